using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Local.Hosting;
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

    public Task Make(LocalDate today, CancellationToken stop) => Script(today).Play(stepping, stop);

    /// <summary>All of it lies before a day: that the demo is made on.</summary>
    internal DemoScript Script(LocalDate today)
    {
        var script = new DemoScript();
        var deadline = today.PlusDays(-Demo.DaysSinceDeadline);
        var (before, since) = (new WorkingTime(deadline.PlusDays(-28), deadline), new WorkingTime(deadline.PlusDays(1), today.PlusDays(-1)));
        foreach (var one in All(DemoCalls.ClosedId, DemoProjects.Closed, today, deadline.Year + 1))
        {
            Apply(script, one, deadline, before, since);
            review.Write(script, one, deadline, since);
        }

        var recent = new WorkingTime(today.PlusDays(-20), today.PlusDays(-1));
        foreach (var one in All(DemoCalls.OpenId, DemoProjects.Open, today, today.PlusDays(Demo.DaysToDeadline).Year + 1))
            Open(script, one, today.PlusDays(-18 + one.Index), recent);
        return script;
    }

    private IEnumerable<DemoCase> All(string call, ImmutableArray<DemoProject> projects, LocalDate today, int year) =>
        projects.Select((project, index) => new DemoCase(call, project, index, new(project, register, today, year)));

    /// <summary>Written three to four weeks before the deadline, sent from twelve days before it to the last evening.</summary>
    private void Apply(DemoScript script, DemoCase one, LocalDate deadline, WorkingTime before, WorkingTime since)
    {
        Begin(script, one, deadline.PlusDays(-26 + one.Index / 2), before);
        var asksEarly = one.Index % 3 is 0;
        if (asksEarly)
        {
            script.At(one.Municipality.AtWork(Clock(before.Near(deadline.PlusDays(-13)), one.Index, 40)), stop => desk.AskLeaders(one.Id, one.Form, stop));
            Answers(script, one, Clock(before.Near(deadline.PlusDays(-12)), one.Index));
        }

        var sent = Sends(one, deadline, before, since);
        script.At(sent, stop => desk.Send(one.Id, one.Form, stop));
        if (!asksEarly) Answers(script, one, sent + Duration.FromHours(2));
        GoOn(script, one, deadline, before, since);
    }

    private void GoOn(DemoScript script, DemoCase one, LocalDate deadline, WorkingTime before, WorkingTime since)
    {
        if (one.Project.Story is SentAgain) SendAgain(script, one, before.Near(deadline.PlusDays(-2)));
        if (one.Project.Story is ScoredByBoth)
            script.At(one.Municipality.AtWork(Clock(since.Near(deadline.PlusDays(3)), one.Index)), stop => desk.Write(one.Id, one.Form, FirstWord, stop));
        if (one.Project.Story is Withdrawn)
            script.At(one.Municipality.AtWork(Clock(since.Near(deadline.PlusDays(2)), one.Index)), stop => desk.Withdraw(one.Id, one.Form, stop));
        if (one.Project.Story is LateAndExplained)
            script.At(one.Municipality.AtWork(Clock(since.Near(deadline.PlusDays(3)), one.Index)), stop => desk.Write(one.Id, one.Form, Explanation, stop));
    }

    private void Open(DemoScript script, DemoCase one, LocalDate begun, WorkingTime recent)
    {
        Begin(script, one, begun, recent);
        if (one.Project.Story is Draft) return;
        script.At(one.Municipality.AtWork(Clock(recent.Near(begun.PlusDays(1)), one.Index, 55)), stop => desk.AskLeaders(one.Id, one.Form, stop));
        var answers = Clock(recent.Near(begun.PlusDays(2)), one.Index);
        if (one.Project.Story is DraftWithLeadersAsked)
        {
            script.At(one.Municipality.AtWork(answers), stop => desk.Answer(one.Id, one.Form.Lead, true, stop));
            return;
        }

        Answers(script, one, answers);
        script.At(one.Municipality.AtWork(Clock(recent.Near(begun.PlusDays(4)), one.Index, 20)), stop => desk.Send(one.Id, one.Form, stop));
    }

    /// <summary>The draft, and on the next day the attachments: all, none, or all but one.</summary>
    private void Begin(DemoScript script, DemoCase one, LocalDate day, WorkingTime time)
    {
        script.At(one.Municipality.AtWork(Clock(time.Near(day), one.Index)), async stop => one.Id = await desk.Begin(one.Call, one.Form, stop));
        if (one.Project.Plan is "") return;
        var attached = one.Project.Story is WithoutAttachment ? one.Form.Municipalities.SkipLast(1) : one.Form.Municipalities;
        script.At(one.Municipality.AtWork(Clock(time.Near(day.PlusDays(1)), one.Index, 25)), stop => desk.Attach(one.Id, one.Form, attached, stop));
    }

    private void Answers(DemoScript script, DemoCase one, Instant first)
    {
        var answers = one.Project.Story is SilentLeader ? one.Form.Municipalities.SkipLast(1) : one.Form.Municipalities;
        foreach (var (index, municipality) in answers.Index())
        {
            var participates = one.Project.Story is not UnwillingPartner || index < one.Form.Municipalities.Length - 1;
            script.At(one.Municipality.AtWork(first + Duration.FromMinutes(97 * index)), stop => desk.Answer(one.Id, municipality, participates, stop));
        }
    }

    /// <summary>A better plan, and the same amounts: nobody has to be asked again, and the number stays.</summary>
    private void SendAgain(DemoScript script, DemoCase one, LocalDate day)
    {
        script.At(one.Municipality.AtWork(Clock(day, one.Index)), stop => desk.Change(
            one.Id, one.Form, form => form with { Goals = form.Goals + " Målet er åtte av ti innan to år." }, stop));
        script.At(one.Municipality.AtWork(Clock(day, one.Index, 30)), stop => desk.Send(one.Id, one.Form, stop));
    }

    private static Instant Sends(DemoCase one, LocalDate deadline, WorkingTime before, WorkingTime since) => one.Project.Story switch
    {
        // Forty-one seconds after the last one that counts.
        LateAndExplained => one.Municipality.At(Oslo.EndOf(deadline) + Duration.FromSeconds(41)),
        Late => one.Municipality.AtWork(Clock(since.Near(deadline.PlusDays(7)), one.Index)),
        _ when one.Index >= 24 => one.Municipality.At(Oslo.At(deadline.At(new LocalTime(22, 0).PlusMinutes(one.Index * 3).PlusSeconds(one.Index)))),
        _ => one.Municipality.AtWork(Clock(before.Near(deadline.PlusDays(-11 + one.Index / 2)), one.Index, 90)),
    };

    /// <summary>A time of the working day, another for each application.</summary>
    private static Instant Clock(LocalDate day, int index, int minutesMore = 0) =>
        Oslo.At(day.At(new LocalTime(8, 5).PlusMinutes(index * 47 % 360 + minutesMore).PlusSeconds(index * 13 % 60)));
}
