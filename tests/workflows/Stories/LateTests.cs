using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Workflows.Applications;

namespace Grants.Workflows.Tests.Stories;

/// <summary>An application that came 41 seconds after the deadline, and lacks an attachment and the leaders' answers besides.</summary>
public sealed class LateTests
{
    private readonly TestOffice office = new(new InMemoryRowStore());

    [Fact]
    public async Task Its_sender_and_the_registry_are_asked_to_explain_once()
    {
        await Late();
        await office.RunUntil("2018-11-30T12:00:00");
        Assert.Equal(
            ["kontakt@4631.kommune.example", "postmottak@alver.kommune.example"],
            office.Post.Mails.Where(mail => mail.Key.Contains("lateexplanation", StringComparison.Ordinal)).Select(mail => mail.To.Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task While_the_explanation_is_awaited_it_waits_for_nobody_of_the_office() =>
        Assert.Equal(Waiting.Nothing, await Waits(await Late()));

    [Fact]
    public async Task The_sender_explains_within_a_week_and_the_office_decides_whether_it_is_dismissed() => Assert.Equal(
        [
            "Applicant: Forklar hvorfor søknaden kom etter fristen, 2018-11-09",
            "Leader: Ledelsen i Osterøy svarer om kommunen er med, ",
            "Leader: Ledelsen i Alver svarer om kommunen er med, ",
            "Office: Avgjør om søknaden blir avvist fordi den kom etter fristen, 2018-12-01",
        ],
        await Expected(await Late()));

    [Fact]
    public async Task Explained_it_waits_for_a_proposal_to_dismiss_and_not_for_a_request_for_completion() =>
        Assert.Equal(Waiting.Late, await Waits(await Explained()));

    [Fact]
    public async Task Without_an_explanation_it_waits_so_when_the_week_is_out()
    {
        var id = await Late();
        await office.RunUntil("2018-11-10T00:00:00");
        Assert.Equal(Waiting.Late, await Waits(id));
    }

    [Fact]
    public async Task Nothing_more_is_expected_of_the_sender_then() =>
        Assert.DoesNotContain(await Expected(await Explained()), expected => expected.StartsWith("Applicant", StringComparison.Ordinal));

    [Fact]
    public async Task The_caseworkers_read_of_it_in_their_digest()
    {
        await Explained();
        await office.RunUntil("2018-11-06T12:00:00");
        Assert.Contains(
            office.Post.Mails, mail => mail.To.Address == "berit@vestland.example" && mail.Text.Contains("Kom for seint, og kan avvisast: 2018/1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journal_tells_of_the_question_and_the_answer()
    {
        var id = await Explained();
        var journal = await Journal.Of(office.Cases.Log(id, TestOffice.Never));
        Assert.Equal(
            [
                (Direction.Incoming, "Søknad mottatt"),
                (Direction.Outgoing, "Spurte hvorfor søknaden kom for sent, svar innen fredag 9. november 2018"),
                (Direction.Incoming, "Melding fra kommunen"),
            ],
            journal.Where(entry => entry.What.Bokmal.Contains("Søknad", StringComparison.Ordinal) || entry.What.Bokmal.Contains("for sent", StringComparison.Ordinal) || entry.Text is not null)
                .Select(entry => (entry.Direction, entry.What.Bokmal)));
    }

    [Fact]
    public async Task Found_to_be_in_time_what_lacks_waits_to_be_asked_for()
    {
        var id = await Explained();
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.DeclareImpartiality(true));
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.SetCriterion(CriterionId.ReceivedInTime, CriterionResult.Met, "Straumbrot"));
        await office.RunDue();
        Assert.Equal(Waiting.CompletionToSend, await Waits(id));
    }

    [Fact]
    public async Task Dismissed_by_two_people_it_gets_its_letter()
    {
        var id = await Explained();
        foreach (var one in (Actor.Staff[])[Hordaland.Berit, Hordaland.Anne]) await office.Do(id, one, new ApplicationCommand.DeclareImpartiality(true));
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.Propose(DecisionOutcome.Dismiss, 0, "Søknaden kom for seint.", []));
        await office.Do(id, Hordaland.Anne, new ApplicationCommand.Approve());
        await office.RunDue();
        Assert.Equal(
            (ApplicationStatus.Dismissed, true),
            (Status.Of((await office.Open(id)).State), office.Post.Mails.Any(mail => mail.Subject.Contains("er avvist", StringComparison.Ordinal))));
    }

    private async Task<CaseId> Late()
    {
        await office.SetUp();
        await office.RunUntil("2018-10-25T09:00:00");
        var id = await office.Begin(Hordaland.Form());
        await office.RunUntil("2018-11-02T00:00:40");
        await office.Submit(id);
        await office.RunDue();
        return id;
    }

    private async Task<CaseId> Explained()
    {
        var id = await Late();
        await office.RunUntil("2018-11-05T09:00:00");
        TestOffice.Yes(await office.Applications.Write(
            id, await office.Contact(Hordaland.Alver), "Straumen gjekk.", "m1", (text, hash) => new ApplicationCommand.WriteMessage(text, hash), TestOffice.Never));
        await office.RunDue();
        return id;
    }

    private async Task<Waiting> Waits(CaseId id)
    {
        var file = await office.Open(id);
        return Waitings.Of(file.State, file.Around);
    }

    private async Task<string[]> Expected(CaseId id) =>
    [
        .. Expectations.Of(await office.Open(id), office.Clock.GetCurrentInstant())
            .Select(expected => $"{expected.Of}: {expected.What.Bokmal}, {expected.By:uuuu-MM-dd}"),
    ];
}
