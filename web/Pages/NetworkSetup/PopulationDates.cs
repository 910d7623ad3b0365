using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>The dates that the register has populations from, the latest first.</summary>
internal static class PopulationDates
{
    public static ImmutableArray<LocalDate> Of(Register register) => [.. register.Rows.Select(row => row.PopulationDate).Distinct().OrderDescending()];
}
