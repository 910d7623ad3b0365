using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.Letters;

/// <summary>
/// The letter of a decision (vedtaksbrev, tilskuddsbrev), as a document that stands alone. Its HTML is the original: it is written
/// once, kept by its hash, and mended by a new decision only (forvaltningsloven §§ 23–27).
/// </summary>
public static class DecisionLetter
{
    /// <exception cref="InvalidOperationException">A required part is empty: such a letter must not be sent.</exception>
    public static string Write(CaseFacts facts, int number, LocalDate? appealUntil, Language language)
    {
        var letter = new LetterFacts(facts, number, appealUntil);
        var missing = LetterParts.Missing(letter);
        if (!missing.IsEmpty) throw new InvalidOperationException($"The letter lacks: {string.Join(", ", missing.Select(part => part.Bokmal))}.");
        var decided = letter.Decided!;
        var office = OfficeNames.Of(letter.Call, facts.Register, language);
        var html = new LetterHtml(language);

        Outcome(html, letter, decided);
        html.Heading("Begrunnelse", "Grunngjeving").Text(decided.Reasons);
        LetterRules.Write(html, letter);
        if (decided.Outcome is not DecisionOutcome.Dismiss) LetterScores.Write(html, letter);
        if (decided.Outcome is DecisionOutcome.Grant) LetterDuties.Write(html, letter, decided);
        LetterRights.Write(html, letter, office);
        return html.Document(Title(html, letter, decided), office, Header(html.Language, letter));
    }

    /// <summary>The required parts that would be empty.</summary>
    public static ImmutableArray<Phrase> Missing(CaseFacts facts, int number, LocalDate? appealUntil) =>
        LetterParts.Missing(new(facts, number, appealUntil));

    private static LetterHtml Header(Language language, LetterFacts letter)
    {
        var html = new LetterHtml(language);
        return html.Facts([
            ("Til", $"{letter.Recipient} kommune"),
            ("Kontaktperson", letter.Contact!),
            ("Sak", letter.Facts.State.Submission.Number.ToString()!),
            ("Dato", Written.Date(letter.Day, language)),
            (html.In("Utlysning", "Utlysing"), letter.Call.Title),
        ]);
    }

    private static string Title(LetterHtml html, LetterFacts letter, Proposal decided)
    {
        var project = MailWriter.Quoted(letter.Title!);
        return decided.Outcome switch
        {
            DecisionOutcome.Grant => html.In($"Tilskudd til {project}", $"Tilskot til {project}"),
            DecisionOutcome.Reject => $"Avslag på søknaden {project}",
            DecisionOutcome.Dismiss => $"Søknaden {project} er avvist",
            _ => throw new UnreachableException($"No letter is written for {decided.Outcome}."),
        };
    }

    private static void Outcome(LetterHtml html, LetterFacts letter, Proposal decided)
    {
        var project = MailWriter.Quoted(letter.Title!);
        var requested = Written.Kroner(letter.Facts.Application.Budget.RequestedAmount ?? 0);
        html.Heading("Vedtak", "Vedtak");
        _ = decided.Outcome switch
        {
            DecisionOutcome.Grant => html.Say(
                $"{letter.Recipient} får {Written.Kroner(decided.Amount)} i tilskudd til prosjektet {project}. Dere søkte om {requested}.",
                $"{letter.Recipient} får {Written.Kroner(decided.Amount)} i tilskot til prosjektet {project}. De søkte om {requested}."),
            DecisionOutcome.Reject => html.Say(
                $"{letter.Recipient} får ikke tilskudd til prosjektet {project}. Søknaden er vurdert og avslått. Dere søkte om {requested}.",
                $"{letter.Recipient} får ikkje tilskot til prosjektet {project}. Søknaden er vurdert og avslått. De søkte om {requested}."),
            DecisionOutcome.Dismiss => html.Say(
                $"Vi avviser søknaden {project}. Det betyr at vi ikke har vurdert innholdet. Dere søkte om {requested}.",
                $"Vi avviser søknaden {project}. Det vil seie at vi ikkje har vurdert innhaldet. De søkte om {requested}."),
            _ => throw new UnreachableException($"No letter is written for {decided.Outcome}."),
        };
        if (letter.Before is { } before)
        {
            var day = Written.Date(Oslo.DateOf(before.At), html.Language);
            html.Say($"Vedtaket gjelder i stedet for det vi sendte {day}, som ikke gjelder lenger.", $"Vedtaket gjeld i staden for det vi sende {day}, som ikkje gjeld lenger.");
        }

        if (letter.Facts.State.Submission.ReceivedAt is not { } received) return;
        var (came, end) = (Written.Moment(received, html.Language, seconds: true), Written.Moment(letter.Facts.Around.Deadline, html.Language, seconds: true));
        _ = Deadline.IsKept(letter.Facts.Around.Deadline, received)
            ? html.Say($"Vi fikk søknaden {came}, innen fristen {end}.", $"Vi fekk søknaden {came}, innan fristen {end}.")
            : html.Say($"Vi fikk søknaden {came}, etter fristen {end}.", $"Vi fekk søknaden {came}, etter fristen {end}.");
    }
}
