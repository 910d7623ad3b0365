using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>Makes the queue's rows of summaries: filtered, searched and sorted in memory.</summary>
public sealed class QueueReader(ReviewQueue queue, CaseRepository cases, ApplicationStore applications, Register register, IClock clock)
{
    public async Task<QueueView> Read(Caller caller, QueueQuery query, Paging paging, Language language, CancellationToken stop)
    {
        var (staff, people) = await Staff(caller, stop);
        var now = clock.GetCurrentInstant();
        var sorted = await Find(caller, query, staff, people, Oslo.DateOf(now), stop);
        var (page, next) = paging.Cut(sorted, summary => summary.Id.ToString());
        var me = staff.Member(caller.Person);
        return new([.. page.Select(summary => Row(summary, caller, me, staff, people, language, now))], sorted.Count, next);
    }

    /// <summary>The cases before and after one in the queue; null where it ends, and both when the case is not in it.</summary>
    public async Task<(CaseId? Previous, CaseId? Next)> Neighbours(Caller caller, QueueQuery query, CaseId of, CancellationToken stop)
    {
        var (staff, people) = await Staff(caller, stop);
        var sorted = await Find(caller, query, staff, people, Oslo.DateOf(clock.GetCurrentInstant()), stop);
        var at = sorted.FindIndex(summary => summary.Id == of);
        return at < 0 ? (null, null) : (at > 0 ? sorted[at - 1].Id : null, at + 1 < sorted.Count ? sorted[at + 1].Id : null);
    }

    private async Task<(OfficeCase Staff, ImmutableDictionary<PersonId, Person> People)> Staff(Caller caller, CancellationToken stop)
    {
        var office = CaseId.OfOffice(caller.Office!.Value.ToString());
        return ((await cases.Load(CaseKinds.Office, office, stop)).State!, await applications.PeopleOf(office, stop));
    }

    private async Task<List<Summary>> Find(
        Caller caller, QueueQuery query, OfficeCase staff, ImmutableDictionary<PersonId, Person> people, LocalDate today, CancellationToken stop)
    {
        var found = new List<Summary>();
        await foreach (var summary in queue.Of(caller.Office!.Value, query.Call, caller.Person, stop))
            if (Fits(summary, caller, query, people, today)) found.Add(summary);
        return Sorted(found, query, staff.Member(caller.Person), staff, today);
    }

    private bool Fits(Summary summary, Caller caller, QueueQuery query, ImmutableDictionary<PersonId, Person> people, LocalDate today)
    {
        if (query.Status is { } status && summary.Status != status) return false;
        if (query.Assignee is { } assignee && !HasIt(summary, assignee, caller, people)) return false;
        return query.Text is not { } text || Words(summary, today).Any(word => word.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasIt(Summary summary, string assignee, Caller caller, ImmutableDictionary<PersonId, Person> people) => assignee switch
    {
        "none" => summary.Caseworker is null,
        "me" => summary.Caseworker == caller.Person,
        _ => summary.Caseworker is { } person && string.Equals(people.GetValueOrDefault(person)?.Email, assignee, StringComparison.OrdinalIgnoreCase),
    };

    private IEnumerable<string> Words(Summary summary, LocalDate today) =>
        summary.Partners.Select(partner => Name(partner, today))
            .Append(summary.Title).Append(summary.Number?.ToString() ?? "").Append(summary.Lead is { } lead ? Name(lead, today) : "");

    private static List<Summary> Sorted(List<Summary> found, QueueQuery query, StaffMember? me, OfficeCase office, LocalDate today)
    {
        IOrderedEnumerable<Summary> sorted = query.Sort switch
        {
            "number" => found.OrderBy(summary => summary.Number?.Year).ThenBy(summary => summary.Number?.Sequence),
            "amount" => found.OrderBy(summary => summary.Amount),
            "score" => found.OrderBy(summary => summary.Score),
            "deadline" => found.OrderBy(summary => summary.NextDeadline ?? LocalDate.MaxIsoValue),
            "title" => found.OrderBy(summary => summary.Title, NorwegianOrder.Instance),
            "received" => found.OrderBy(summary => summary.ReceivedAt),
            // What waits for the reader first, then what has waited longest.
            _ => found.OrderByDescending(summary => me is not null && WaitsFor.Member(summary, me, office, today))
                .ThenBy(summary => summary.Waits is Waiting.Nothing).ThenBy(summary => summary.WaitsSince ?? Instant.MaxValue),
        };
        var list = sorted.ThenBy(summary => summary.Id.ToString(), StringComparer.Ordinal).ToList();
        if (query.Descending) list.Reverse();
        return list;
    }

    private QueueRow Row(
        Summary summary, Caller caller, StaffMember? me, OfficeCase office, ImmutableDictionary<PersonId, Person> people, Language language, Instant now)
    {
        var today = Oslo.DateOf(now);
        var seesScore = summary.Scorers.Contains(caller.Person) || (!caller.Roles.Contains(StaffRole.Caseworker) && summary.Waits is not Waiting.Scores);
        return new(
            summary.Id.ToString(), summary.Id.Partition["call-".Length..], summary.Number?.ToString(), summary.Title,
            summary.Lead is { } lead ? Name(lead, today) : null,
            [.. summary.Partners.Select(partner => Name(partner, today))], summary.Amount, ViewWriter.Word(summary.Status),
            WaitsFor.Text(summary.Waits).In(language), [.. summary.NotMet.Select(id => id.Value)],
            seesScore && summary.Score is { } score ? ViewWriter.Points(score) : null,
            seesScore && summary.Spread is { } spread ? ViewWriter.Points(spread) : null,
            summary.Caseworker is { } has ? people.GetValueOrDefault(has)?.Name : null,
            summary.WaitsSince is { } since ? Period.DaysBetween(Oslo.DateOf(since), today) : null,
            ViewWriter.Day(summary.NextDeadline), ViewWriter.At(summary.ReceivedAt),
            me is not null && WaitsFor.Member(summary, me, office, today));
    }

    private string Name(MunicipalityNumber number, LocalDate on) => register.Find(number, on)?.Name ?? number.ToString();
}
