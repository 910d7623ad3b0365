using System.Diagnostics;
using Grants.Domain.Cases;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Administration;

/// <summary>What the roles are called, and what each lets a person do.</summary>
internal static class StaffWords
{
    public static Phrase Role(StaffRole role) => role switch
    {
        StaffRole.Caseworker => new("Saksbehandler", "Saksbehandlar"),
        StaffRole.Approver => new("Godkjenner", "Godkjennar"),
        StaffRole.Economist => new("Økonom", "Økonom"),
        StaffRole.Administrator => new("Administrator", "Administrator"),
        StaffRole.Organiser => new("Arrangør av nettverk", "Arrangør av nettverk"),
        _ => throw new UnreachableException($"{role} is no role."),
    };

    public static Phrase What(StaffRole role) => role switch
    {
        StaffRole.Caseworker => new("Sjekker søknader, gir poeng og foreslår vedtak.", "Sjekkar søknader, gjev poeng og gjer framlegg om vedtak."),
        StaffRole.Approver => new("Har budsjettdisponeringsmyndighet og godkjenner vedtak.", "Har budsjettdisponeringsmynde og godkjenner vedtak."),
        StaffRole.Economist => new("Følger pengene.", "Følgjer pengane."),
        StaffRole.Administrator => new("Lager utlysninger og styrer ansatte, tilgang og register.", "Lagar utlysingar og styrer tilsette, tilgang og register."),
        StaffRole.Organiser => new("Setter opp læringsnettverk.", "Set opp læringsnettverk."),
        _ => throw new UnreachableException($"{role} is no role."),
    };
}
