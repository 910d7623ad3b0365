using System.Runtime.CompilerServices;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>The summaries of cases, as lists are made of. A person who is not impartial in a case does not see it here either.</summary>
public sealed class ReviewQueue(CaseRepository cases)
{
    /// <summary>An office's received cases, of one call or of all, without those that a person is shut out of.</summary>
    public async IAsyncEnumerable<Summary> Of(
        OrganisationNumber office, string? callId, PersonId reader, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var call in CallList.All(cases, stop))
        {
            if (call.State!.Call.Office != office || (callId is not null && call.State.Call.Id != callId)) continue;
            await foreach (var summary in In(call.Id.Partition, stop))
                if (summary.ReceivedAt is not null && !summary.ShutOut.Contains(reader)) yield return summary;
        }
    }

    /// <summary>All summaries of a call, drafts too.</summary>
    public async IAsyncEnumerable<Summary> In(string partition, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(partition, Keys.Summaries, Keys.EndOf(Keys.Summaries), stop))
            yield return JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Summary)!;
    }
}
