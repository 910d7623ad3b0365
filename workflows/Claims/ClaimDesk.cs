using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Registrations;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Claims;

/// <summary>Does what an organiser asks for in its claims: pays, credits, and takes a bank's list.</summary>
public sealed class ClaimDesk(RegistrationStore store, IWaker waker, IClock clock)
{
    private static readonly Phrase UnknownKid = new("Ingen av kravene i nettverket har denne KID-en.", "Ingen av krava i nettverket har denne KID-en.");

    /// <summary>The claimed registrations of a network by number, also of those that have left its roster; those without a number yet are last.</summary>
    public async Task<ImmutableArray<RegistrationFile>> Of(StoredCase<NetworkCase> network, CancellationToken stop) =>
    [
        .. await store.Claimed(network, null, stop)
            .OrderBy(file => file.State.Claim!.Number?.Year ?? int.MaxValue).ThenBy(file => file.State.Claim!.Number?.Sequence ?? int.MaxValue).ToListAsync(stop),
    ];

    /// <summary>The claimed registrations of a municipality, also those that it has withdrawn and those before the one that stands in the roster.</summary>
    public async Task<ImmutableArray<RegistrationFile>> Of(StoredCase<NetworkCase> network, MunicipalityNumber municipality, CancellationToken stop) =>
        [.. await store.Claimed(network, municipality, stop).ToListAsync(stop)];

    public Task<Done<RegistrationFile>> Do(CaseId id, ClaimCommand command, Actor by, CancellationToken stop) => Retry.OnConflict<Done<RegistrationFile>>(async () =>
    {
        if (await store.Open(id, stop) is not { } file) return new Done<RegistrationFile>.Unknown();
        var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
        switch (ClaimRules.Decide(file.State.Claim, command, file.Network.Network, by, now))
        {
            case Outcome.Refused refused:
                return new Done<RegistrationFile>.No(refused.Objections);
            case Outcome.Accepted { Events.IsEmpty: true }:
                return new Done<RegistrationFile>.Yes(file);
            case Outcome.Accepted accepted:
                var changes = new List<RowChange>();
                var stored = CaseRepository.Stage(changes, CaseKinds.Registration, file.Case, accepted.Events, now);
                if (!Room.IsFor(changes)) return new Done<RegistrationFile>.No([Room.None]);
                await store.Cases.Commit(id.Partition, changes, stop);
                await waker.Wake(id, stop);
                return new Done<RegistrationFile>.Yes(file with { Case = stored });
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    });

    /// <summary>Each payment is a commit of its own claim. Whatever stops it half-way, the same list sent again goes on with the rest.</summary>
    public async Task<PaymentReport> Take(StoredCase<NetworkCase> network, string text, Actor by, CancellationToken stop)
    {
        var (lines, unreadable) = PaymentLines.Read(text);
        var byKid = (await Of(network, stop)).Where(file => file.State.Claim!.Kid is not null).ToDictionary(file => file.State.Claim!.Kid!, StringComparer.Ordinal);
        var (taken, known, faults) = (0, 0, unreadable.ToBuilder());
        foreach (var line in lines)
        {
            if (!byKid.TryGetValue(line.Kid, out var file))
            {
                faults.Add(new(line.Line, "unknown-kid", UnknownKid));
                continue;
            }

            switch (await Do(file.Id, new ClaimCommand.Pay(line.On, line.Amount, line.Nth), by, stop))
            {
                case Done<RegistrationFile>.Yes(var now) when now.State.Claim!.Payments.Length == file.State.Claim!.Payments.Length:
                    known++;
                    break;
                case Done<RegistrationFile>.Yes(var now):
                    taken++;
                    byKid[line.Kid] = now;
                    break;
                case Done<RegistrationFile>.No(var objections):
                    faults.Add(new(line.Line, objections[0].Code, objections[0].Text));
                    break;
                default:
                    break;
            }
        }

        return new(taken, known, [.. faults.OrderBy(fault => fault.Line)]);
    }
}
