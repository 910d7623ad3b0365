using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using NodaTime;

namespace Grants.Web.Awards;

/// <summary>Who got what. Only what is released stands here, so it is the same for every reader.</summary>
public sealed class AwardList(CallDesk calls, ReviewQueue queue, Register register)
{
    /// <summary>The latest call first, and within a call by case number.</summary>
    public async Task<IReadOnlyList<AwardBody>> Of(string? callId, CancellationToken stop)
    {
        var published = await calls.All(stop)
            .Where(call => call.State!.PublishedAt is not null && (callId is null || call.State.Call.Id == callId)).ToListAsync(stop);
        var awards = new List<AwardBody>();
        foreach (var call in published.OrderByDescending(call => call.State!.Call.DeadlineAt).ThenBy(call => call.State!.Call.Id, StringComparer.Ordinal))
        {
            var granted = await queue.In(call.Id.Partition, stop)
                .Where(summary => summary is { Status: ApplicationStatus.Granted, Number: not null, Lead: not null }).ToListAsync(stop);
            awards.AddRange(granted.OrderBy(summary => summary.Number!.Value.Year).ThenBy(summary => summary.Number!.Value.Sequence)
                .Select(summary => Of(summary, call.State!.Call)));
        }

        return awards;
    }

    /// <summary>What a page of the list goes on after.</summary>
    public static string Place(AwardBody award) => $"{award.Call}~{award.CaseNumber}";

    private AwardBody Of(Summary summary, Domain.Calls.Call call)
    {
        var day = Oslo.DateOf(summary.ReceivedAt!.Value);
        return new(
            call.Id, call.Title, summary.Number!.Value.ToString(), summary.Title, Of(summary.Lead!.Value, day),
            [.. summary.Partners.Select(partner => Of(partner, day))], summary.Granted);
    }

    private AwardedMunicipality Of(MunicipalityNumber number, LocalDate day) =>
        new(number.ToString(), register.Find(number, day)?.Name ?? number.ToString());
}
