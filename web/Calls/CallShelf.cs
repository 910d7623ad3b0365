using Grants.Domain.Calls;
using Grants.Web.Access;
using Grants.Web.Requests;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using NodaTime;

namespace Grants.Web.Calls;

/// <summary>The calls that a reader may see: an unpublished one only when it is their office's.</summary>
public sealed class CallShelf(CallDesk desk, IClock clock)
{
    public Instant Now => clock.GetCurrentInstant();

    /// <summary>Open ones by deadline, coming ones by opening, past ones with the latest first, unpublished ones by id.</summary>
    public async Task<IReadOnlyList<StoredCase<CallCase>>> All(Caller? reader, CancellationToken stop)
    {
        var now = Now;
        var seen = await desk.All(stop).Where(call => IsSeenBy(call.State!, reader)).ToListAsync(stop);
        return [.. seen.OrderBy(call => Place(call.State!.StateAt(now))).ThenBy(call => Time(call.State!, now)).ThenBy(call => call.State!.Call.Id, StringComparer.Ordinal)];
    }

    /// <summary>Null when there is none, or none for this reader.</summary>
    public async Task<StoredCase<CallCase>?> Find(string id, Caller? reader, CancellationToken stop) =>
        ChosenId.Is(id) && await desk.Open(id, stop) is { State: { } state } call && IsSeenBy(state, reader) ? call : null;

    private static bool IsSeenBy(CallCase call, Caller? reader) =>
        call.PublishedAt is not null || (reader?.Office is { } office && office == call.Call.Office);

    private static int Place(CallState state) => state switch
    {
        CallState.Open => 0,
        CallState.Coming => 1,
        CallState.Past => 2,
        _ => 3,
    };

    private static long Time(CallCase call, Instant now) => call.StateAt(now) switch
    {
        CallState.Open => call.Call.DeadlineAt.ToUnixTimeSeconds(),
        CallState.Coming => call.Call.OpensAtInstant.ToUnixTimeSeconds(),
        CallState.Past => -call.Call.DeadlineAt.ToUnixTimeSeconds(),
        _ => 0,
    };
}
