using Grants.Domain.Applications;
using Grants.Domain.Calls;
using static Grants.Domain.Tests.Applications.Vestland;

namespace Grants.Domain.Tests.Applications;

/// <summary>Whole cases of the call of 2018, as the program's diary.</summary>
public sealed class WholeLifeTests
{
    private static readonly Application WithoutExpertBody = An.Application() with { ExpertBodies = [] };

    [Fact]
    public void From_draft_to_letter()
    {
        var life = new CallLife().Application()
            .Do(new ApplicationCommand.AskLeaders(An.Application()), Our.Contact(Alver), "2018-10-18T09:00:00")
            .Say(true, Alver, "2018-10-18T12:00:00")
            .Send(An.Application(), "2018-10-20T09:00:00")
            .Say(true, Osteroy, "2018-10-30T08:00:00")
            .Declared("2018-11-02T09:00:00")
            .Score(Our.Kari, 4, "2018-11-05T09:00:00")
            .Score(Our.Per, 5, "2018-11-05T10:00:00")
            .Do(Played.Grant(300_000), Our.Kari, "2018-11-06T09:00:00")
            .Do(new ApplicationCommand.Approve(), Our.Anne, "2018-11-07T09:00:00")
            .Run("2020-06-01T00:00:00");

        Tells(
            life,
            "2018-10-18 09:00 Tell:LeaderQuestion:4630:1",
            "2018-10-18 09:00 Tell:LeaderQuestion:4631:1",
            "2018-10-20 09:00 GiveNumber",
            "2018-10-20 09:00 Tell:Receipt:1",
            "2018-10-25 07:00 Tell:LeaderReminder:4630:1:7",
            "2018-10-29 07:00 Tell:LeaderReminder:4630:1:3",
            "2018-11-02 00:00 CriteriaWereChecked",
            "2018-11-02 00:00 WasOpenedForReview",
            "2018-11-07 09:00 WasReleased",
            "2018-11-07 09:00 IssueLetter",
            "2018-11-07 09:00 Tell:Decision:1");
    }

    [Fact]
    public void One_that_came_late()
    {
        var life = new CallLife().Application()
            .Send(An.Application(), "2018-11-02T00:00:00")
            .EverybodySaysYes("2018-11-03T09:00:00")
            .Run("2018-12-24T00:00:00");

        Tells(
            life,
            "2018-11-02 00:00 GiveNumber",
            "2018-11-02 00:00 AskLeader:4631",
            "2018-11-02 00:00 AskLeader:4630",
            "2018-11-02 00:00 CriteriaWereChecked",
            "2018-11-02 00:00 Tell:Receipt:1",
            "2018-11-02 00:00 Tell:LeaderQuestion:4630:1",
            "2018-11-02 00:00 Tell:LeaderQuestion:4631:1",
            "2018-11-02 00:00 ExplanationWasAskedFor",
            "2018-11-02 00:00 Tell:LateExplanation",
            "2018-11-03 09:00 CriteriaWereChecked",
            "2018-11-10 00:00 WasOpenedForReview");
    }

    [Fact]
    public void One_that_lacks_something_and_is_completed()
    {
        var life = new CallLife().Sent(WithoutExpertBody).Declared("2018-11-02T09:00:00")
            .Do(Played.Ask(), Our.Kari, "2018-11-05T09:00:00")
            .Send(An.Application(), "2018-11-18T12:00:00")
            .Run("2018-12-24T00:00:00");

        After(
            "2018-11-01",
            life,
            "2018-11-02 00:00 CriteriaWereChecked",
            "2018-11-02 00:00 CompletionWasDrafted",
            "2018-11-02 00:00 WasOpenedForReview",
            "2018-11-05 09:00 Tell:CompletionRequest:1",
            "2018-11-16 07:00 Tell:CompletionReminder:1:3",
            "2018-11-18 07:00 Tell:CompletionReminder:1:1",
            "2018-11-18 12:00 Tell:Receipt:2",
            "2018-11-18 12:00 CriteriaWereChecked",
            "2018-11-18 12:00 CompletionWasJudged");
    }

    [Fact]
    public void One_that_lacks_something_and_stays_silent()
    {
        var life = new CallLife().Sent(WithoutExpertBody).Declared("2018-11-02T09:00:00")
            .Do(Played.Ask(), Our.Kari, "2018-11-05T09:00:00")
            .Run("2018-12-24T00:00:00");

        After(
            "2018-11-18",
            life,
            "2018-11-18 07:00 Tell:CompletionReminder:1:1",
            "2018-11-20 00:00 CompletionRanOut",
            "2018-11-20 00:00 Tell:CompletionRanOut:1");
    }

