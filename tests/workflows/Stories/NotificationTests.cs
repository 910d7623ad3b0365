using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Workflows.Applications;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Tests.Stories;

/// <summary>The decision of Wednesday 7 November 2018 meets mailboxes that do not take it.</summary>
public sealed class NotificationTests
{
    private const string Contact = "kontakt@4631.kommune.example";
    private const string Registry = "postmottak@alver.kommune.example";
    private const string Other = "ny@4631.kommune.example";

    private readonly HashSet<string> closed = [];
    private readonly TestOffice office;

    public NotificationTests() => office = new(new InMemoryRowStore())
    {
        Post = { Answer = mail => closed.Contains(mail.To.Address) && mail.Key.Contains("decision", StringComparison.Ordinal) ? new Delivery.Refused("550 unknown") : new Delivery.Accepted() },
    };

    [Theory, InlineData(Contact), InlineData(Registry)]
    public async Task One_mail_that_is_taken_notifies_the_municipality(string refuses)
    {
        closed.Add(refuses);
        var letter = await Letter(await Story.Tell(office));
        Assert.Equal((false, new LocalDate(2018, 11, 28)), (letter.IsUndelivered, letter.AppealRunsUntil));
    }

    [Theory, InlineData(Contact), InlineData(Registry)]
    public async Task Somebody_is_asked_to_see_what_comes_of_the_one_that_came_back(string refuses)
    {
        closed.Add(refuses);
        var file = await office.Open(await Story.Tell(office));
        Assert.Equal(Waiting.Undelivered, Waitings.Of(file.State, file.Around));
    }

    [Fact]
    public async Task When_none_is_taken_the_case_waits_for_somebody_who_reaches_it()
    {
        var (_, file) = await NotNotified();
        Assert.Equal(
            (true, null, Waiting.Bounce),
            (file.State.Decision.LastLetter!.IsUndelivered, file.State.Decision.LastLetter.AppealRunsUntil, Waitings.Of(file.State, file.Around)));
    }

    [Fact]
    public async Task The_caseworker_reads_of_it_in_the_morning()
    {
        await NotNotified();
        Assert.Contains(office.Post.Mails, mail => mail.To.Address == "berit@vestland.example" && mail.Text.Contains("Vedtaket nådde ikkje kommunen: 2018/1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_so_in_the_journal_and_in_what_is_expected()
    {
        var (id, file) = await NotNotified();
        var journal = await Journal.Of(office.Cases.Log(id, TestOffice.Never));
        Assert.Contains(journal, entry => entry.What.Bokmal == "Vedtaket kom ikke fram, og klagefristen løper ikke" && entry.Withheld is null);
        Assert.Equal(
            "Sender vedtaket på nytt, fordi det ikke kom fram", Assert.Single(Expectations.Of(file, office.Clock.GetCurrentInstant())).What.Bokmal);
    }

    [Fact]
    public async Task Reported_by_hand_for_each_address_it_comes_to_the_same()
    {
        var id = await Story.Tell(office);
        foreach (var address in (string[])[Contact, Registry])
            await office.Do(id, Hordaland.Berit, (await new BounceFinder(office.Rows).Report(await office.Open(id), address, "Kom i retur", TestOffice.Never))!);
        Assert.True((await Letter(id)).IsUndelivered);
    }

    [Fact]
    public async Task An_address_that_is_reported_twice_is_of_the_same_message()
    {
        var id = await Story.Tell(office);
        var finder = new BounceFinder(office.Rows);
        var first = (await finder.Report(await office.Open(id), Contact, null, TestOffice.Never))!;
        await office.Do(id, Hordaland.Berit, first);
        Assert.Equal(first.Message, (await finder.Report(await office.Open(id), Contact, null, TestOffice.Never))!.Message);
    }

    [Fact]
    public async Task Sent_again_it_goes_to_the_corrected_contact_and_to_the_registry_with_the_letter()
    {
        var (id, _) = await NotNotified();
        await SendAgain(id);
        Assert.Equal(
            [(Other, 1), (Registry, 2)],
            office.Post.Mails.Where(mail => mail.Key.Contains("decisionagain-1-2", StringComparison.Ordinal)).Select(mail => (mail.To.Address, mail.Attachments.Length)).Order());
    }

    [Fact]
    public async Task Then_the_time_to_appeal_is_counted_from_that_day()
    {
        var (id, _) = await NotNotified();
        await SendAgain(id);
        var letter = await Letter(id);
        Assert.Equal((false, new LocalDate(2018, 11, 30)), (letter.IsUndelivered, letter.AppealRunsUntil));
        Assert.Contains(office.Post.Mails, mail => mail.To.Address == Other && mail.Subject.EndsWith("– klagefrist fredag 30. november (sak 2018/1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vikar@alver.kommune.example", "ta over som kontaktperson")]
    [InlineData("kontakt@4630.kommune.example", "/brev/1")]
    [InlineData("kollega@osteroy.kommune.example", "ta over som kontaktperson")]
    public async Task Who_is_no_contact_of_the_lead_reads_what_they_can_open(string email, string words)
    {
        var (id, _) = await NotNotified();
        await SendAgain(id, email);
        Assert.Contains(words, Text(email), StringComparison.Ordinal);
    }

    [Theory, InlineData("ny@bergen.kommune.example"), InlineData("ny@firma.example")]
    public async Task An_outsider_gets_the_letter_and_no_link(string email)
    {
        var (id, _) = await NotNotified();
        await SendAgain(id, email);
        Assert.DoesNotContain("https://", Text(email), StringComparison.Ordinal);
        Assert.Single(Again(email).Attachments);
    }

    [Fact]
    public async Task When_that_comes_back_too_it_waits_again()
    {
        var (id, _) = await NotNotified();
        closed.Add(Other);
        await SendAgain(id);
        var file = await office.Open(id);
        Assert.Equal(Waiting.Bounce, Waitings.Of(file.State, file.Around));
    }

    [Fact]
    public async Task Arrived_by_post_it_waits_for_nobody()
    {
        var (id, _) = await NotNotified();
        var file = await office.Do(id, Hordaland.Berit, new ApplicationCommand.RecordArrival(new(2018, 11, 9)));
        Assert.Equal((Waiting.Nothing, new LocalDate(2018, 11, 30)), (Waitings.Of(file.State, file.Around), file.State.Decision.LastLetter!.AppealRunsUntil));
        Assert.Empty((await office.Verify()).Faults);
    }

    private async Task<(CaseId Id, ApplicationFile File)> NotNotified()
    {
        closed.UnionWith([Contact, Registry]);
        var id = await Story.Tell(office);
        await office.RunUntil("2018-11-09T12:00:00");
        closed.Remove(Registry);
        return (id, await office.Open(id));
    }

    private OutgoingMail Again(string email) =>
        office.Post.Mails.Single(mail => mail.To.Address == email && mail.Key.Contains("decisionagain-1-2", StringComparison.Ordinal));

    private string Text(string email) => Again(email).Text;

    private async Task SendAgain(CaseId id, string email = Other)
    {
        if (closed.Contains(email)) closed.Add(Registry);
        var person = await office.Person(email);
        TestOffice.Yes(await office.Applications.Do(
            id, Hordaland.Berit, _ => new ApplicationCommand.SendDecisionAgain(person), TestOffice.Never,
            (changes, file) => changes.Add(ApplicationStore.PutPerson(file.Id.Own, person, new("Ny Kontakt", email, null, null)))));
        await office.RunDue();
    }

    private async Task<Letter> Letter(CaseId id) => (await office.Open(id)).State.Decision.LastLetter!;
}
