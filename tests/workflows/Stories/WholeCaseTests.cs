using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;

namespace Grants.Workflows.Tests.Stories;

public sealed class WholeCaseTests
{
    [Fact]
    public async Task A_case_goes_from_draft_to_letter()
    {
        var office = new TestOffice(new InMemoryRowStore());
        var id = await Story.Tell(office);
        Assert.Equal(ApplicationStatus.Granted, Status.Of((await office.Open(id)).State));
    }

    [Fact]
    public async Task Everybody_gets_their_mails()
    {
        var office = new TestOffice(new InMemoryRowStore());
        var id = await Story.Tell(office);
        var mails = office.Post.Mails.Where(mail => mail.Key.StartsWith($"{id}~", StringComparison.Ordinal))
            .Select(mail => $"{mail.Key[(id.ToString().Length + 1)..].Split('~')[0]} {mail.To.Address}").Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "decision-1 kontakt@4631.kommune.example",
                "decision-1 postmottak@alver.kommune.example",
                "draftreminder-0-14 kontakt@4631.kommune.example",
                "leaderquestion-4630-1 leder@4630.kommune.example",
                "leaderquestion-4631-1 leder@4631.kommune.example",
                "leaderreminder-4630-1-3 leder@4630.kommune.example",
                "leaderreminder-4630-1-7 leder@4630.kommune.example",
                "receipt-1 kontakt@4631.kommune.example",
                "receipt-1 postmottak@alver.kommune.example",
            ],
            mails);
    }

    [Fact]
    public async Task A_message_is_sent_once_and_its_key_can_be_an_address()
    {
        var office = new TestOffice(new InMemoryRowStore());
        await Story.Tell(office);
        Assert.Equal(office.Post.Mails.Count, office.Post.Mails.Select(mail => mail.Key).Distinct().Count());
        Assert.All(office.Post.Mails, mail => Assert.Matches("^[0-9a-z.~-]+$", mail.Key));
    }

    [Fact]
    public async Task The_staff_get_a_digest_when_something_waits()
    {
        var office = new TestOffice(new InMemoryRowStore());
        await Story.Tell(office);
        Assert.Contains(office.Post.Mails, mail => mail.To.Address == "anne@vestland.example" && mail.Key.Contains("20181107"));
    }

    [Fact]
    public async Task Without_a_single_wake_the_alarms_do_it_all()
    {
        var office = new TestOffice(new InMemoryRowStore()) { IsDeaf = true };
        var id = await Story.Tell(office);
        Assert.Equal(ApplicationStatus.Granted, Status.Of((await office.Open(id)).State));
    }

    [Fact]
    public async Task Nothing_is_left_in_the_outbox()
    {
        var office = new TestOffice(new InMemoryRowStore());
        var id = await Story.Tell(office);
        Assert.Empty(office.Rows.Range(id.Partition, $"{id.Own}~outbox~", $"{id.Own}~outbox~\u007f", TestOffice.Never).ToBlockingEnumerable());
    }

    [Fact]
    public async Task A_case_has_at_most_one_alarm()
    {
        var office = new TestOffice(new InMemoryRowStore());
        await Story.Tell(office);
        var alarms = office.Rows.Range("call-hordaland-2018", "alarm~", "alarm~\u007f", TestOffice.Never).ToBlockingEnumerable()
            .Select(row => row.Key.Split('~')[2]).ToArray();
        Assert.Equal(alarms.Distinct(), alarms);
    }

    [Fact]
    public async Task A_snapshot_of_another_schema_is_folded_again()
    {
        var office = new TestOffice(new InMemoryRowStore());
        var id = await Story.Tell(office);
        var newer = Workflows.Cases.CaseKinds.Application with { Schema = 99 };
        var folded = await office.Cases.Load(newer, id, TestOffice.Never);
        Assert.Equal(ApplicationStatus.Granted, Status.Of(folded.State!));
    }
}
