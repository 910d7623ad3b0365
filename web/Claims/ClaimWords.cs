using System.Diagnostics;
using Grants.Domain.Claims;
using Grants.Domain.Wording;
using Grants.Workflows.Registrations;
using NodaTime;

namespace Grants.Web.Claims;

/// <summary>Where a claim stands, as words.</summary>
internal static class ClaimWords
{
    /// <summary>As its municipality reads it: the last day to pay says nothing while the organiser is to decide.</summary>
    public static Phrase Of(RegistrationFile file, LocalDate today) =>
        file.HasUndecidedClaim ? new("Arrangøren avgjør kravet", "Arrangøren avgjer kravet") : Of(file.State.Claim!.StatusOn(today));

    /// <summary>As its organiser reads it.</summary>
    public static Phrase ForOrganiser(RegistrationFile file, LocalDate today) =>
        file.HasUndecidedClaim ? new("Må avgjøres", "Må avgjerast") : Of(file.State.Claim!.StatusOn(today));

    public static string Colour(RegistrationFile file, LocalDate today) => file.HasUndecidedClaim ? "warning" : Colour(file.State.Claim!.StatusOn(today));

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

    private static string Colour(ClaimStatus status) => status switch
    {
        ClaimStatus.Paid => "success",
        ClaimStatus.Overdue => "danger",
        ClaimStatus.ToRepay => "warning",
        ClaimStatus.Claimed => "info",
        _ => "neutral",
    };
}
