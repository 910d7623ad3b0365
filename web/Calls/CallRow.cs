using Grants.Domain.Calls;
using Grants.Workflows.Calls;
using NodaTime;

namespace Grants.Web.Calls;

/// <summary>A call in a list.</summary>
public sealed record CallRow(
    string Id, string Title, string Office, string OfficeName, string State, string OpensAt, string Deadline, string DeadlineAt,
    long Pot, long MinimumAmount, long MaximumAmount)
{
    public static CallRow Of(CallCase stored, Instant now)
    {
        var (call, form) = (stored.Call, CallFormReader.FormOf(stored.Call));
        return new(
            call.Id, call.Title, form.Office!, call.OfficeName, stored.StateAt(now).Word(), form.OpensAt!, form.Deadline!, call.DeadlineAt.ToString(),
            call.Pot, call.MinimumAmount, call.MaximumAmount);
    }
}

/// <summary>A page of calls; <paramref name="Next"/> is what to ask for after, null at the end.</summary>
public sealed record CallPage(IReadOnlyList<CallRow> Items, string? Next);
