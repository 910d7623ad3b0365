using System.Runtime.CompilerServices;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Calls;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Networks;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Workflows.Offices;

/// <summary>
/// What the program could not do by itself in an office's cases: steps that keep failing, and messages that failed for good. Those of
/// cases that the reader is shut out of are not there.
/// </summary>
public sealed class NeedsAPerson(
    CallDesk calls, NetworkDesk networks, ReviewQueue queue, TroubleBook troubles, FailedMessages failures, IWaker waker, IClock clock)
{
    public async IAsyncEnumerable<Trouble> Steps(OrganisationNumber office, PersonId reader, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var partition in Of(office, stop))
            await foreach (var trouble in troubles.ThatNeedAPerson(partition, stop))
                if (await IsSeen(CaseId.Parse(trouble.Case), reader, stop)) yield return trouble;
    }

    public async IAsyncEnumerable<FailedMessage> Messages(OrganisationNumber office, PersonId reader, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var partition in Of(office, stop))
            await foreach (var failed in failures.In(partition, stop))
                if (await IsSeen(failed.Case, reader, stop)) yield return failed;
    }

    /// <summary>Has a step tried at once; null when the office has no such step.</summary>
    public async Task<Trouble?> TryNow(OrganisationNumber office, PersonId reader, string id, CancellationToken stop)
    {
        if (await Steps(office, reader, stop).FirstOrDefaultAsync(step => step.Id == id, stop) is not { } trouble) return null;
        await troubles.TryNow(trouble, clock.GetCurrentInstant(), stop);
        await waker.Wake(CaseId.Parse(trouble.Case), stop);
        return trouble;
    }

    /// <summary>A message by its key; null when the office has none such that nobody has seen to.</summary>
    public async Task<FailedMessage?> Message(OrganisationNumber office, PersonId reader, string key, CancellationToken stop) =>
        await Messages(office, reader, stop).FirstOrDefaultAsync(failed => failed.Message.Key == key, stop);

    private async IAsyncEnumerable<string> Of(OrganisationNumber office, [EnumeratorCancellation] CancellationToken stop)
    {
        yield return CaseId.OfOffice(office.ToString()).Partition;
        await foreach (var call in calls.All(stop))
            if (call.State!.Call.Office == office) yield return call.Id.Partition;
        await foreach (var network in networks.All(stop))
            if (network.State!.Network.Organiser == office) yield return network.Id.Partition;
    }

    private async Task<bool> IsSeen(CaseId id, PersonId reader, CancellationToken stop) =>
        !id.IsApplication || await queue.Find(id, stop) is not { } summary || !summary.ShutOut.Contains(reader);
}
