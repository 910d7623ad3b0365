using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Workflows.Applications;
using Grants.Workflows.Letters;
using Grants.Workflows.Mails;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Applications;

/// <summary>Writes what a reader sees of an application, in the reader's form of Norwegian.</summary>
public sealed class ViewWriter(ApplicationStore store, CaseFactsReader reader, SentForms forms, IClock clock)
{
    public async Task<ApplicationView> View(ApplicationFile file, Caller caller, Language language, CancellationToken stop)
    {
        var facts = await reader.Of(file, clock.GetCurrentInstant(), stop);
        var isStaff = caller.Office is not null;
        var journal = await Journal.Of(store.Cases.Log(file.Id, stop));
        var submission = file.State.Submission;
        return new(
            file.Id.ToString(), file.Call.State!.Call.Id, Word(Status.Of(file.State)), submission.Number?.ToString(), At(submission.ReceivedAt),
            HasUnsentChanges(file), isStaff ? await forms.Counting(file, stop) : file.Draft.Form, Contacts(file, facts), Leaders(file, facts),
            [.. (isStaff ? file.Received : file.Attachments).Select(row => Attachment(row, file.DestroyedOf(row), language))],
            [.. journal.Where(entry => isStaff || entry.Withheld is null).Select(entry => Entry(entry, facts, language))],
            [.. Expectations.Of(file, facts.Now).Select(one => new ExpectationView(Word(one.Of), one.What.In(language), Day(one.By)))],
            [.. journal.Where(entry => entry.Text is not null && (isStaff || entry.Withheld is null)).Select(entry => Message(entry, facts))],
            [.. file.State.Decision.Letters.Select(letter => new LetterView(
                letter.Number, At(letter.At)!, Word(letter.Decided.Outcome), letter.Decided.Amount, Day(letter.AppealRunsUntil), !letter.IsUndelivered,
                file.State.Decision.LetterAfter(letter.Number)?.Number, letter.Pdf is not null))],
            [.. submission.Sent.Select((sent, index) => new VersionView(
                index + 1, At(sent.At)!, sent.As is { } way ? Word(way) : null, index + 1 == submission.Counting))],
            Completion(file.State, isStaff, facts.Now), isStaff ? Review(file, facts, caller, LanguageOfLetter(file, facts)) : null);
    }

    /// <summary>
    /// All ten criteria: of the content that counts for staff, with what is so; for contacts of what they are writing, with what to do.
    /// </summary>
    public async Task<ImmutableArray<CriterionView>> Criteria(ApplicationFile file, Caller caller, Language language, CancellationToken stop)
    {
        var facts = await reader.Of(file, clock.GetCurrentInstant(), stop);
        var ofDraft = caller.Office is null && (!file.State.Submission.IsReceived || HasUnsentChanges(file));
        var findings = ofDraft
            ? file.Around.CheckDraft(file.Content, file.State.Submission, facts.Now)
            : caller.Office is null
                ? file.Around.Check(file.State.Submission, facts.Now)
                : file.Around.Record(file.State.Submission, facts.Now);
        return [.. findings.Select(finding => new CriterionView(
            finding.Criterion.Value, AllCriteria.Title(finding.Criterion).In(language), Word(finding.Result), finding.Reason.In(language),
            finding.Source.In(language), Override(file.State.Submission.Overrides.GetValueOrDefault(finding.Criterion), facts)))];
    }

    /// <summary>Whether what the contacts have written is neither the version that counts nor the one that was sent last.</summary>
    public static bool HasUnsentChanges(ApplicationFile file)
    {
        var (submission, written) = (file.State.Submission, ApplicationDesk.HashOf(file.Draft.Form));
        return submission.IsReceived && written != submission.Content && written != submission.LastSent;
    }

    public static string? At(Instant? instant) => instant is { } at ? InstantPattern.ExtendedIso.Format(at) : null;

    public static string? Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>An enumeration's value as the API writes it.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Points(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static ImmutableArray<ContactView> Contacts(ApplicationFile file, CaseFacts facts) =>
    [
        .. from municipality in file.Counting.Municipalities.Distinct()
           from person in file.ContactsOf(municipality)
           let known = facts.PersonOf(person)
           select new ContactView(
               municipality.ToString(), file.Around.Names(municipality), known.Name, known.Email, known.Mobile, known.Role,
               file.State.Submission.TakenOver.ContainsKey(person)),
    ];

    private static AttachmentView Attachment(AttachmentRow row, DestroyedDocument? destroyed, Language language) => new(
        row.Id, destroyed is null ? row.Name : DestroyedDocuments.Name.In(language), row.Kind, row.MediaType, row.Sha256, row.Size,
        destroyed is null ? null : new(At(destroyed.At)!, destroyed.Reason, DestroyedDocuments.Says(destroyed).In(language)));

