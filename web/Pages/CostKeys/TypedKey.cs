using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.CostKeys;

/// <summary>The calculator's form as it was typed; it comes back as it is with whatever is wrong.</summary>
/// <param name="IsThreePart">Whether the financing has three parts; otherwise one total is shared.</param>
/// <param name="PopulationDate">The day from which the typed numbers of inhabitants are.</param>
/// <param name="Adds">What of the register is to be added to the table: a county's number or a municipality's; null when it is to be calculated.</param>
public sealed record TypedKey(
    bool IsThreePart, string Total, string Fixed, string GroupGuidance, string Individual, string GroupFixedPercent, bool RoundsEachRow, string Table, string PopulationDate, string? Adds)
{
    public static TypedKey Empty { get; } = new(false, "", "", "", "", "50", false, "", "", null);

    public static TypedKey Of(IFormCollection form) => new(
        form["kind"] == "parts", form["total"].ToString(), form["parts.fixed"].ToString(), form["parts.groupGuidance"].ToString(),
        form["parts.individual"].ToString(), form["groupFixedPercent"].ToString(), form["rounding"] == "eachRow", form["participants"].ToString(), form["populationDate"].ToString(),
        form["do"] == "add" ? form["add"].ToString() : null);

    /// <summary>A whole number as people type it; null when it is none.</summary>
    public static long? Number(string text) => WrittenNumber.Of(text);
}
