using System.Globalization;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;

namespace Grants.Local.Rehearsals;

/// <summary>Invented people of the municipalities: always the same, with addresses that nobody can have.</summary>
internal static class DemoPeople
{
    private static readonly string[] FirstNames =
    [
        "Ingrid", "Lars", "Marit", "Ola", "Silje", "Torbjørn", "Åse", "Knut", "Hilde", "Rune", "Gunnhild", "Per", "Solveig", "Arne",
        "Ragnhild", "Eirik", "Turid", "Magne", "Bente", "Geir", "Oddny", "Leif", "Kjersti", "Odd",
    ];

    private static readonly string[] LastNames =
    [
        "Moland", "Vikane", "Sætreli", "Hauglid", "Nesbakk", "Fossheim", "Tveiten", "Lidal", "Kvamsdal", "Rønhovd", "Bjørkeli", "Øvrelid",
        "Skarås", "Myrland", "Teigland", "Solhaug", "Dyrdal", "Furnes", "Åsebø", "Grindheim", "Lunde", "Stølen", "Brekkhus",
    ];

    public static LeaderForm Leader(Municipality municipality) => new(
        Name(municipality, Role.Leader), "kommunedirektør", Address(municipality, Role.Leader));

    public static ContactForm Contact(Municipality municipality, bool isSecond = false)
    {
        var role = isSecond ? Role.ProjectManager : Role.HeadOfService;
        var mobile = string.Create(CultureInfo.InvariantCulture, $"+47900000{Seed(municipality) % 50 + (isSecond ? 50 : 0):D2}");
        return new(Name(municipality, role), Address(municipality, role), mobile, isSecond ? "prosjektleiar" : "barnevernleiar");
    }

    private static string Name(Municipality municipality, Role role)
    {
        var seed = Seed(municipality);
        return $"{FirstNames[(seed * 5 + (int)role * 7) % FirstNames.Length]} {LastNames[(seed * 3 + (int)role * 8) % LastNames.Length]}";
    }

    private static string Address(Municipality municipality, Role role)
    {
        var local = Name(municipality, role).ToLowerInvariant().Replace(' ', '.')
            .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Replace("å", "a", StringComparison.Ordinal);
        return $"{local}@{municipality.MailDomains[0]}";
    }

    private static int Seed(Municipality municipality) => int.Parse(municipality.Number.ToString(), CultureInfo.InvariantCulture);

    private enum Role
    {
        Leader,
        HeadOfService,
        ProjectManager,
    }
}
