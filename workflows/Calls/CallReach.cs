using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using NodaTime;

namespace Grants.Workflows.Calls;

/// <summary>Whom a call reaches: who is invited when it opens, and who is told when its deadline moves.</summary>
/// <param name="Invited">The office's municipalities that have a registry mailbox.</param>
/// <param name="WithoutMailbox">Those that have none, and so get no invitation.</param>
/// <param name="Drafts">How many drafts have not been sent.</param>
/// <param name="People">How many people have a part in those drafts.</param>
/// <param name="Received">How many applications have come in; they can be changed and sent again until the deadline.</param>
public sealed record CallReach(
    ImmutableArray<Municipality> Invited, ImmutableArray<Municipality> WithoutMailbox, int Drafts, int People, int Received);

/// <summary>Finds them.</summary>
public sealed class CallReachReader(ReviewQueue queue, ApplicationStore applications, Register register, IClock clock)
{
    public async Task<CallReach> Of(StoredCase<CallCase> call, CancellationToken stop)
    {
        var all = register.FindOffice(call.State!.Call.Office) is { } office
            ? register.MunicipalitiesOf(office, Oslo.DateOf(clock.GetCurrentInstant()))
            : [];
        var (drafts, received) = (0, 0);
        var people = new HashSet<PersonId>();
        await foreach (var summary in queue.In(call.Id.Partition, stop))
        {
            if (summary.ReceivedAt is not null && summary.Status is not ApplicationStatus.Withdrawn) received++;
            if (summary.Status is not ApplicationStatus.Draft || await applications.Open(summary.Id, stop) is not { } file) continue;
            drafts++;
            people.UnionWith(file.Draft.Access.Values.Concat(file.Lead is { } lead ? [lead] : []).Distinct().SelectMany(number => file.ContactsOf(number)));
        }

        return new(
            [.. all.Where(municipality => municipality.RegistryMailbox is not null)],
            [.. all.Where(municipality => municipality.RegistryMailbox is null)],
            drafts, people.Count, received);
    }
}
