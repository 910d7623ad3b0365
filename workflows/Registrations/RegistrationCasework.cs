using System.Text;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Registrations;

/// <summary>Takes a registration forward: copies where the roster has it, claims its fee, and tells its people.</summary>
public sealed class RegistrationCasework(RegistrationStore store, RegistrationMessages messages, NumberBook numbers, Register register, IClock clock) : ICasework
{
    public bool Takes(CaseId id) => id.IsRegistration;

    /// <summary>The message is kept where the organiser sees it; nothing of the registration hangs on it.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => Retry.OnConflict(() => PerformAll(id, stop));

    private async Task<Looked> PerformAll(CaseId id, CancellationToken stop)
    {
        while (true)
        {
            if (await store.Open(id, stop) is not { } file) return new(null, null);
            var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
            var next = RegistrationProcedure.Next(file.State, id.Own, file.Network, register, now);
            if (next.Due.IsEmpty) return new(next.LookAgain, file.Case.Version);
            var changes = new List<RowChange>();
            var happened = await Perform((RegistrationStep)next.Due[0], file, changes, now, stop);
            CaseRepository.Stage(changes, CaseKinds.Registration, file.Case, [happened], now);
            await store.Cases.Commit(id.Partition, changes, stop);
        }
    }

    private async Task<RegistrationEvent> Perform(RegistrationStep step, RegistrationFile file, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        switch (step)
        {
            case RegistrationStep.Record { Event: var happened }:
                // The claims of a network, and of a municipality, are found by these, also of those that have left its roster.
                if (happened is ClaimEvent.FeeWasClaimed) changes.Add(new RowChange.Put(Keys.Claim(file.Id.Own), Encoding.UTF8.GetBytes(file.Registration.Municipality.ToString())));
                return happened;
            case RegistrationStep.NumberClaim:
                var number = await numbers.Of(file.Id, file.Network.Network.Organiser, file.State.Claim!.On.Year, NumberSeries.Claims, stop);
                return new ClaimEvent.WasNumbered(now, number, Kid.Of(number, file.Terms.KidRule));
            case RegistrationStep.Tell { Notice: var notice }:
                changes.AddRange((await messages.Of(notice, file, now, stop)).Select(message => Outbox.Add(file.Id.Own, message)));
                return new RegistrationEvent.WasTold(now, notice);
            default:
                throw new System.Diagnostics.UnreachableException($"{step.Name} is not known.");
        }
    }
}
