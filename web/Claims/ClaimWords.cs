using System.Diagnostics;
using Grants.Domain.Claims;
using Grants.Domain.Wording;

namespace Grants.Web.Claims;

/// <summary>Where a claim stands, as words.</summary>
internal static class ClaimWords
{
    public static Phrase Of(string status) => Of(Enum.GetValues<ClaimStatus>().Single(known => ClaimView.WordOf(known) == status));

    public static Phrase Of(ClaimStatus status) => status switch
    {
        ClaimStatus.Claimed => new("Sendt", "Sendt"),
        ClaimStatus.Overdue => new("Forfalt", "Forfalle"),
        ClaimStatus.Paid => new("Betalt", "Betalt"),
        ClaimStatus.Credited => new("Kreditert", "Kreditert"),
        ClaimStatus.ToRepay => new("Skal betales tilbake", "Skal betalast tilbake"),
        _ => throw new UnreachableException($"{status} is not known."),
    };

    public static string Colour(ClaimStatus status) => status switch
    {
        ClaimStatus.Paid => "success",
        ClaimStatus.Overdue => "danger",
        ClaimStatus.ToRepay => "warning",
        ClaimStatus.Claimed => "info",
        _ => "neutral",
    };
}
