using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Assessment;
using Grants.Domain.Calls;
using Grants.Domain.Tests.Applications;

namespace Grants.Domain.Tests.Assessment;

public sealed class JudgingTests
{
    private const string At = "2018-11-05T09:00:00";
    private const string Later = "2018-11-06T09:00:00";

    public static TheoryData<ApplicationCommand.GiveScores, string> Wrong { get; } = new()
    {
        { With("plan", null), "score-missing" },
        { With("plan", new Score(-1, "Nei")), "score-out-of-range" },
        { With("plan", new Score(6, "Ja")), "score-out-of-range" },
        { With("plan", new Score(3, " ")), "reason-missing" },
        { With("luck", new Score(3, "Flaks")), "unknown-criterion" },
        { new(ImmutableDictionary<string, Score>.Empty, null), "score-missing score-missing score-missing score-missing score-missing" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_criterion_has_0_to_5_points_with_a_reason(ApplicationCommand.GiveScores scores, string codes) =>
        Assert.Equal(codes, new CallLife().InReview().Refusal(scores, Our.Kari, At));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void The_ends_of_the_scale_are_points(int points) =>
        Assert.Single(new CallLife().InReview().Score(Our.Kari, points, At).State.Judgement.Scores);

    [Fact]
    public void Points_are_given_after_the_deadline() =>
        Assert.Equal("not-in-review", new CallLife().Sent()
            .Do(new ApplicationCommand.DeclareImpartiality(true), Our.Kari, "2018-10-25T09:00:00").Refusal(Played.Points(3), Our.Kari, Played.Deadline));

    [Fact]
    public void A_case_is_free_when_its_caseworker_has_left() =>
        Assert.Null(Assigned().Do(new ApplicationCommand.Free(Our.Kari.Person), Our.Administrator, Later).State.Judgement.Caseworker);

    [Fact]
    public void It_is_not_free_when_somebody_else_has_left() =>
        Assert.Equal(Our.Kari.Person, Assigned().Do(new ApplicationCommand.Free(Our.Per.Person), Our.Administrator, Later).State.Judgement.Caseworker);

    [Fact]
    public void The_points_of_who_has_left_stand() =>
        Assert.Single(Assigned().Score(Our.Kari, 4, At).Do(new ApplicationCommand.Free(Our.Kari.Person), Our.Administrator, Later).State.Judgement.Scores);

    [Fact]
    public void Points_wait_when_the_deadline_has_moved()
    {
        var call = new CallLife();
        var life = call.InReview();
        call.Do(new CallCommand.MoveDeadline(new(2018, 11, 10, 23, 59, 59), "Nede"), Our.Administrator, "2018-11-03T09:00:00");

        Assert.Equal("not-in-review", life.Refusal(Played.Points(3), Our.Kari, At));
    }

    [Fact]
    public void Who_has_declared_scores_without_being_assigned() =>
        Assert.True(new CallLife().InReview().Score(Our.Per, 3, At).State.Judgement.Scores.ContainsKey(Our.Per.Person));

    [Fact]
    public void Who_has_not_declared_does_not_score() =>
        Assert.Equal("impartiality-not-declared", new CallLife().Sent().Refusal(Played.Points(3), Our.Kari, At));

    [Fact]
    public void An_approver_does_not_score() => Assert.Equal("not-your-role", new CallLife().InReview().Refusal(Played.Points(3), Our.Anne, At));

    [Fact]
    public void Others_points_are_hidden_until_ones_own_are_given()
    {
        var judgement = new CallLife().InReview().Score(Our.Kari, 3, At).State.Judgement;

        Assert.Equal((true, false), (judgement.MaySeeOthers(Our.Kari.Person, true, Hordaland2018.Call), judgement.MaySeeOthers(Our.Per.Person, true, Hordaland2018.Call)));
    }

    [Fact]
    public void Who_does_not_score_sees_points_when_all_are_in()
    {
        var life = new CallLife().InReview().Score(Our.Kari, 3, At);
        var before = life.State.Judgement.MaySeeOthers(Our.Anne.Person, false, Hordaland2018.Call);
        var after = life.Score(Our.Per, 3, At).State.Judgement.MaySeeOthers(Our.Anne.Person, false, Hordaland2018.Call);

        Assert.Equal((false, true), (before, after));
    }

    [Fact]
    public void Until_they_are_revealed_points_change_freely() =>
        Assert.Equal(2, new CallLife().InReview().Score(Our.Kari, 3, At).Score(Our.Kari, 2, Later).State.Judgement.Scores[Our.Kari.Person]["plan"].Points);

    [Fact]
    public void Revealed_points_are_locked() =>
        Assert.Equal("scores-revealed", new CallLife().Scored().Refusal(Played.Points(1), Our.Kari, Later));

    [Fact]
    public void With_a_reason_revealed_points_change() =>
        Assert.Equal(1, new CallLife().Scored().Score(Our.Kari, 1, Later, "Las feil").State.Judgement.Scores[Our.Kari.Person]["plan"].Points);

    [Fact]
    public void The_approver_allows_one_score_with_a_reason() =>
        Assert.True(new CallLife().InReview().Score(Our.Kari, 3, At)
            .Do(new ApplicationCommand.AllowOneScore("Per er sjuk"), Our.Anne, Later).State.Judgement.IsScored(Hordaland2018.Call));

    [Fact]
    public void Without_a_reason_one_score_is_not_allowed() =>
        Assert.Equal("reason-missing", new CallLife().InReview().Refusal(new ApplicationCommand.AllowOneScore(""), Our.Anne, At));

    [Fact]
    public void A_caseworker_does_not_allow_one_score() =>
        Assert.Equal("not-your-role", new CallLife().InReview().Refusal(new ApplicationCommand.AllowOneScore("Per er sjuk"), Our.Kari, At));

    [Fact]
    public void Who_is_not_impartial_is_shut_out() =>
        Assert.Equal("not-impartial", NotImpartial(new CallLife().Sent(), "2018-11-02T09:00:00").Refusal(Played.Points(3), Our.Kari, At));

    [Fact]
    public void Who_is_shut_out_does_not_let_themselves_in() =>
        Assert.Equal("not-impartial", NotImpartial(new CallLife().Sent(), "2018-11-02T09:00:00").Refusal(new ApplicationCommand.DeclareImpartiality(true), Our.Kari, At));

    [Fact]
    public void Partiality_found_later_strikes_the_points() =>
        Assert.Equal([Our.Per.Person], NotImpartial(new CallLife().Scored(), Later).State.Judgement.Scores.Keys);

    [Fact]
    public void Partiality_found_later_strikes_the_proposal_and_gives_back_what_it_held()
    {
        var life = NotImpartial(new CallLife().Proposed(), "2018-11-06T12:00:00");

        Assert.Equal((ApplicationStatus.InReview, 650_000), (life.Status, life.Call.State.Ledger.Left));
    }

    [Fact]
    public void A_municipality_declares_nothing() =>
        Assert.Equal("not-your-role", new CallLife().Sent().Refusal(new ApplicationCommand.DeclareImpartiality(true), Our.Contact(Vestland.Alver), At));

    [Fact]
    public void A_case_is_assigned_to_a_caseworker() =>
        Assert.Equal(Our.Per.Person, new CallLife().Sent().Do(new ApplicationCommand.Assign(Our.Per.Person), Our.Kari, At).State.Judgement.Caseworker);

    [Fact]
    public void A_case_is_not_assigned_to_who_is_not_impartial() =>
        Assert.Equal("caseworker-not-impartial", NotImpartial(new CallLife().Sent(), "2018-11-02T09:00:00").Refusal(new ApplicationCommand.Assign(Our.Kari.Person), Our.Per, At));

    [Fact]
    public void Who_turns_out_not_to_be_impartial_loses_the_case() =>
        Assert.Null(NotImpartial(new CallLife().Sent().Do(new ApplicationCommand.Assign(Our.Kari.Person), Our.Per, "2018-11-02T09:00:00"), At).State.Judgement.Caseworker);

    private static CaseLife NotImpartial(CaseLife life, string at) => life.Do(new ApplicationCommand.DeclareImpartiality(false), Our.Kari, at);

    private static CaseLife Assigned() => new CallLife().InReview().Do(new ApplicationCommand.Assign(Our.Kari.Person), Our.Kari, "2018-11-05T08:00:00");

    private static ApplicationCommand.GiveScores With(string criterion, Score? score)
    {
        var all = Played.Points(3);
        return all with { Scores = score is null ? all.Scores.Remove(criterion) : all.Scores.SetItem(criterion, score) };
    }
}
