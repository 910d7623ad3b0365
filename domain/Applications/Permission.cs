using Grants.Domain.Cases;

namespace Grants.Domain.Applications;

/// <summary>Who of the office may act in a case: with the role, and after having declared to be impartial (forvaltningsloven §§ 6, 8, 10).</summary>
internal static class Permission
{
    /// <summary>Null when the person may act.</summary>
    public static Objection? ToAct(ApplicationCase state, Actor by, params ReadOnlySpan<StaffRole> roles)
    {
        if (by is not Actor.Staff staff || !HasOneOf(staff, roles)) return NotYourRole;
        if (state.Judgement.IsShutOut(by.Person)) return ShutOut;
        return state.Judgement.MayAct(by.Person) ? null : NotDeclared;
    }

    /// <summary>
    /// Null when the person may speak for the lead: its contacts, a colleague of theirs who has signed in, and a caseworker who enters
    /// what came by post or telephone.
    /// </summary>
    public static Objection? ToSpeakForTheLead(Application application, Actor by) => by switch
    {
        Actor.Contact contact => contact.Municipality == application.Lead?.Municipality ? null : NotTheLead,
        Actor.Staff staff => staff.Is(StaffRole.Caseworker) ? null : NotYourRole,
        _ => NotTheLead,
    };

    public static Objection NotTheLead { get; } = Objection.Forbidden(
        "not-the-lead", "Bare kommunen som søker for alle, kan gjøre dette.", "Berre kommunen som søkjer for alle, kan gjere dette.");

    public static Objection NotYourOffice { get; } = Objection.Forbidden(
        "not-your-office", "Saken hører til et annet embete.", "Saka høyrer til eit anna embete.");

    public static Objection NotYourRole { get; } = Objection.Forbidden(
        "not-your-role", "Rollen din gir ikke lov til dette.", "Rolla di gjev ikkje lov til dette.");

    public static Objection ShutOut { get; } = Objection.Forbidden(
        "not-impartial", "Du har meldt at du ikke er habil i denne saken.", "Du har meldt at du ikkje er habil i denne saka.");

    private static Objection NotDeclared { get; } = Objection.Conflict(
        "impartiality-not-declared",
        "Si først om du er habil i saken.",
        "Sei først om du er habil i saka.");

    private static bool HasOneOf(Actor.Staff staff, ReadOnlySpan<StaffRole> roles)
    {
        foreach (var role in roles)
            if (staff.Is(role)) return true;
        return false;
    }
}
