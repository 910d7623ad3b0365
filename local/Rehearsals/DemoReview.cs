using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Local.Rehearsals.DemoStory;

namespace Grants.Local.Rehearsals;

/// <summary>What the demo's caseworkers and approver do after the deadline. Much is left for a visitor to do as one of them.</summary>
internal sealed class DemoReview(DemoDesk desk)
{
    public const string Kari = "kari.saksbehandler@statsforvalteren.example";
    public const string Per = "per.saksbehandler@statsforvalteren.example";
    public const string Anne = "anne.godkjenner@statsforvalteren.example";

    private const string Reply = "Hei. Pengane gjeld prosjekt som tek til i januar. De kan planleggje og lyse ut stillinga før det, med eigne midlar.";

    private const string Reasons =
        "Prosjektet har ein god plan, byggjer på dei lokale vurderingane og får stor nytte i fleire kommunar. Beløpet er sett noko lågare enn søkt om, fordi mange gode prosjekt deler potten.";

    private static readonly DemoStory[] Judged = [ScoredByPer, ScoredByBoth, SentAgain, Proposed, Granted];
    private static readonly DemoStory[] JudgedByBoth = [ScoredByBoth, Proposed, Granted];

    public void Write(DemoScript script, DemoCase one, LocalDate deadline, WorkingTime since)
    {
        var (story, index) = (one.Project.Story, one.Index);
        if (Judged.Contains(story)) Score(script, one, Per, At(since.Near(deadline.PlusDays(2 + index % 6)), index));
        if (JudgedByBoth.Contains(story)) Score(script, one, Kari, At(since.Near(deadline.PlusDays(4 + index % 4)), index) + Duration.FromHours(1));
        if (story is ScoredByBoth)
            script.At(one.Office.AtWork(At(since.Near(deadline.PlusDays(6)), index)), stop => desk.Write(one.Id, Per, Reply, stop));
        if (story is KariIsPartial) Act(script, one, Kari, At(since.Near(deadline.PlusDays(3)), index), new ApplicationCommand.DeclareImpartiality(false));
        if (story is Proposed) Propose(script, one, 250_000, At(since.Near(deadline.PlusDays(9)), index));
        if (story is not Granted) return;
        Propose(script, one, 260_000, At(since.Near(deadline.PlusDays(7)), index));
        var approves = At(since.Near(deadline.PlusDays(8)), index);
        Act(script, one, Anne, approves, new ApplicationCommand.DeclareImpartiality(true));
        Act(script, one, Anne, approves + Duration.FromMinutes(12), new ApplicationCommand.Approve());
    }

    private void Score(DemoScript script, DemoCase one, string by, Instant at)
    {
        Act(script, one, by, at, new ApplicationCommand.DeclareImpartiality(true));
        script.At(one.Office.AtWork(at), async stop => await desk.Do(
            one.Id, by, new ApplicationCommand.Assign(await desk.Person(one.Index % 2 is 0 ? Per : Kari, stop)), stop));
        Act(
            script, one, by, at + Duration.FromMinutes(25),
            new ApplicationCommand.GiveScores(by is Per ? DemoScores.ByPer(one.Index) : DemoScores.ByKari(one.Index), null));
    }

    private void Propose(DemoScript script, DemoCase one, long amount, Instant at) => Act(
        script, one, Per, at,
        new ApplicationCommand.Propose(DecisionOutcome.Grant, amount, Reasons, ["Send eit budsjett som passar til beløpet, før de tek til."]));

    private void Act(DemoScript script, DemoCase one, string by, Instant at, ApplicationCommand command) =>
        script.At(one.Office.AtWork(at), stop => desk.Do(one.Id, by, command, stop));

    private static Instant At(LocalDate day, int index) => Oslo.At(day.At(new LocalTime(12, 0).PlusMinutes(index * 9 % 180).PlusSeconds(index * 7 % 60)));
}
