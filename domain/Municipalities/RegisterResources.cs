using System.Collections.Immutable;
using System.Text;

namespace Grants.Domain.Municipalities;

/// <summary>The register that the program comes with: <c>municipalities.csv</c> and <c>offices.csv</c> (see SOURCES.md beside them).</summary>
internal static class RegisterResources
{
    public static Register Load()
    {
        using var municipalities = Open("municipalities.csv");
        var file = RegisterFile.Parse(municipalities);
        if (!file.Faults.IsEmpty) throw new InvalidDataException($"municipalities.csv: {file.Faults[0]}");

        return new Register(file.Rows, Offices());
    }

    private static ImmutableArray<Office> Offices()
    {
        using var offices = Open("offices.csv");
        return
        [
            .. SemicolonTable.Read(offices).Rows.Select(row => new Office(
                OrganisationNumber.Parse(row.Cells[0]),
                row.Cells[1],
                [.. row.Cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)])),
        ];
    }

    private static StreamReader Open(string name) =>
        new(typeof(RegisterResources).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
}
