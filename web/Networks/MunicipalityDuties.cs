using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Networks;
using NodaTime;

namespace Grants.Web.Networks;

/// <summary>What networks wait for from a municipality that nobody else of its cases tells: whether it takes part, and which days suit it.</summary>
internal sealed class MunicipalityDuties(NetworkDesk networks, GatheringStore gatherings, Register register, IClock clock)
{
    public async Task<ImmutableArray<NetworkDuty>> Of(MunicipalityNumber municipality, CancellationToken stop)
    {
        var (duties, now) = (ImmutableArray.CreateBuilder<NetworkDuty>(), clock.GetCurrentInstant());
        await foreach (var network in networks.All(stop))
        {
            if (network.State is not { PublishedAt: not null, Terms: { } terms, Roster.CancelledAt: null } state) continue;
            if (state.TakesRegistrations(now) && NetworkProcedure.Unanswered(state, terms, register, now).Any(one => one.Number == municipality))
                duties.Add(new(state.Network.Title, $"/nettverk/{state.Network.Id}", new(
                    $"Kommunen er invitert. Svar innen {Written.Moment(terms.DeadlineAt, Language.Bokmal)}",
                    $"Kommunen er invitert. Svar innan {Written.Moment(terms.DeadlineAt, Language.Nynorsk)}")));
            if (state.WithJoined.HasMember(municipality, Oslo.DateOf(now)) || state.Roster.Of(municipality) is { IsActive: true }) duties.AddRange(await Polls(network, municipality, stop));
        }

        return duties.ToImmutable();
    }

    private async Task<IEnumerable<NetworkDuty>> Polls(StoredCase<NetworkCase> network, MunicipalityNumber municipality, CancellationToken stop) =>
        from open in await gatherings.OpenPolls(network, stop)
        where GatheringProcedure.Unanswered(open.Poll, network.State!).Contains(municipality)
        select new NetworkDuty(
            network.State!.Network.Title, $"/nettverk/{network.State.Network.Id}/samling/{open.Gathering.Number}", new(
                $"Samling {open.Gathering.Number}: si hvilke dager som passer, innen {Written.Date(open.Poll.AnswerBy, Language.Bokmal)}",
                $"Samling {open.Gathering.Number}: sei kva dagar som passar, innan {Written.Date(open.Poll.AnswerBy, Language.Nynorsk)}"));
}

/// <summary>One thing that a network waits for.</summary>
/// <param name="Title">The network's.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Says">What is to be done, and by when.</param>
public sealed record NetworkDuty(string Title, string Address, Phrase Says);