    /// <summary>Whom an entry is of: by name, or by address while nobody has written a name.</summary>
    private static string? Who(PersonId? person, CaseFacts facts) => facts.PersonOf(person) is var known ? known.Name ?? known.Email : null;

    private static ImmutableArray<LeaderView> Leaders(ApplicationFile file, CaseFacts facts)
    {
        var content = file.State.Submission.Application ?? file.Content;
        var standing = Domain.Applications.Leaders.Standing(file.State.Submission, content);
        return [.. content.Participants.Select(participant =>
        {
            var question = file.State.Submission.Leaders.GetValueOrDefault(participant.Municipality);
            var person = facts.PersonOf(question?.Leader ?? participant.Leader);
            var answer = standing.TryGetValue(participant.Municipality, out var known) ? Word(known) : "notAsked";
            return new LeaderView(
                participant.Municipality.ToString(), file.Around.Names(participant.Municipality), person.Name, answer,
                At(question?.AskedAt), At(question?.AnsweredAt));
        })];
    }

    private static TimelineView Entry(JournalEntry entry, CaseFacts facts, Language language) => new(
        entry.Number, At(entry.At)!, Word(entry.Direction), entry.What.In(language), Who(entry.Person, facts), entry.Withheld);

    private static MessageView Message(JournalEntry entry, CaseFacts facts) => new(
        At(entry.At)!, Word(entry.Direction), Who(entry.Person, facts),
        facts.Texts.GetValueOrDefault(entry.Text!, ""), entry.IsEntered ? true : null);

    /// <summary>A draft is the office's own until somebody sends it.</summary>
    private static CompletionView? Completion(ApplicationCase state, bool isStaff, Instant now) =>
        state.Submission.Completion is not { } completion || (completion.RequestedAt is null && !isStaff) ? null : new(
        At(completion.RequestedAt), Day(completion.Until), [.. completion.Missing.Select(id => id.Value)], completion.Text,
        completion switch
        {
            { RequestedAt: null } => "drafted",
            { IsAwaited: true } => "awaited",
            { RanOut: true } => "ranOut",
            { Enough: true } => "enough",
            { Enough: false } => "notEnough",
            _ => "answered",
        },
        state.AwaitsAnswer(now));

    private static OverrideView? Override(CriterionOverride? given, CaseFacts facts) => given is null ? null : new(
        Word(given.Result), given.Reason, facts.PersonOf(given.By).Name ?? given.By.Value, At(given.At)!);

    private Language LanguageOfLetter(ApplicationFile file, CaseFacts facts) =>
        file.Lead is { } lead ? reader.LanguageOf(facts, lead) : Language.Bokmal;

    /// <param name="language">Of the letter, in which the drafted reasons are.</param>
    private static ReviewView Review(ApplicationFile file, CaseFacts facts, Caller caller, Language language)
    {
        var (judgement, call) = (file.State.Judgement, file.Call.State!.Call);
        var seesAll = judgement.MaySeeOthers(caller.Person, caller.Roles.Contains(StaffRole.Caseworker), call);
        var sheets = judgement.Scores.Where(pair => seesAll || pair.Key == caller.Person)
            .OrderBy(pair => pair.Key.Value, StringComparer.Ordinal)
            .Select(pair => new ScoreSheetView(
                NameOf(pair.Key), pair.Key == caller.Person,
                pair.Value.ToImmutableDictionary(score => score.Key, score => new ScoreView(score.Value.Points, score.Value.Reason))));
        var mean = seesAll ? WeightedScore.Of(judgement, call) : null;
        var proposal = file.State.Decision.Proposal;
        return new(
            judgement.Caseworker is { } has ? NameOf(has) : null,
            judgement.Declared.TryGetValue(caller.Person, out var impartial) ? impartial : null,
            [.. sheets], mean is null ? null : Points(mean.MeanHundredths), mean is null ? null : Points(mean.SpreadHundredths),
            call.Scorers, judgement.Scores.Count, judgement.OneScoreAllowed,
            proposal is null ? null : new(Word(proposal.Outcome), proposal.Amount, proposal.Reasons, proposal.Terms, NameOf(proposal.By), At(proposal.At)!),
            file.State.Decision.Returned,
            [.. file.State.Submission.Bounces.Select(bounce => new BounceView(
                bounce.Message, bounce.To is { } to ? NameOf(to) : null, bounce.Reason, At(bounce.At)!))],
            file.State.Submission.CountsAsLate(file.Around), DismissalDraft.Reasons(facts, language));

        string NameOf(PersonId person) => facts.PersonOf(person).Name ?? person.Value;
    }
}
