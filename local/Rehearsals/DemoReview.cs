using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
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

    public const string Reply = "Hei. Pengane gjeld prosjekt som tek til i januar. De kan planleggje og lyse ut stillinga før det, med eigne midlar.";

    private const string Reasons =
        "Prosjektet har ein god plan, byggjer på dei lokale vurderingane og får stor nytte i fleire kommunar. Beløpet er sett noko lågare enn søkt om, fordi mange gode prosjekt deler potten.";

    private static readonly DemoStory[] Judged = [ScoredByPer, ScoredByBoth, SentAgain, Proposed, Granted];
    private static readonly DemoStory[] JudgedByBoth = [ScoredByBoth, Proposed, Granted];

    public void Write(DemoScript script, IReadOnlyList<(DemoProject Project, Func<CaseId> Id, int Index)> all, LocalDate deadline)
    {
        foreach (var (project, id, index) in all)
        {
            var story = project.Story;
            if (Judged.Contains(story)) Score(script, id, Per, index, At(deadline.PlusDays(2 + index % 6), index));
            if (JudgedByBoth.Contains(story)) Score(script, id, Kari, index, At(deadline.PlusDays(4 + index % 4), index) + Duration.FromHours(1));
            if (story is KariIsPartial) Act(script, id, Kari, At(deadline.PlusDays(3), index), new ApplicationCommand.DeclareImpartiality(false));
            if (story is Proposed) Propose(script, id, 250_000, At(deadline.PlusDays(9), index));
            if (story is Granted)
            {
                Propose(script, id, 260_000, At(deadline.PlusDays(7), index));
                var approved = At(deadline.PlusDays(8), index);
                Act(script, id, Anne, approved, new ApplicationCommand.DeclareImpartiality(true));
                Act(script, id, Anne, approved + Duration.FromMinutes(12), new ApplicationCommand.Approve());
            }
        }
    }

    private void Score(DemoScript script, Func<CaseId> id, string by, int index, Instant at)
    {
        Act(script, id, by, at, new ApplicationCommand.DeclareImpartiality(true));
        script.At(at, async stop => await desk.Do(id(), by, new ApplicationCommand.Assign(await desk.Person(index % 2 is 0 ? Per : Kari, stop)), stop));
        Act(script, id, by, at + Duration.FromMinutes(25), new ApplicationCommand.GiveScores(by is Per ? DemoScores.ByPer(index) : DemoScores.ByKari(index), null));
    }

    private void Propose(DemoScript script, Func<CaseId> id, long amount, Instant at) => Act(
        script, id, Per, at,
        new ApplicationCommand.Propose(DecisionOutcome.Grant, amount, Reasons, ["Send eit budsjett som passar til beløpet, før de tek til."]));

    private void Act(DemoScript script, Func<CaseId> id, string by, Instant at, ApplicationCommand command) =>
        script.At(at, stop => desk.Do(id(), by, command, stop));

    private static Instant At(LocalDate day, int index) => Oslo.At(day.At(new LocalTime(12, 0).PlusMinutes(index * 9).PlusSeconds(index * 7 % 60)));
}
