using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Calendar;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.Letters;

/// <summary>
/// The letter of a decision (vedtaksbrev, tilskuddsbrev), as a document that stands alone. It is written once, kept by its hash, and
/// mended by a new decision only (forvaltningsloven §§ 23–27).
/// </summary>
internal static class DecisionLetter
{
    /// <exception cref="InvalidOperationException">A required part is empty: such a letter must not be sent.</exception>
    public static WrittenLetter Write(CaseFacts facts, int number, LocalDate? appealUntil, Language language)
    {
        var letter = new LetterFacts(facts, number, appealUntil);
        var missing = LetterParts.Missing(letter);
        if (!missing.IsEmpty) throw new InvalidOperationException($"The letter lacks: {string.Join(", ", missing.Select(part => part.Bokmal))}.");
        var decided = letter.Decided!;
        var office = OfficeNames.Of(letter.Call, facts.Register, language);
        var body = new LetterBody(language);

        Outcome(body, letter, decided);
        body.Heading("Begrunnelse", "Grunngjeving").Text(decided.Reasons);
        LetterRules.Write(body, letter);
        if (decided.Outcome is not DecisionOutcome.Dismiss) LetterScores.Write(body, letter);
        if (decided.Outcome is DecisionOutcome.Grant) LetterDuties.Write(body, letter, decided);
        LetterRights.Write(body, letter, office);
        return new(
            language, letter.At, Title(body, letter, decided), office, To(letter), References(body, letter), Number(letter), body.Parts);
    }

    /// <summary>The required parts that would be empty.</summary>
    public static ImmutableArray<Phrase> Missing(CaseFacts facts, int number, LocalDate? appealUntil) =>
        LetterParts.Missing(new(facts, number, appealUntil));

    private static ImmutableArray<LetterFact> To(LetterFacts letter) => [new("Til", $"{letter.Recipient} kommune"), new("Kontaktperson", letter.Contact!)];

    private static ImmutableArray<LetterFact> References(LetterBody body, LetterFacts letter) =>
    [
        new("Sak", Number(letter)),
        new("Dato", Written.Date(letter.Day, body.Language)),
        new(body.In("Utlysning", "Utlysing"), letter.Call.Title),
    ];

    private static string Number(LetterFacts letter) => letter.Facts.State.Submission.Number.ToString()!;

    private static string Title(LetterBody body, LetterFacts letter, Proposal decided)
    {
        var project = MailWriter.Quoted(letter.Title!);
        return decided.Outcome switch
        {
            DecisionOutcome.Grant => body.In($"Tilskudd til {project}", $"Tilskot til {project}"),
            DecisionOutcome.Reject => $"Avslag på søknaden {project}",
            DecisionOutcome.Dismiss => $"Søknaden {project} er avvist",
            _ => throw new UnreachableException($"No letter is written for {decided.Outcome}."),
        };
    }

    private static void Outcome(LetterBody body, LetterFacts letter, Proposal decided)
    {
        var project = MailWriter.Quoted(letter.Title!);
        var requested = Written.Kroner(letter.Facts.Application.Budget.RequestedAmount ?? 0);
        body.Heading("Vedtak", "Vedtak");
        _ = decided.Outcome switch
        {
            DecisionOutcome.Grant => body.Say(
                $"{letter.Recipient} får {Written.Kroner(decided.Amount)} i tilskudd til prosjektet {project}. Dere søkte om {requested}.",
                $"{letter.Recipient} får {Written.Kroner(decided.Amount)} i tilskot til prosjektet {project}. De søkte om {requested}."),
            DecisionOutcome.Reject => body.Say(
                $"{letter.Recipient} får ikke tilskudd til prosjektet {project}. Søknaden er vurdert og avslått. Dere søkte om {requested}.",
                $"{letter.Recipient} får ikkje tilskot til prosjektet {project}. Søknaden er vurdert og avslått. De søkte om {requested}."),
            DecisionOutcome.Dismiss => body.Say(
                $"Vi avviser søknaden {project}. Det betyr at vi ikke har vurdert innholdet. Dere søkte om {requested}.",
                $"Vi avviser søknaden {project}. Det vil seie at vi ikkje har vurdert innhaldet. De søkte om {requested}."),
            _ => throw new UnreachableException($"No letter is written for {decided.Outcome}."),
        };
        if (letter.Before is { } before)
        {
            var day = Written.Date(Oslo.DateOf(before.At), body.Language);
            body.Say($"Vedtaket gjelder i stedet for det vi sendte {day}, som ikke gjelder lenger.", $"Vedtaket gjeld i staden for det vi sende {day}, som ikkje gjeld lenger.");
        }

        if (letter.Facts.State.Submission.ReceivedAt is not { } received) return;
        var (came, end) = (Written.Moment(received, body.Language, seconds: true), Written.Moment(letter.Facts.Around.Deadline, body.Language, seconds: true));
        _ = Deadline.IsKept(letter.Facts.Around.Deadline, received)
            ? body.Say($"Vi fikk søknaden {came}, innen fristen {end}.", $"Vi fekk søknaden {came}, innan fristen {end}.")
            : body.Say($"Vi fikk søknaden {came}, etter fristen {end}.", $"Vi fekk søknaden {came}, etter fristen {end}.");
    }
}
