using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Wording;

namespace Grants.Web.Pages.Administration;

/// <summary>What a step of a case is about, for who has to see to it.</summary>
internal static class StepWords
{
    private const string Tell = "Tell:";

    public static Phrase Of(string step) =>
        step.StartsWith(Tell, StringComparison.Ordinal) && Enum.TryParse<NoticeKind>(step[Tell.Length..].Split(':')[0], out var notice) ? Sending(notice)
        : step.StartsWith("AskLeader:", StringComparison.Ordinal) ? new("Spørre en kommuneledelse om kommunen er med", "Spørje ei kommuneleiing om kommunen er med")
        : step.StartsWith("EraseDocument:", StringComparison.Ordinal) ? new("Slette et dokument for godt", "Slette eit dokument for godt")
        : step.StartsWith("registration-", StringComparison.Ordinal) ? new("Sende en e-post om en påmelding", "Sende ein e-post om ei påmelding")
        : step switch
        {
            "NumberClaim" => new("Gi kravet et nummer", "Gje kravet eit nummer"),
            "GiveNumber" => new("Gi saken et saksnummer", "Gje saka eit saksnummer"),
            "IssueLetter" => new("Lage vedtaksbrevet", "Lage vedtaksbrevet"),
            "DeleteDraft" => new("Slette et gammelt utkast", "Slette eit gammalt utkast"),
            "CriteriaWereChecked" => new("Sjekke vilkårene", "Sjekke vilkåra"),
            "CompletionWasDrafted" => new("Skrive utkast til mangelbrev", "Skrive utkast til mangelbrev"),
            "WasOpenedForReview" => new("Legge saken klar til vurdering", "Leggje saka klar til vurdering"),
            _ => new($"Steget «{step}»", $"Steget «{step}»"),
        };

    public static Phrase Sending(NoticeKind notice) => notice switch
    {
        NoticeKind.Receipt => new("Sende kvitteringen for søknaden", "Sende kvitteringa for søknaden"),
        NoticeKind.LeaderQuestion => new("Sende spørsmålet til en kommuneledelse", "Sende spørsmålet til ei kommuneleiing"),
        NoticeKind.LeaderReminder => new("Minne en kommuneledelse på å svare", "Minne ei kommuneleiing på å svare"),
        NoticeKind.LeaderLeftOut => new("Si fra til en leder om at kommunen ikke lenger er med i søknaden", "Seie frå til ein leiar om at kommunen ikkje lenger er med i søknaden"),
        NoticeKind.LeaderDeclined => new("Si fra om at en kommune ikke blir med", "Seie frå om at ein kommune ikkje blir med"),
        NoticeKind.LeaderNotReached => new("Si fra om at spørsmålet til en kommune ikke kom fram", "Seie frå om at spørsmålet til ein kommune ikkje kom fram"),
        NoticeKind.LateExplanation => new("Spørre hvorfor søknaden kom for sent", "Spørje kvifor søknaden kom for seint"),
        NoticeKind.CompletionRequest => new("Sende mangelbrevet", "Sende mangelbrevet"),
        NoticeKind.CompletionReminder => new("Minne om fristen i mangelbrevet", "Minne om fristen i mangelbrevet"),
        NoticeKind.CompletionRanOut => new("Si fra om at fristen i mangelbrevet er ute", "Seie frå om at fristen i mangelbrevet er ute"),
        NoticeKind.OfficeMessage => new("Sende en melding til kommunen", "Sende ei melding til kommunen"),
        NoticeKind.DocumentDestroyed => new("Si fra om at et dokument er slettet", "Seie frå om at eit dokument er sletta"),
        NoticeKind.TakenOver => new("Si fra om at en kollega har tatt over", "Seie frå om at ein kollega har teke over"),
        NoticeKind.Withdrawn => new("Bekrefte at søknaden er trukket", "Stadfeste at søknaden er trekt"),
        NoticeKind.Decision => new("Sende vedtaket", "Sende vedtaket"),
        NoticeKind.DecisionAgain => new("Sende vedtaket på nytt", "Sende vedtaket på nytt"),
        NoticeKind.DraftReminder => new("Minne om fristen for et utkast", "Minne om fristen for eit utkast"),
        NoticeKind.DeadlineMoved => new("Si fra om at fristen er flyttet", "Seie frå om at fristen er flytta"),
        NoticeKind.DraftDeletion => new("Varsle om at et utkast blir slettet", "Varsle om at eit utkast blir sletta"),
        _ => throw new UnreachableException($"{notice} is no notice."),
    };
}
