using Grants.Domain.Wording;
using Grants.Web.Problems;

namespace Grants.Web.Registrations;

/// <summary>What cannot be understood in the small bodies of registrations.</summary>
internal static class RegistrationProblems
{
    private static readonly Phrase FourDigits = new("Oppgi de fire sifrene i kommunenummeret.", "Oppgje dei fire siffera i kommunenummeret.");

    private static readonly Phrase Answer = new("Svar ja (true) eller nei (false).", "Svar ja (true) eller nei (false).");

    public static Problem UnknownMunicipality { get; } = new Problem(422, "unknown-municipality", FourDigits).At("municipality");

    public static Problem YesOrNo { get; } = new Problem(422, "missing", Answer).At("accept");
}
