using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Tests.Stories;

/// <summary>Whom mails are to, as what, and where their answers go.</summary>
public sealed class RecipientTests
{
    private readonly TestOffice office = new(new InMemoryRowStore());

    [Fact]
    public async Task Answers_go_to_the_office_until_somebody_has_the_case()
    {
        await Story.Tell(office);
        Assert.Equal("post@vestland.example", Mail("receipt-1").ReplyTo!.Address);
    }

    [Fact]
    public async Task Answers_go_to_the_caseworker_who_has_the_case()
    {
        await Story.Tell(office);
        Assert.Equal("berit@vestland.example", Mail("decision-1").ReplyTo!.Address);
    }

    [Fact]
    public async Task Answers_to_what_a_caseworker_signed_go_to_that_one()
    {
        await Asked();
        Assert.Equal("per@vestland.example", Mail("completionrequest-1").ReplyTo!.Address);
    }

    [Fact]
    public async Task Nobody_is_written_to_who_has_left_the_office()
    {
        await Asked();
        await office.List([.. Hordaland.Staff.Where(member => member.Person != Hordaland.Per.Person)]);
        await office.RunUntil("2018-11-17T08:00:00");
        Assert.Equal("post@vestland.example", Mail("completionreminder-1-3").ReplyTo!.Address);
    }

    [Fact]
    public async Task Who_began_the_draft_is_reminded_by_name_and_as_a_contact()
    {
        await office.SetUp();
        var by = await office.Contact(Hordaland.Alver);
        // As a browser begins it: an address is all that sign-in knows.
        TestOffice.Yes(await office.Drafts.Begin("hordaland-2018", Hordaland.Form(), by, Hordaland.Alver, new(null, "kontakt@4631.kommune.example", null, null), "r1", TestOffice.Never));
        await office.RunUntil("2018-10-18T08:00:00");
        var mail = Mail("draftreminder-0-14");
        Assert.StartsWith("Hei, Kontakt 4631", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("postmottaket", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_is_told_to_all_who_have_a_part_in_the_case()
    {
        await office.SetUp();
        var id = await office.Begin(Hordaland.Form());
        await office.Submit(id);
        await office.RunUntil("2018-11-05T09:00:00");
        await office.Do(id, Hordaland.Per, new ApplicationCommand.Assign(Hordaland.Per.Person));
        await office.Do(id, await office.Contact(Hordaland.Alver), new ApplicationCommand.Withdraw());
        await office.RunDue();

        Assert.Equal(
            [
                "kontakt@4630.kommune.example", "kontakt@4631.kommune.example", "leder@4630.kommune.example", "leder@4631.kommune.example",
                "per@vestland.example", "postmottak@alver.kommune.example",
            ],
            office.Post.Mails.Where(mail => mail.Key.Contains("~withdrawn~", StringComparison.Ordinal)).Select(mail => mail.To.Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_partner_who_has_asked_gets_the_answer()
    {
        var id = await Received();
        await Write(id, await office.Contact(Hordaland.Osteroy), "q1");
        await Write(id, Hordaland.Per, "a1");

        Assert.Equal(["kontakt@4630.kommune.example", "kontakt@4631.kommune.example"], Messages());
    }

    [Fact]
    public async Task What_no_partner_has_asked_is_told_to_the_lead_alone()
    {
        await Write(await Received(), Hordaland.Per, "a1");

        Assert.Equal(["kontakt@4631.kommune.example"], Messages());
    }

    [Fact]
    public async Task Who_has_asked_gets_the_answer_though_named_as_contact_nowhere()
    {
        const string Temporary = "vikar@4631.kommune.example";
        var by = new Actor.Contact(await office.Person(Temporary), Hordaland.Alver);
        var id = await Received(async () =>
            TestOffice.Yes(await office.Drafts.Begin("hordaland-2018", Hordaland.Form(), by, Hordaland.Alver, new("Vikar Vik", Temporary, null, null), "r1", TestOffice.Never)).Id);
        await Write(id, by, "q1");
        await Write(id, Hordaland.Per, "a1");

        Assert.Equal(["kontakt@4631.kommune.example", Temporary], Messages());
    }

    private string[] Messages() =>
    [
        .. office.Post.Mails.Where(mail => mail.Key.Contains("~officemessage-", StringComparison.Ordinal)).Select(mail => mail.To.Address).Order(StringComparer.Ordinal),
    ];

    private async Task Write(CaseId id, Actor by, string request)
    {
        TestOffice.Yes(await office.Applications.Write(
            id, by, "Kva er neste steg?", request, (text, hash) => new ApplicationCommand.WriteMessage(text, hash), TestOffice.Never));
        await office.RunDue();
    }

    private Task<CaseId> Received() => Received(() => office.Begin(Hordaland.Form()));

    private async Task<CaseId> Received(Func<Task<CaseId>> begin)
    {
        await office.SetUp();
        var id = await begin();
        await office.Submit(id);
        await office.RunUntil("2018-11-05T09:00:00");
        await office.Do(id, Hordaland.Per, new ApplicationCommand.DeclareImpartiality(true));
        return id;
    }

    private async Task Asked()
    {
        var id = await Received();
        await office.Do(id, Hordaland.Per, new ApplicationCommand.RequestCompletion(null, null));
        await office.RunDue();
    }

    private OutgoingMail Mail(string notice) =>
        office.Post.Mails.Single(mail => mail.Key.Contains($"~{notice}~", StringComparison.Ordinal) && !mail.Key.Contains("registry", StringComparison.Ordinal));
}
