using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using NodaTime;

namespace Grants.Web.Review;

/// <summary>Makes the queue of summaries: filtered, searched and sorted in memory. No case is opened for it.</summary>
public sealed class QueueReader(ReviewQueue queue, CaseRepository cases, ApplicationStore applications, Register register, IClock clock)
{
    /// <summary>All that a reader may see, of every call of their office.</summary>
    public async Task<QueueReading> Open(Caller caller, CancellationToken stop)
    {
        var office = CaseId.OfOffice(caller.Office!.Value.ToString());
        var staff = (await cases.Load(CaseKinds.Office, office, stop)).State!;
        var people = await applications.PeopleOf(office, stop);
        var (calls, summaries) = (new Dictionary<string, Call>(StringComparer.Ordinal), new List<Summary>());
        await foreach (var call in queue.CallsOf(caller.Office.Value, stop))
        {
            calls[call.Id] = call;
            await foreach (var summary in queue.Received(CaseId.OfCall(call.Id).Partition, caller.Person, stop)) summaries.Add(summary);
        }

        return new(caller, staff, people, calls, summaries, register, clock.GetCurrentInstant());
    }

    /// <summary>Null when the queue does not have what it is to go on after.</summary>
    public async Task<QueueView?> Read(Caller caller, QueueQuery query, Paging paging, Language language, CancellationToken stop)
    {
        var reading = await Open(caller, stop);
        var sorted = Find(reading, query);
        return paging.Cut(sorted, summary => summary.Id.ToString()) is (var page, var next)
            ? new([.. page.Select(summary => Row(summary, reading, language))], sorted.Count, next)
            : null;
    }

    public static List<Summary> Find(QueueReading reading, QueueQuery query) =>
        QueueOrder.Sorted(reading.All.Where(new QueueFilter(query, reading).Takes), query, reading);

    public static int Count(QueueReading reading, QueueQuery query) => reading.All.Count(new QueueFilter(query, reading).Takes);

    public static QueueRow Row(Summary summary, QueueReading reading, Language language)
    {
        var seesScore = reading.MaySeeScore(summary);
        return new(
            summary.Id.ToString(), QueueReading.CallOf(summary), summary.Number?.ToString(), summary.Title,
            summary.Lead is { } lead ? reading.NameOf(lead) : null,
            [.. summary.Partners.Select(reading.NameOf)], summary.Amount, ViewWriter.Word(summary.Status),
            ViewWriter.Word(summary.Waits), WaitsFor.Text(summary.Waits).In(language), [.. summary.NotMet.Select(id => id.Value)],
            [.. summary.Unknown.Select(id => id.Value)],
            seesScore && summary.Score is { } score ? ViewWriter.Points(score) : null,
            seesScore && summary.Spread is { } spread ? ViewWriter.Points(spread) : null,
            reading.PersonOf(summary.Caseworker)?.Name, reading.DaysWaiting(summary),
            ViewWriter.Day(summary.NextDeadline), ViewWriter.At(summary.ReceivedAt), reading.IsMine(summary))
        {
            Beside = summary.Beside is Waiting.Nothing || summary.Beside == summary.Waits ? null : WaitsFor.Text(summary.Beside).In(language),
        };
    }
}
