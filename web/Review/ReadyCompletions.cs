using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Web.Access;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;

namespace Grants.Web.Review;

/// <summary>Sends the drafted requests for completion (mangelbrev) of a call together.</summary>
public sealed class ReadyCompletions(ReviewQueue queue, ApplicationDesk desk, CallDesk calls)
{
    /// <summary>Null when the caller's office has no such call.</summary>
    public async Task<CompletionsView?> Send(string callId, Caller caller, CancellationToken stop)
    {
        if ((await calls.Open(callId, stop)).State is not { } call || call.Call.Office != caller.Office) return null;
        var (sent, notSent) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        await foreach (var summary in queue.Of(call.Call.Office, callId, caller.Person, stop))
        {
            if (summary.Waits is not Waiting.CompletionToSend) continue;
            var done = await desk.Do(summary.Id, caller.ToActor(), _ => new ApplicationCommand.RequestCompletion(null, null), stop);
            (done is Done<ApplicationFile>.Yes ? sent : notSent).Add(summary.Id.ToString());
        }

        return new(sent.ToImmutable(), notSent.ToImmutable());
    }
}
