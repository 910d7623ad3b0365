using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Wording;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.Letters;

/// <summary>
/// The drafted reasons for dismissing (avvise) an application that came late, for a person to judge and to change. It tells what
/// happened; what an explanation is worth is not the program's to say.
/// </summary>
public static class DismissalDraft
{
    /// <summary>Null when it does not count as late, and while an explanation is awaited.</summary>
    public static string? Reasons(CaseFacts facts, Language language)
    {
        var submission = facts.State.Submission;
        if (submission.ReceivedAt is not { } received || !submission.CountsAsLate(facts.Around)) return null;
        if (submission.Explanation is { AnsweredAt: null, Until: var until } && Oslo.DateOf(facts.Now) <= until) return null;
        var write = new MailWriter(language);
        var (came, deadline) = (At(received, language), At(facts.Around.Deadline, language));
        string[] sentences =
        [
            write.In($"Vi fikk søknaden {came}. Fristen var {deadline}.", $"Vi fekk søknaden {came}. Fristen var {deadline}."),
            Explained(write, submission.Explanation),
            write.In("Derfor avviser vi søknaden uten å vurdere innholdet.", "Difor avviser vi søknaden utan å vurdere innhaldet."),
        ];
        return string.Join(' ', sentences.Where(sentence => sentence.Length > 0));
    }

    private static string Explained(MailWriter write, Explanation? explanation) => explanation switch
    {
        null => "",
        { AnsweredAt: { } at } => write.In(
            $"Dere forklarte hvorfor {At(at, write.Language, seconds: false)}.", $"De forklarte kvifor {At(at, write.Language, seconds: false)}."),
        { Until: var until } => write.In(
            $"Vi ba dere forklare hvorfor innen {write.LongDay(until)}, og har ikke fått svar.",
            $"Vi bad dykk forklare kvifor innan {write.LongDay(until)}, og har ikkje fått svar."),
    };

    private static string At(Instant instant, Language language, bool seconds = true) => Written.Moment(instant, language, seconds);
}
