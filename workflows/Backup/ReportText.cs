using System.Diagnostics;

namespace Grants.Workflows.Backup;

/// <summary>What <c>verify</c> says, line for line, to who runs it.</summary>
public static class ReportText
{
    public static IEnumerable<string> Of(VerificationReport report)
    {
        foreach (var fault in report.Faults) yield return $"{fault.Where}: {Of(fault.Kind)}: {fault.Detail}";
        yield return $"{report.Cases} saker, {report.Events} hendelser, {report.Faults.Length} feil.";
        if (report.Destroyed > 0)
            yield return $"{report.Destroyed} dokumenter er slettet for godt. En kopi fra før det ble gjort, har dem fortsatt: slett den.";
        yield return $"Sammendrag: {report.Digest}";
    }

    private static string Of(VerificationFaultKind kind) => kind switch
    {
        VerificationFaultKind.EventMissing => "en hendelse mangler",
        VerificationFaultKind.Unreadable => "kan ikke leses",
        VerificationFaultKind.ChainBroken => "hendelsen følger ikke den før; en av dem er endret",
        VerificationFaultKind.SnapshotMissing => "tilstanden mangler",
        VerificationFaultKind.CountDiffers => "loggen har et annet antall hendelser enn tilstanden",
        VerificationFaultKind.HeadDiffers => "den siste hendelsen er en annen enn tilstanden sier",
        VerificationFaultKind.StateDiffers => "loggen gir en annen tilstand",
        VerificationFaultKind.AlarmMissing => "alarmen mangler, så saken blir stående",
        VerificationFaultKind.TextMissing => "en sendt versjon eller en melding mangler",
        VerificationFaultKind.TextDiffers => "en sendt versjon eller en melding er endret",
        VerificationFaultKind.FileMissing => "en fil mangler",
        VerificationFaultKind.FileDiffers => "en fil er endret",
        VerificationFaultKind.FileNotErased => "et dokument som er slettet for godt, er her fortsatt",
        VerificationFaultKind.NumberMissing => "et saksnummer er ikke i bruk",
        VerificationFaultKind.NumberTwice => "et saksnummer er brukt to ganger",
        VerificationFaultKind.NumberDiffers => "saken har et annet nummer enn den fikk",
        VerificationFaultKind.StaffMissing => "en ansatt kan ikke logge inn",
        _ => throw new UnreachableException($"{kind}"),
    };
}
