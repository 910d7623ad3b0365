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
    public static bool Member(Summary summary, StaffMember member, OfficeCase office, LocalDate on)
    {
        if (summary.ShutOut.Contains(member.Person)) return false;
        var caseworker = member.Roles.Contains(StaffRole.Caseworker);
        return summary.Waits switch
        {
            Waiting.Nothing => false,
            Waiting.Caseworker => caseworker,
            Waiting.Approval => member.Roles.Contains(StaffRole.Approver) && summary.Proposer != member.Person && !summary.Scorers.Contains(member.Person),
            Waiting.Scores => caseworker && !summary.Scorers.Contains(member.Person),
            _ => caseworker && (summary.Caseworker is not { } has || has == member.Person || StandsInFor(has, member, office, on)),
        };
    }

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
        Waiting.Bounce => new("E-post kom ikke fram", "E-post kom ikkje fram"),
        _ => throw new UnreachableException($"{waits} is not known."),
    };

    private static bool StandsInFor(PersonId has, StaffMember member, OfficeCase office, LocalDate on) =>
        office.Member(has) is { } absent && absent.StandIn == member.Person && absent.IsAway(on);
}
