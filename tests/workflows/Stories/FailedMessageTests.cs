using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Stories;

/// <summary>The question to Osterøy's leader is refused, because the address is wrong.</summary>
public sealed class FailedMessageTests : IAsyncLifetime
{
    private const string Wrong = "leder@4630.kommune.example";
    private const string Right = "leiar@4630.kommune.example";

    private readonly TestOffice office = new(new InMemoryRowStore()) { Post = { Answer = Refuse } };
    private CaseId id;

    public async Task InitializeAsync()
    {
        await office.SetUp();
        id = await office.Begin(Hordaland.Form());
        TestOffice.Yes(await office.Applications.AskLeaders(id, await office.Contact(Hordaland.Alver), TestOffice.Never));
        await office.RunDue();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task It_waits_for_a_person_with_what_the_mail_system_said() =>
        Assert.Equal("550 unknown", (await Failed()).Message.LastError);

    [Fact]
    public async Task Sent_again_to_the_right_address_it_arrives()
    {
        await office.Failures.SendAgain(await Failed(), Right, TestOffice.Never);
        await office.RunDue();
        Assert.Single(office.Post.Mails, mail => mail.To.Address == Right);
    }

    [Fact]
    public async Task Then_nobody_has_to_see_to_it_any_more()
    {
        await office.Failures.SendAgain(await Failed(), Right, TestOffice.Never);
        await office.RunDue();
        Assert.Empty(await All());
    }

    [Fact]
    public async Task The_right_address_stands_for_the_person_in_the_case_from_then_on()
    {
        await office.Failures.SendAgain(await Failed(), Right, TestOffice.Never);
        var leader = (await office.Open(id)).State.Submission.Leaders[Hordaland.Osteroy].Leader;
        Assert.Equal(Right, (await office.Store.PeopleOf(id, TestOffice.Never))[leader].Email);
    }

    [Fact]
    public async Task Sent_again_to_the_same_address_it_fails_again()
    {
        await office.Failures.SendAgain(await Failed(), null, TestOffice.Never);
        await office.RunDue();
        Assert.Single(await All());
    }

    [Fact]
    public async Task Without_a_wake_the_alarm_sends_it()
    {
        var deaf = new TestOffice(office.Rows, office.Files, office.Post, office.Clock) { IsDeaf = true };
        await deaf.Failures.SendAgain(await Failed(), Right, TestOffice.Never);
        await deaf.RunDue();
        Assert.Single(office.Post.Mails, mail => mail.To.Address == Right);
    }

    [Fact]
    public async Task Seen_to_by_hand_it_is_gone_from_the_list()
    {
        await office.Failures.Settle(await Failed(), "Ringde.", Hordaland.Anne.Person, TestOffice.Never);
        Assert.Empty(await All());
    }

    [Fact]
    public async Task Seen_to_by_hand_it_is_not_written_anew()
    {
        await office.Failures.Settle(await Failed(), "Ringde.", Hordaland.Anne.Person, TestOffice.Never);
        var before = office.Post.Mails.Count;
        await office.RunUntil("2018-10-15T06:00:00");
        Assert.DoesNotContain(office.Post.Mails.Skip(before), mail => mail.To.Address == Wrong);
    }

    [Fact]
    public async Task Two_who_see_to_it_at_once_do_it_once()
    {
        var failed = await Failed();
        await office.Failures.SendAgain(failed, Right, TestOffice.Never);
        await Assert.ThrowsAsync<RowConflictException>(() => office.Failures.Settle(failed, "Ringde.", Hordaland.Anne.Person, TestOffice.Never));
    }

    [Fact]
    public async Task Who_is_shut_out_of_the_case_does_not_see_it()
    {
        await office.Submit(id);
        await office.Do(id, Hordaland.Berit, new ApplicationCommand.DeclareImpartiality(false));
        Assert.Empty(await office.Needs.Messages(Hordaland.Office, Hordaland.Berit.Person, TestOffice.Never).ToListAsync());
    }

    private async Task<FailedMessage> Failed() => Assert.Single(await All());

    private async Task<List<FailedMessage>> All() => await office.Needs.Messages(Hordaland.Office, Hordaland.Anne.Person, TestOffice.Never).ToListAsync();

    private static Delivery Refuse(OutgoingMail mail) => mail.To.Address == Wrong ? new Delivery.Refused("550 unknown") : new Delivery.Accepted();
}
