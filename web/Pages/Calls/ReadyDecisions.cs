using Grants.Domain.Applications;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Workflows.Applications;
using NodaTime;

namespace Grants.Web.Pages.Calls;

/// <summary>What goes out when an approver sends the decisions of a call that sends them together, and what does not.</summary>
/// <param name="Approved">The decisions that go out.</param>
/// <param name="Undecided">The applications whose decisions will go out one by one, when they are approved.</param>
public sealed record ReadyDecisions(int Approved, int Undecided)
{
    /// <summary>Null for who may not send them, and when there is nothing to send together.</summary>
    public static async Task<ReadyDecisions?> Of(CallCase call, Caller? reader, Instant now, ReviewQueue queue, CancellationToken stop)
    {
        if (!call.Call.ReleaseTogether || call.ReleasedAt is not null || call.StateAt(now) is not CallState.Past) return null;
        if (reader is not { Office: { } office } || office != call.Call.Office || !reader.Roles.Contains(StaffRole.Approver)) return null;
        var (approved, undecided) = (0, 0);
        await foreach (var summary in queue.In(CaseId.OfCall(call.Call.Id).Partition, stop))
        {
            if (summary.Status is ApplicationStatus.Approved) approved++;
            else if (summary.Status is ApplicationStatus.Received or ApplicationStatus.NeedsCompletion or ApplicationStatus.InReview or ApplicationStatus.Proposed) undecided++;
        }

        return new(approved, undecided);
    }
}
