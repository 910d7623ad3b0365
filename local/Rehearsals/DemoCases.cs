using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Local.Hosting;
using Grants.Workflows.Applications;
using NodaTime;
using static Grants.Local.Rehearsals.DemoStory;

namespace Grants.Local.Rehearsals;

/// <summary>
/// The demo's applications, written, answered, sent and judged day by day through the same desks as everybody's: the logs, mails and
/// numbers are those that would have come of it.
/// </summary>
internal sealed class DemoCases(DemoDesk desk, DemoReview review, Stepping stepping, Register register)
{
    private const string FirstWord = "Hei. Kan vi byrje med prosjektet alt i desember, eller må vi vente til januar?";
    private const string Explanation = "Vi prøvde å sende frå klokka 23.30, men heile kommunen var utan nett etter eit straumbrot til over midnatt.";

    private readonly DemoScript script = new(stepping);

    public async Task Make(LocalDate today, CancellationToken stop)
    {
        var deadline = today.PlusDays(-Demo.DaysSinceDeadline);
        var closed = DemoProjects.Closed.Select((project, index) => new Played(DemoCalls.ClosedId, project, index, Form(project, today, deadline.Year + 1))).ToArray();
        foreach (var one in closed) Closed(one, deadline);
        review.Write(script, [.. closed.Select(one => (one.Project, new Func<CaseId>(() => one.Id), one.Index))], deadline);
        var year = today.PlusDays(Demo.DaysToDeadline).Year + 1;
        foreach (var (project, index) in DemoProjects.Open.Select((project, index) => (project, index)))
            Open(new(DemoCalls.OpenId, project, index, Form(project, today, year)), today);
        await script.Play(stop);
    }

    /// <summary>Written three to four weeks before the deadline, sent from twelve days before it to the last evening.</summary>
    private void Closed(Played one, LocalDate deadline)
    {
        var sent = SentAt(one, deadline);
        Begin(one, deadline.PlusDays(-26 + one.Index / 2));
        var asksEarly = one.Index % 3 is 0;
        if (asksEarly) script.At(Clock(deadline.PlusDays(-13), one.Index, 40), stop => desk.AskLeaders(one.Id, one.Form, stop));
        script.At(sent, stop => desk.Send(one.Id, one.Form, stop));
        Answers(one, asksEarly ? Clock(deadline.PlusDays(-12), one.Index) : sent + Duration.FromHours(2));
        if (one.Project.Story is SentAgain) SendAgain(one, deadline.PlusDays(-2));
        if (one.Project.Story is Withdrawn) script.At(Clock(deadline.PlusDays(2), one.Index), stop => desk.Withdraw(one.Id, one.Form, stop));
        if (one.Project.Story is ScoredByBoth) Ask(one, deadline.PlusDays(3));
        if (one.Project.Story is LateAndExplained)
            script.At(Oslo.At(deadline.PlusDays(3).At(new LocalTime(10, 12))), stop => desk.Write(one.Id, one.Form, Explanation, stop));
    }

    private void Open(Played one, LocalDate today)
    {
        var begun = today.PlusDays(-18 + one.Index);
        Begin(one, begun);
        if (one.Project.Story is Draft) return;
        script.At(Clock(begun.PlusDays(1), one.Index, 55), stop => desk.AskLeaders(one.Id, one.Form, stop));
        if (one.Project.Story is DraftWithLeadersAsked)
        {
            script.At(Clock(begun.PlusDays(2), one.Index), stop => desk.Answer(one.Id, one.Form.Lead, true, stop));
            return;
        }

        Answers(one, Clock(begun.PlusDays(2), one.Index));
        script.At(Clock(begun.PlusDays(4), one.Index, 20), stop => desk.Send(one.Id, one.Form, stop));
    }

    /// <summary>The draft, and on the next day the attachments: all, none, or all but one.</summary>
    private void Begin(Played one, LocalDate day)
    {
        script.At(Clock(day, one.Index), async stop => one.Id = await desk.Begin(one.Call, one.Form, stop));
        if (one.Project.Plan is "") return;
        var attached = one.Project.Story is WithoutAttachment ? one.Form.Municipalities.SkipLast(1) : one.Form.Municipalities;
        script.At(Clock(day.PlusDays(1), one.Index, 25), stop => desk.Attach(one.Id, one.Form, attached, stop));
    }

    private void Answers(Played one, Instant first)
    {
        var answers = one.Project.Story is SilentLeader ? one.Form.Municipalities.SkipLast(1) : one.Form.Municipalities;
        foreach (var (municipality, index) in answers.Select((municipality, index) => (municipality, index)))
        {
            var participates = one.Project.Story is not UnwillingPartner || index < one.Form.Municipalities.Length - 1;
            script.At(first + Duration.FromMinutes(97 * index), stop => desk.Answer(one.Id, municipality, participates, stop));
        }
    }

    /// <summary>A better plan, and the same amounts: nobody has to be asked again, and the number stays.</summary>
    private void SendAgain(Played one, LocalDate day)
    {
        script.At(Clock(day, one.Index), stop => desk.Change(
            one.Id, one.Form, form => form with { Goals = form.Goals + " Målet er åtte av ti innan to år." }, stop));
        script.At(Clock(day, one.Index, 30), stop => desk.Send(one.Id, one.Form, stop));
    }

    private void Ask(Played one, LocalDate day)
    {
        script.At(Clock(day, one.Index), stop => desk.Write(one.Id, one.Form, FirstWord, stop));
        script.At(Clock(day.PlusDays(1), one.Index), stop => desk.Write(one.Id, DemoReview.Per, DemoReview.Reply, stop));
    }

    private static Instant SentAt(Played one, LocalDate deadline) => one.Project.Story switch
    {
        // Forty-one seconds after the last one that counts.
        LateAndExplained => Oslo.EndOf(deadline) + Duration.FromSeconds(41),
        Late => Clock(deadline.PlusDays(5), one.Index),
        _ when one.Index >= 20 => Oslo.At(deadline.At(new LocalTime(22, 0).PlusMinutes(one.Index * 3).PlusSeconds(one.Index))),
        _ => Clock(deadline.PlusDays(-11 + one.Index / 2), one.Index, 90),
    };

    /// <summary>A time of the working day, another for each application.</summary>
    private static Instant Clock(LocalDate day, int index, int minutesMore = 0) =>
        Oslo.At(day.At(new LocalTime(8, 5).PlusMinutes(index * 47 % 360 + minutesMore).PlusSeconds(index * 13 % 60)));

    private DemoForm Form(DemoProject project, LocalDate today, int year) => new(project, register, today, year);

    private sealed record Played(string Call, DemoProject Project, int Index, DemoForm Form)
    {
        /// <summary>Known from when the draft is begun.</summary>
        public CaseId Id { get; set; }
    }
}
