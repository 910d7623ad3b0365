using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Local.Hosting;
using Grants.Workflows.Claims;
using Grants.Workflows.Networks;
using Grants.Workflows.Offices;
using Grants.Workflows.Registrations;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>A small network that started weeks ago, so that its fees are claimed: one is paid, one in part, and one is overdue.</summary>
internal sealed class DemoClaims(NetworkDesk networks, RegistrationDesk registrations, ClaimDesk claims, OfficeDesk offices, Stepping stepping)
{
    public const string Id = "barneloftet-i-gang";

    /// <summary>Its day begins at nine, with the registrations.</summary>
    private static readonly LocalTime Starts = new(9, 30);

    private static readonly ImmutableArray<(string Municipality, string Mail, string Contact, long? Paid)> Registered =
    [
        ("4647", "sunnfjord", "Gro Hegrenes", 42_250), ("4618", "ullensvang", "Nils Opedal", 10_000), ("4626", "oygarden", "Else Rongevær", null),
    ];

    /// <param name="today">The day on which it starts.</param>
    public async Task Make(LocalDate today, CancellationToken stop)
    {
        var nina = (await offices.Load(Basics.Ks, stop)).Staff[0];
        var organiser = new Actor.Staff(nina.Person, Basics.Ks, nina.Roles);
        await networks.SetUp(Network(today), organiser, stop).Taken();
        await networks.Do(Id, new NetworkCommand.Publish(), organiser, null, stop).Taken();
        foreach (var one in Registered)
        {
            var form = new RegistrationForm(one.Municipality, null, new(one.Contact, $"kontakt@{one.Mail}.kommune.example"), [new(one.Contact, null, "barnevernleder")], true);
            await registrations.Register(Id, form, organiser, one.Municipality, stop).Taken();
        }

        await stepping.To(Grants.Domain.Calendar.Oslo.At(today.At(Starts)), stop);
        await registrations.Do(Id, new RosterCommand.Close(Closing.Start, null), organiser, stop).Taken();
        await stepping.To(Grants.Domain.Calendar.Oslo.At(today.At(new LocalTime(10, 0))), stop);
        foreach (var file in await claims.Of(await networks.Open(Id, stop), stop))
            if (Registered.First(one => one.Municipality == file.Registration.Municipality.ToString()).Paid is { } paid)
                await claims.Do(file.Id, new ClaimCommand.Pay(today, paid, null), organiser, stop).Taken();
    }

    private static Network Network(LocalDate today) => new(
        Id, "Barnevernløftet, fyrste kull", Basics.Ks, [], "Det fyrste kullet er i gang. Fire kommunar kan vere med.",
        new(
            today.At(Starts.PlusMinutes(-1)),
            new([new(5_000, 11_625), new(10_000, 21_750), new(20_000, 34_625), new(30_000, 42_250), new(null, 55_000)]),
            null, 2_500, 3, 4, false, true, 35_000, 14, 48, [new(1, null, today.PlusDays(90), null, "Bergen", false)], [], null, [], null,
            "Den som trekkjer seg etter fristen, betaler halve avgifta.", new(AccountNumber.Parse("12345678903"), null, KidRule.Mod10)));
}