    [Fact]
    public void One_that_gets_more_time()
    {
        var life = new CallLife().Sent(WithoutExpertBody).Declared("2018-11-02T09:00:00")
            .Do(Played.Ask(), Our.Kari, "2018-11-05T09:00:00")
            .Do(new ApplicationCommand.AskForMoreTime("text-1", Played.HashOf(WithoutExpertBody)), Our.Contact(Alver), "2018-11-16T12:00:00")
            .Do(new ApplicationCommand.RequestCompletion(null, new(2018, 11, 26)), Our.Kari, "2018-11-17T09:00:00")
            .Run("2018-12-24T00:00:00");

        After(
            "2018-11-16",
            life,
            "2018-11-16 07:00 Tell:CompletionReminder:1:3",
            "2018-11-17 09:00 Tell:CompletionRequest:2",
            "2018-11-23 07:00 Tell:CompletionReminder:2:3",
            "2018-11-25 07:00 Tell:CompletionReminder:2:1",
            "2018-11-27 00:00 CompletionRanOut",
            "2018-11-27 00:00 Tell:CompletionRanOut:2");
    }

    [Fact]
    public void One_with_an_unwilling_partner_that_finds_another()
    {
        var life = new CallLife().Application()
            .Send(An.Application(), "2018-10-20T09:00:00")
            .Say(true, Alver, "2018-10-21T09:00:00")
            .Say(false, Osteroy, "2018-10-22T09:00:00")
            .Send(An.Application().WithPartners(Kvam), "2018-10-23T09:00:00")
            .EverybodySaysYesOf(Alver, Kvam, "2018-10-24T09:00:00")
            .Run("2018-12-24T00:00:00");

        Tells(
            life,
            "2018-10-20 09:00 GiveNumber",
            "2018-10-20 09:00 AskLeader:4631",
            "2018-10-20 09:00 AskLeader:4630",
            "2018-10-20 09:00 Tell:Receipt:1",
            "2018-10-20 09:00 Tell:LeaderQuestion:4630:1",
            "2018-10-20 09:00 Tell:LeaderQuestion:4631:1",
            "2018-10-22 09:00 Tell:LeaderDeclined:4630:1:1",
            "2018-10-23 09:00 AskLeader:4631",
            "2018-10-23 09:00 AskLeader:4622",
            "2018-10-23 09:00 Tell:Receipt:2",
            "2018-10-23 09:00 Tell:LeaderQuestion:4622:1",
            "2018-10-23 09:00 Tell:LeaderLeftOut:4630:1",
            "2018-10-23 09:00 Tell:LeaderQuestion:4631:2",
            "2018-11-02 00:00 CriteriaWereChecked",
            "2018-11-02 00:00 WasOpenedForReview");
    }

    [Fact]
    public void One_that_is_sent_again_before_the_deadline()
    {
        var life = new CallLife().Sent()
            .Send(An.Application() with { Title = "Felles team" }, "2018-10-30T09:00:00")
            .Run("2018-12-24T00:00:00");

        After(
            "2018-10-21",
            life,
            "2018-10-30 09:00 Tell:Receipt:2",
            "2018-11-02 00:00 CriteriaWereChecked",
            "2018-11-02 00:00 WasOpenedForReview");
    }

    [Fact]
    public void One_of_a_call_that_releases_together()
    {
        var call = new CallLife(call => call with { ReleaseTogether = true });
        var life = call.Approved();
        call.Do(new CallCommand.Release(), Our.Anne, "2018-11-30T12:00:00");

        After(
            "2018-11-03",
            life,
            "2018-11-30 12:00 WasReleased",
            "2018-11-30 12:00 IssueLetter",
            "2018-11-30 12:00 Tell:Decision:1");
    }

    [Fact]
    public void One_that_was_late_until_the_deadline_moved_after_an_outage()
    {
        var call = new CallLife();
        var life = call.Application().Send(An.Application(), "2018-11-02T08:00:00").EverybodySaysYes("2018-11-02T09:00:00");
        call.Do(new CallCommand.MoveDeadline(new(2018, 11, 5, 23, 59, 59), "Nettstaden var nede"), Our.Administrator, "2018-11-02T10:00:00");
        life.Run("2018-12-24T00:00:00");

        After(
            "2018-11-03",
            life,
            "2018-11-06 00:00 CriteriaWereChecked",
            "2018-11-06 00:00 WasOpenedForReview");
    }

    private static void Tells(CaseLife life, params string[] diary) => Assert.Equal(diary, life.Diary);

    /// <summary>What the diary tells from this day on.</summary>
    private static void After(string day, CaseLife life, params string[] diary) =>
        Assert.Equal(diary, life.Diary.Where(line => string.CompareOrdinal(line, day) > 0));
}
