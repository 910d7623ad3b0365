using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Messages;

namespace Grants.Workflows.Tests.Stories;

/// <summary>Mail that was taken and came back is as mail that was refused at once.</summary>
public sealed class ReturnedMailTests
{
    private readonly TestOffice office = new(new InMemoryRowStore());

    [Fact]
    public async Task It_is_a_bounce_on_the_case()
    {
        var (id, key) = await Asked();

        Assert.True(await office.Returned.Take(key, "550 unknown", TestOffice.Never));

        var bounce = Assert.Single((await office.Open(id)).State.Submission.Bounces);
        Assert.Equal((Hordaland.Osteroy, "550 unknown"), (bounce.Municipality, bounce.Reason));
    }

    [Fact]
    public async Task It_stands_among_the_failed_with_the_reason()
    {
        var (id, key) = await Asked();

        await office.Returned.Take(key, "550 unknown", TestOffice.Never);

        var failed = Assert.Single(await office.Failures.In(id.Partition, TestOffice.Never).ToListAsync());
        Assert.Equal((id, key, "550 unknown"), (failed.Case, failed.Message.Key, failed.Message.LastError));
    }

    [Fact]
    public async Task The_lead_learns_of_it()
    {
        var (_, key) = await Asked();

        await office.Returned.Take(key, "550 unknown", TestOffice.Never);
        await office.RunDue();

        Assert.Single(office.Post.Mails, mail => mail.Key.Contains("leadernotreached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Told_twice_it_is_one()
    {
        var (id, key) = await Asked();

        await office.Returned.Take(key, "550 unknown", TestOffice.Never);
        Assert.True(await office.Returned.Take(key, "550 unknown", TestOffice.Never));

        Assert.Single((await office.Open(id)).State.Submission.Bounces);
        Assert.Single(await office.Failures.In(id.Partition, TestOffice.Never).ToListAsync());
    }

    [Fact]
    public async Task Sent_again_it_can_come_back_again()
    {
        var (id, key) = await Asked();
        await office.Returned.Take(key, "550 unknown", TestOffice.Never);
        await office.Failures.SendAgain(await office.Failures.In(id.Partition, TestOffice.Never).SingleAsync(), null, TestOffice.Never);
        await office.RunDue();
        Assert.Empty(await office.Failures.In(id.Partition, TestOffice.Never).ToListAsync());

        await office.Returned.Take(key, "552 full", TestOffice.Never);

        Assert.Equal("552 full", Assert.Single(await office.Failures.In(id.Partition, TestOffice.Never).ToListAsync()).Message.LastError);
    }

    [Fact]
    public async Task One_that_is_being_sent_is_to_be_told_again()
    {
        var told = new List<bool>();
        office.Post.Answer = mail =>
        {
            told.Add(office.Returned.Take(mail.Key, "550 unknown", TestOffice.Never).GetAwaiter().GetResult());
            return new Delivery.Accepted();
        };

        await Asked();

        Assert.NotEmpty(told);
        Assert.All(told, Assert.False);
    }

    [Theory, InlineData("sign-in~abc"), InlineData("call-other.abc~receipt~1"), InlineData(""), InlineData("~"), InlineData("KALL.1~x")]
    public async Task What_is_no_message_of_ours_changes_nothing(string key)
    {
        var (id, _) = await Asked();

        Assert.True(await office.Returned.Take(key, "550 unknown", TestOffice.Never));

        Assert.Empty((await office.Open(id)).State.Submission.Bounces);
    }

    /// <summary>A draft whose leaders have been asked, and the key of the message to one of them.</summary>
    private async Task<(CaseId Id, string Key)> Asked()
    {
        await office.SetUp();
        var id = await office.Begin(Hordaland.Form());
        TestOffice.Yes(await office.Applications.AskLeaders(id, await office.Contact(Hordaland.Alver), TestOffice.Never));
        await office.RunDue();
        return (id, office.Post.Mails.Single(mail => mail.To.Address == "leder@4630.kommune.example").Key);
    }
}
