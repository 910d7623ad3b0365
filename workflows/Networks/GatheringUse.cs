using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Mails;

namespace Grants.Workflows.Networks;

/// <summary>Tells which of a network's gatherings something hangs on: somebody comes to it, or it has a programme, proposed days or minutes.</summary>
public static class GatheringUse
{
    /// <summary>So many slots are told by name; the rest are counted.</summary>
    private const int MostSlots = 5;

    /// <summary>By number. A gathering is known by its number, so one that is in use keeps it, and those before it stay.</summary>
    public static async Task<ImmutableSortedSet<int>> Of(StoredCase<NetworkCase> network, CaseRepository cases, CancellationToken stop)
    {
        var used = ImmutableSortedSet.CreateBuilder<int>();
        foreach (var entry in network.State!.Roster.Active)
            if (entry.Registration is { } own && await cases.Load(CaseKinds.Registration, new(network.Id.Partition, own), stop) is { State: { } registered })
                used.UnionWith(registered.Registration.Participants.SelectMany(participant => participant.Gatherings));
        foreach (var gathering in network.State.Network.Registration?.Gatherings ?? [])
            if ((await cases.Load(CaseKinds.Gathering, CaseId.OfGathering(network.State.Network.Id, gathering.Number), stop)).State is { } held && HasContent(held))
                used.Add(gathering.Number);
        return used.ToImmutable();
    }

    /// <summary>Why a gathering cannot be taken out; null when it can, as nothing hangs on it or on one after it.</summary>
    public static Objection? Hinders(ImmutableSortedSet<int> used, int number, string field) =>
        used.Contains(number) ? Objection.Invalid(
            field, "gathering-in-use",
            Invariant($"Noen er påmeldt samling {number}, eller den har program eller referat. Den kan ikke fjernes. Gi den en annen dato, eller bare en måned."),
            Invariant($"Nokon er påmeld samling {number}, eller ho har program eller referat. Ho kan ikkje fjernast. Gje henne ein annan dato, eller berre ein månad."))
        : used.Any(other => other > number) ? Objection.Invalid(
            field, "gathering-in-use",
            Invariant($"En senere samling er i bruk og måtte få et nytt nummer. Gi samling {number} en annen dato, eller bare en måned."),
            Invariant($"Ei seinare samling er i bruk og måtte få eit nytt nummer. Gje samling {number} ein annan dato, eller berre ein månad."))
        : null;

    /// <summary>Why a change cannot take out the gatherings that it takes out from the end.</summary>
    internal static async Task<Objection?> Hinders(StoredCase<NetworkCase> network, Network changed, CaseRepository cases, CancellationToken stop)
    {
        var (before, after) = (network.State!.Network.Registration?.Gatherings.Length ?? 0, changed.Registration?.Gatherings.Length ?? 0);
        return before > after ? Hinders(await Of(network, cases, stop), after + 1, "gatherings") : null;
    }

    /// <summary>Why gatherings cannot have fewer days: their programmes would go on after the last one. What is in the way is told by day and time.</summary>
    internal static async Task<ImmutableArray<Objection>> Shortens(StoredCase<NetworkCase> network, Network changed, CaseRepository cases, CancellationToken stop)
    {
        var (before, store, objections) = (network.State!.Terms?.Gatherings ?? [], new GatheringStore(cases), ImmutableArray.CreateBuilder<Objection>());
        foreach (var (place, gathering) in (changed.Registration?.Gatherings ?? []).Index())
        {
            var was = before.FirstOrDefault(one => one.Number == gathering.Number);
            if (was is null || (was.Starts, was.Ends) == (gathering.Starts, gathering.Ends)) continue;
            if ((await store.Open(network, gathering.Number, stop))?.Programme?.OutsideOf(gathering) is { IsEmpty: false } outside)
                objections.Add(OutsideOf(outside, Invariant($"gatherings[{place}].{(gathering.Ends is not null && gathering.Ends == was.Ends ? "starts" : "ends")}")));
        }

        return objections.ToImmutable();
    }

    private static Objection OutsideOf(ImmutableArray<ProgrammeSlot> slots, string field) => Objection.Invalid(
        field, "programme-outside-the-gathering",
        $"Programmet ville fortsatt etter den siste dagen. Flytt eller fjern dette i programmet først: {Slots(slots, Language.Bokmal)}.",
        $"Programmet ville halde fram etter den siste dagen. Flytt eller fjern dette i programmet først: {Slots(slots, Language.Nynorsk)}.");

    /// <summary><c>onsdag 11. november kl. 09.00 «Barnets stemme»</c>.</summary>
    private static string Slots(ImmutableArray<ProgrammeSlot> slots, Language language) => Written.List([
        .. slots.Take(MostSlots).Select(slot => $"{Written.DayAndMonth(slot.From.Date, language)} kl. {Written.Clock(slot.From.TimeOfDay)} {MailWriter.Quoted(slot.Title)}"),
        .. slots.Length > MostSlots ? [Invariant($"{slots.Length - MostSlots} til")] : Array.Empty<string>(),
    ]);

    private static bool HasContent(GatheringCase gathering) =>
        gathering is { Programme: not null } or { Poll: not null } or { AttendanceMarkedAt: not null } or { Minutes.IsEmpty: false };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
