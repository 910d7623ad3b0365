using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Offices;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using NodaTime;

namespace Grants.Workflows.Offices;

/// <summary>Whom of the staff a case waits for.</summary>
public static class WaitsFor
{
    /// <summary>Whether a case waits for a member of the staff: for them in person, or for somebody away whom they stand in for.</summary>
    public static bool Member(Summary summary, StaffMember member, OfficeCase office, LocalDate on) =>
        What(summary, member, office, on) is not Waiting.Nothing;

    /// <summary>What of a member of the staff a case waits for: the next step, or else what has come in beside it.</summary>
    public static Waiting What(Summary summary, StaffMember member, OfficeCase office, LocalDate on) =>
        All(summary, member, office, on).FirstOrDefault(Waiting.Nothing);

    /// <summary>All of it: the next step, and what has come in beside it.</summary>
    public static IEnumerable<Waiting> All(Summary summary, StaffMember member, OfficeCase office, LocalDate on)
    {
        return ((Waiting[])[summary.Waits, summary.Beside]).Distinct().Where(Is);

        bool Is(Waiting waits) =>
            !IsBarred(summary, waits, member.Person)
            && (InPerson(summary, waits, member)
                || office.Staff.Any(one => one.IsAway(on) && InPerson(summary, waits, one) && office.Present(one, on)?.Person == member.Person));
    }

    private static bool InPerson(Summary summary, Waiting waits, StaffMember member)
    {
        var caseworker = member.Roles.Contains(StaffRole.Caseworker);
        return !IsBarred(summary, waits, member.Person) && waits switch
        {
            Waiting.Nothing => false,
            Waiting.Approval => member.Roles.Contains(StaffRole.Approver),
            Waiting.Caseworker or Waiting.Scores => caseworker,
            _ => caseworker && (summary.Caseworker is not { } has || has == member.Person),
        };
    }

    /// <summary>Who is not impartial in the case, or has done a part of it that somebody else has to do now.</summary>
    private static bool IsBarred(Summary summary, Waiting waits, PersonId person) =>
        summary.ShutOut.Contains(person) || waits switch
        {
            Waiting.Approval => summary.Proposer == person || summary.Scorers.Contains(person),
            Waiting.Scores => summary.Scorers.Contains(person),
            _ => false,
        };

    public static Phrase Text(Waiting waits) => waits switch
    {
        Waiting.Nothing => new("Venter ikke på oss", "Ventar ikkje på oss"),
        Waiting.Caseworker => new("Venter på saksbehandler", "Ventar på saksbehandlar"),
        Waiting.Late => new("Kom for sent, og kan avvises", "Kom for seint, og kan avvisast"),
        Waiting.CompletionToSend => new("Mangelbrev er klart til å sendes", "Mangelbrev er klart til å sendast"),
        Waiting.CompletionToJudge => new("Svaret på mangelbrevet må vurderes", "Svaret på mangelbrevet må vurderast"),
        Waiting.MoreTime => new("Ber om lengre frist", "Ber om lengre frist"),
        Waiting.Scores => new("Venter på poeng", "Ventar på poeng"),
        Waiting.Proposal => new("Klar til forslag", "Klar til framlegg"),
        Waiting.Approval => new("Venter på godkjenning", "Ventar på godkjenning"),
        Waiting.Bounce => new("Vedtaket nådde ikke kommunen", "Vedtaket nådde ikkje kommunen"),
        Waiting.Message => new("Melding å svare på", "Melding å svare på"),
        Waiting.Undelivered => new("En e-post kom ikke fram", "Ein e-post kom ikkje fram"),
        _ => throw new UnreachableException($"{waits} is not known."),
    };
}
