using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Calls;

public sealed class CallCaseworkTests
{
    /// <summary>130 municipalities of one county, each with a registry mailbox.</summary>
    private static readonly Register Many = new(
        Enumerable.Range(1, 130).Select(index => Register.Standard.Find(Hordaland.Alver, new(2018, 1, 1))! with
        {
            Number = MunicipalityNumber.Parse($"46{index % 100:d2}".Replace("4600", "4699", StringComparison.Ordinal)) is var number && index < 100
                ? number
                : MunicipalityNumber.Parse($"{4700 + index}"),
            Name = $"Kommune {index}",
            MailDomains = [$"k{index}.kommune.example"],
            RegistryMailbox = $"postmottak@k{index}.kommune.example",
            OrganisationNumber = null,
        }).DistinctBy(municipality => municipality.Number),
        Register.Standard.Offices);

    [Fact]
    public async Task An_invitation_to_more_than_a_commit_holds_reaches_everyone_once()
    {
        var office = new TestOffice(new InMemoryRowStore(), municipalities: Many);
        await office.SetUp();
        await office.RunDue();
        Assert.Equal(
            Many.On(new(2018, 10, 14)).Select(municipality => municipality.RegistryMailbox).Order(StringComparer.Ordinal),
            office.Post.Mails.Select(mail => mail.To.Address).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_goes_in_several_commits()
    {
        var office = new TestOffice(new InMemoryRowStore(), municipalities: Many);
        await office.SetUp();
        await office.RunDue();
        var through = (await office.Log(CaseId.OfCall("hordaland-2018"))).OfType<CallEvent.MessageWentOut>().Select(went => went.Through).ToArray();
        Assert.Equal((3, ""), (through.Length, through[^1]));
    }

    [Fact]
    public async Task A_municipality_that_has_begun_is_not_reminded()
    {
        var office = new TestOffice(new InMemoryRowStore());
        await office.SetUp();
        await office.Begin(Hordaland.Form());
        await office.RunUntil("2018-10-18T12:00:00");
        Assert.Equal(
            ["postmottak@oygarden.kommune.example"],
            office.Post.Mails.Where(mail => mail.Key.StartsWith("call-hordaland-2018.call~", StringComparison.Ordinal)).Skip(3).Select(mail => mail.To.Address));
    }

    [Fact]
    public async Task A_moved_deadline_is_told_to_those_with_a_draft()
    {
        var office = new TestOffice(new InMemoryRowStore());
        await office.SetUp();
        await office.Begin(Hordaland.Form());
        TestOffice.Yes(await office.Calls.Do(
            "hordaland-2018", new CallCommand.MoveDeadline(new(2018, 11, 8, 23, 59, 59), "Siden var nede."), Hordaland.Anne, null, TestOffice.Never));
        await office.RunDue();
        Assert.Single(office.Post.Mails, mail => mail.Key.Contains("deadlinemoved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_application_with_more_contacts_than_a_commit_holds_messages_tells_each_once()
    {
        var office = new TestOffice(new InMemoryRowStore(), municipalities: Many);
        await office.SetUp();
        var lead = Hordaland.Participant(Hordaland.Alver) with
        {
            Contacts = [.. Enumerable.Range(0, 20).Select(index => new Workflows.Applications.ContactForm($"Kontakt {index}", $"k{index}@4631.kommune.example"))],
        };
        var partners = Many.On(new(2018, 10, 14)).Select(municipality => municipality.Number).Where(number => number != Hordaland.Alver).Take(60);
        var id = await office.Begin(Hordaland.Form() with { Lead = lead, Partners = [.. partners.Select(Hordaland.Participant)] });
        await office.Submit(id);
        await office.RunDue();
        var mails = office.Post.Mails.Where(mail => mail.Key.StartsWith($"{id}~", StringComparison.Ordinal)).ToArray();
        Assert.Equal((61, 21), (mails.Count(mail => mail.Key.Contains("leaderquestion", StringComparison.Ordinal)), mails.Count(mail => mail.Key.Contains("receipt", StringComparison.Ordinal))));
    }
}
