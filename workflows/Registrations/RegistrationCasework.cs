using System.Collections.Immutable;
using System.Text;
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
public sealed class RegistrationCasework(RegistrationStore store, RegistrationMessages messages, NumberBook numbers, Register register, StepLoop loop) : ICasework
{
    public bool Takes(CaseId id) => id.IsRegistration;

    /// <summary>The message is kept where the organiser sees it; nothing of the registration hangs on it.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) =>
        loop.Run(CaseKinds.Registration, id, async () => await store.Open(id, stop) is { } file ? new Work(file, messages, numbers, register) : null, stop);

    private sealed class Work(RegistrationFile file, RegistrationMessages messages, NumberBook numbers, Register register) : IStepwise<RegistrationCase>
    {
        public StoredCase<RegistrationCase> Case => file.Case;

        public Next Next(Instant now) => RegistrationProcedure.Next(file.State, file.Id.Own, file.Network, register, now);

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop)
        {
            switch (step)
            {
                case RegistrationStep.Record { Event: var happened }:
                    // The claims of a network, and of a municipality, are found by these, also of those that have left its roster.
                    if (happened is ClaimEvent.FeeWasClaimed) changes.Add(new RowChange.Put(Keys.Claim(file.Id.Own), Encoding.UTF8.GetBytes(file.Registration.Municipality.ToString())));
                    return [happened];
                case RegistrationStep.NumberClaim:
                    var number = await numbers.Of(file.Id, file.Network.Network.Organiser, file.State.Claim!.On.Year, NumberSeries.Claims, stop);
                    return [new ClaimEvent.WasNumbered(now, number, Kid.Of(number, file.Terms.KidRule))];
                case RegistrationStep.Tell { Notice: var notice }:
                    changes.AddRange((await messages.Of(notice, file, now, stop)).Select(message => Outbox.Add(file.Id.Own, message)));
                    return [new RegistrationEvent.WasTold(now, notice)];
                default:
                    throw new System.Diagnostics.UnreachableException($"{step.Name} is not known.");
            }
        }
    }
}
