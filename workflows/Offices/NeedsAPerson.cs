using System.Runtime.CompilerServices;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;

namespace Grants.Workflows.Offices;

/// <summary>What the program could not do by itself in an office's cases: steps that keep failing, and messages that failed for good.</summary>
public sealed class NeedsAPerson(CaseRepository cases, CallDesk calls, ReviewQueue queue, TroubleBook troubles)
{
    /// <summary>The steps, without those of cases that the reader is shut out of.</summary>
    public async IAsyncEnumerable<Trouble> Steps(OrganisationNumber office, PersonId reader, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var trouble in troubles.ThatNeedAPerson(CaseId.OfOffice(office.ToString()).Partition, stop)) yield return trouble;
        await foreach (var call in Of(office, stop))
        {
            var closed = await queue.In(call.Partition, stop).Where(summary => summary.ShutOut.Contains(reader)).Select(summary => summary.Id.ToString()).ToHashSetAsync(null, stop);
            await foreach (var trouble in troubles.ThatNeedAPerson(call.Partition, stop))
                if (!closed.Contains(trouble.Case)) yield return trouble;
        }
    }

    /// <summary>The messages, without those of cases that the reader is shut out of.</summary>
    public async IAsyncEnumerable<FailedMessage> Messages(OrganisationNumber office, PersonId reader, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var failed in Failed(CaseId.OfOffice(office.ToString()), stop)) yield return failed;
        await foreach (var call in Of(office, stop))
        {
            await foreach (var failed in Failed(call, stop)) yield return failed;
            await foreach (var summary in queue.In(call.Partition, stop))
                if (!summary.ShutOut.Contains(reader))
                    await foreach (var failed in Failed(summary.Id, stop)) yield return failed;
        }
    }

    private IAsyncEnumerable<CaseId> Of(OrganisationNumber office, CancellationToken stop) =>
        calls.All(stop).Where(call => call.State!.Call.Office == office).Select(call => call.Id);

    private async IAsyncEnumerable<FailedMessage> Failed(CaseId id, [EnumeratorCancellation] CancellationToken stop)
    {
        var beginning = Keys.Failed(id.Own);
        await foreach (var row in cases.Rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
            yield return new(id, Outbox.Read(row));
    }
}

/// <summary>A message that failed for good, and the case that it belongs to.</summary>
public sealed record FailedMessage(CaseId Case, StoredMessage Message);
