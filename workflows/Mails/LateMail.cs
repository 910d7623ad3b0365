using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>It came too late: a dismissal (avvisning) is proposed, and the sender can explain.</summary>
internal static class LateMail
{
    public static MailText Of(CaseWriter write)
    {
        var submission = write.Facts.State.Submission;
        var until = submission.Explanation!.Until;
        var received = Written.Moment(submission.ReceivedAt!.Value, write.Language, seconds: true);
        // The seconds stand in both: a late second is what the case is about. The year stands once.
        var deadline = $"{write.Day(Domain.Calendar.Oslo.DateOf(write.Facts.Around.Deadline))} kl. "
            + Written.Clock(Domain.Calendar.Oslo.Local(write.Facts.Around.Deadline).TimeOfDay, seconds: true);
        return write.ToContact(
            write.In(
                $"{write.Project} kom etter fristen – forklar innen {write.ShortDay(until)}",
                $"{write.Project} kom etter fristen – forklar innan {write.ShortDay(until)}") + write.InCase,
            [
                write.Say($"Vi fikk søknaden {received}. Fristen var {deadline}.", $"Vi fekk søknaden {received}. Fristen var {deadline}."),
                write.Say(
                    "Saksbehandleren foreslår at vi avviser søknaden. Det betyr at vi ikke vurderer innholdet. En annen hos oss avgjør saken.",
                    "Saksbehandlaren gjer framlegg om at vi avviser søknaden. Det vil seie at vi ikkje vurderer innhaldet. Ein annan hos oss avgjer saka."),
                write.Say(
                    $"Hindret noe dere i å sende i tide, for eksempel en feil hos oss? Forklar det her innen {write.Day(until)}:",
                    $"Hindra noko dykk i å sende i tide, til dømes ein feil hos oss? Forklar det her innan {write.Day(until)}:"),
            ],
            write.Link("Forklar hvorfor", "Forklar kvifor", write.Facts.Page),
            [
                write.Call.Appeal.Allowed
                    ? write.Say(
                        "Du får et brev når saken er avgjort. Der står det hvorfor, og hvordan dere kan klage.",
                        "Du får eit brev når saka er avgjord. Der står det kvifor, og korleis de kan klage.")
                    : write.Say("Du får et brev når saken er avgjort. Der står det hvorfor.", "Du får eit brev når saka er avgjord. Der står det kvifor."),
            ],
            write.Signature(null));
    }
}
