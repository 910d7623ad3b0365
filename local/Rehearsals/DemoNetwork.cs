using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Networks;
using Grants.Workflows.Offices;
using Grants.Workflows.Registrations;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>
/// A network that municipalities can register to, with the fees of the invitation of 2020 (Barnevernløftet for Troms og Finnmark) and dates
/// around today. Some have registered, and one waits for its host.
/// </summary>
internal sealed class DemoNetwork(NetworkDesk networks, RegistrationDesk registrations, OfficeDesk offices)
{
    public const string Id = "barneloftet-demo";

    private static readonly ImmutableArray<(string Municipality, string Mail, string? Host, string Contact, string[] Participants)> Registered =
    [
        ("4621", "voss", null, "Ingrid Sætreli", ["Ola Tveito, ordfører", "Ingrid Sætreli, barnevernleder"]),
        ("4640", "sogndal", null, "Odd Myrland", ["Odd Myrland, barnevernleder", "Siv Kaupanger, kommunalsjef"]),
        ("4633", "fedje", "4631", "Tone Nordholm", ["Tone Nordholm, kommunedirektør"]),
        ("4614", "stord", null, "Arne Leirvåg", ["Arne Leirvåg, barnevernleder"]),
    ];

    public async Task Make(LocalDate today, CancellationToken stop)
    {
        var nina = (await offices.Load(Basics.Ks, stop)).Staff[0];
        var organiser = new Actor.Staff(nina.Person, Basics.Ks, nina.Roles);
        await networks.SetUp(Network(today), organiser, stop).Taken();
        await networks.Do(Id, new NetworkCommand.Publish(), organiser, null, stop).Taken();
        foreach (var one in Registered)
        {
            var form = new RegistrationForm(
                one.Municipality, one.Host, new(one.Contact, $"{Address(one.Contact)}@{one.Mail}.kommune.example"),
                [.. one.Participants.Select(person => person.Split(", ")).Select(person => new NetworkParticipantForm(person[0], null, person[1]))], true);
            await registrations.Register(Id, form, organiser, one.Municipality, stop).Taken();
        }
    }

    private static Network Network(LocalDate today) => new(
        Id, "Barnevernløftet i Vestland", Basics.Ks, [],
        "Fire samlingar der leiinga og barnevernet i kommunen arbeider saman om tidleg hjelp, og eit besøk i kommunestyret.",
        new(
            today.PlusDays(24).At(new LocalTime(23, 59, 59)),
            new(
            [
                new(5_000, 11_625), new(7_500, 14_125), new(10_000, 21_750), new(15_000, 28_250), new(20_000, 34_625), new(30_000, 42_250), new(40_000, 47_375),
                new(null, 55_000),
            ]),
            null, 2_500, 4, 12, true, true, 35_000, 30, 48, Gatherings(today), ["ordfører", "kommunedirektør", "barnevernleder"],
            new(today.Year + 1, Season.Spring), ["46"], null,
            "Den som trekkjer seg etter fristen, betaler halve avgifta. Etter den første samlinga blir heile avgifta kravd inn."));

    private static ImmutableArray<PlannedGathering> Gatherings(LocalDate today)
    {
        var first = today.PlusDays(60).Next(IsoDayOfWeek.Tuesday);
        return
        [
            new(1, null, first, first.PlusDays(1), "Bergen", false), new(2, YearMonthOf(today.PlusMonths(4)), null, null, null, true),
            new(3, YearMonthOf(today.PlusMonths(7)), null, null, "Førde", false), new(4, YearMonthOf(today.PlusMonths(11)), null, null, "Bergen", false),
        ];
    }

    private static YearMonth YearMonthOf(LocalDate date) => new(date.Year, date.Month);

    private static string Address(string name) => name.ToLowerInvariant().Replace(' ', '.').Replace("æ", "ae", StringComparison.Ordinal).Replace("å", "a", StringComparison.Ordinal);
}
