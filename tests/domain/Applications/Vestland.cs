using System.Collections.Immutable;
using Grants.Domain.Municipalities;

namespace Grants.Domain.Tests.Applications;

/// <summary>Some municipalities of the county, by their numbers from 2024.</summary>
public static class Vestland
{
    public static MunicipalityNumber Alver { get; } = MunicipalityNumber.Parse("4631");
    public static MunicipalityNumber Osteroy { get; } = MunicipalityNumber.Parse("4630");
    public static MunicipalityNumber Austevoll { get; } = MunicipalityNumber.Parse("4625");
    public static MunicipalityNumber Kvam { get; } = MunicipalityNumber.Parse("4622");
    public static MunicipalityNumber Bergen { get; } = MunicipalityNumber.Parse("4601");

    public static ImmutableArray<MunicipalityNumber> All { get; } = [Alver, Osteroy, Austevoll, Kvam, Bergen];

    public static string NameOf(MunicipalityNumber municipality) => municipality.ToString() switch
    {
        "4631" => "Alver",
        "4630" => "Osterøy",
        "4625" => "Austevoll",
        "4622" => "Kvam",
        "4601" => "Bergen",
        var number => $"Kommune {number}",
    };
}
