using Grants.Domain.Cases;

namespace Grants.Workflows.Access;

/// <summary>Why a request for access, or its answer, is refused.</summary>
internal static class Objections
{
    public static Objection UnknownMunicipality { get; } = Objection.Invalid(
        "municipality", "unknown-municipality", "Kommunen finnes ikke i registeret.", "Kommunen finst ikkje i registeret.");

    public static Objection Answered { get; } = Objection.Conflict(
        "already-answered", "Forespørselen er allerede besvart.", "Førespurnaden er alt svart på.");

    public static Objection Unreadable { get; } = Objection.Invalid(
        "text", "control-characters",
        "Teksten har tegn som ikke kan vises. Skriv den på nytt.", "Teksten har teikn som ikkje kan visast. Skriv han på nytt.");

    public static Objection TextOf(int longest) => Objection.Invalid(
        "text", "text-length", $"Skriv en tekst på høyst {longest} tegn.", $"Skriv ein tekst på høgst {longest} teikn.");
}
