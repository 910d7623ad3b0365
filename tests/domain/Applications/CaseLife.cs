using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using NodaTime.Text;

namespace Grants.Domain.Tests.Applications;

/// <summary>
/// Plays an application's case in microseconds: what people do is decided, what is due is performed at its time, and the diary says when.
/// </summary>
public sealed class CaseLife(CallLife call, string id)
{
    /// <summary>More steps than a case can have due in one instant.</summary>
    private const int Endless = 50;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public ApplicationCase State { get; private set; } = ApplicationCase.None;

    public List<CaseEvent> Log { get; } = [];

    /// <summary>What the program did: <c>2018-10-25 07:00 Tell:LeaderReminder:4630:1:7</c>.</summary>
    public List<string> Diary { get; } = [];

    public Instant Now { get; private set; } = Instant.MinValue;

    public ImmutableHashSet<string> Attachments { get; set; } = [An.Attachment];

    /// <summary>Who gets the decision: a contact of the lead and the registry mailbox.</summary>
    public ImmutableArray<string> Recipients { get; set; } = ["contact", "registry"];

    public CallLife Call => call;

    public Surroundings Around => call.Around(id, Attachments.Except(State.Submission.Destroyed.Select(document => document.Attachment)));

    public ApplicationStatus Status => Domain.Applications.Status.Of(State);

    /// <summary>The notices of a kind that were told, in order, by what they are about.</summary>
    public IEnumerable<string> Told(NoticeKind kind) =>
        Log.OfType<SubmissionEvent.WasTold>().Where(told => told.Notice.Kind == kind).Select(told => told.Notice.About);

    /// <summary>Something that has to be allowed.</summary>
    public CaseLife Do(ApplicationCommand command, Actor by, string at)
    {
        var outcome = Try(command, by, CallLife.Instant(at));
        Assert.True(outcome is Outcome.Accepted, $"{command.GetType().Name} at {at}: {string.Join(' ', Codes(outcome))}");
        return this;
    }

    /// <summary>The codes of the objections to something that has to be refused.</summary>
    public string Refusal(ApplicationCommand command, Actor by, string at) =>
        string.Join(' ', Codes(Assert.IsType<Outcome.Refused>(Try(command, by, CallLife.Instant(at)))));

    public Outcome Try(ApplicationCommand command, Actor by, Instant at)
    {
        Run(at);
        var outcome = ApplicationRules.Decide(State, Around, command, by, Now);
        if (outcome is Outcome.Accepted accepted) Append(accepted.Events, accepted.Call);
        Perform();
        return outcome;
    }

    public CaseLife Run(string until) => Run(CallLife.Instant(until));

    /// <summary>Looks at the case each time that it asks to be looked at.</summary>
    public CaseLife Run(Instant until)
    {
        if (until <= Now) return Perform();
        while (Now > Instant.MinValue && ApplicationProcedure.Next(State, Around, Now).LookAgain is { } again && again <= until)
        {
            Assert.True(again > Now, $"Looks again at {again}, which is not after {Now}.");
            Now = again;
            Perform();
        }

        return WakeAt(until);
    }

    /// <summary>Nobody looks until then: the program was down.</summary>
    public CaseLife WakeAt(string at) => WakeAt(CallLife.Instant(at));

    public CaseLife WakeAt(Instant at)
    {
        Now = Instant.Max(Now, at);
        return Perform();
    }

    private CaseLife Perform()
    {
        for (var round = 0; round < Endless; round++)
        {
            var due = ApplicationProcedure.Next(State, Around, Now).Due;
            if (due.IsEmpty) return this;
            foreach (var step in due) Perform((ApplicationStep)step);
        }

        throw new InvalidOperationException($"At {Now} something is always due: {Diary[^1]}.");
    }

    private void Perform(ApplicationStep step)
    {
        Diary.Add($"{Minute.Format(Oslo.Local(Now))} {step.Name}");
        switch (step)
        {
            case ApplicationStep.Record record:
                Append([record.Event], record.Call);
                break;
            case ApplicationStep.GiveNumber:
                Append([new SubmissionEvent.WasNumbered(Now, new CaseNumber(2018, call.Applications.Count(one => one.State.Submission.Number is not null) + 1))], []);
                break;
            case ApplicationStep.AskLeader question:
                Append([question.Question], []);
                break;
            case ApplicationStep.Tell tell:
                Append([new SubmissionEvent.WasTold(Now, tell.Notice), .. Notified(tell.Notice)], []);
                break;
            case ApplicationStep.EraseDocument document:
                Append([new SubmissionEvent.DocumentWasErased(Now, document.Content)], []);
                break;
            case ApplicationStep.IssueLetter letter:
                var text = string.Create(CultureInfo.InvariantCulture, $"letter {letter.Number}");
                Append([new DecisionEvent.LetterWasIssued(Now, letter.Number, ContentHash.Of(text), ContentHash.Of(text + ".pdf"), AppealTime.LastDay(Oslo.DateOf(Now)))], []);
                break;
            default:
                throw new InvalidOperationException($"{step.Name} is not known.");
        }
    }

    /// <summary>The decision's mails: one to each of the recipients, with a key of the notice and the recipient.</summary>
    private IEnumerable<CaseEvent> Notified(Notice notice) => notice.Kind is NoticeKind.Decision or NoticeKind.DecisionAgain
        ? [new DecisionEvent.NotificationWasSent(
            Now, State.Decision.LastLetter!.Number, [.. Recipients.Select(recipient => $"{notice}~{recipient}")],
            Call.State.Call.Appeal.LastDay(Oslo.DateOf(Now)))]
        : [];

    private void Append(ImmutableArray<CaseEvent> events, ImmutableArray<CaseEvent> ledger)
    {
        foreach (var happened in events)
        {
            State = ApplicationCase.Evolve(State, happened);
            Log.Add(happened);
        }

        foreach (var happened in ledger) call.Append((CallEvent)happened);
    }

    private static IEnumerable<string> Codes(Outcome outcome) =>
        outcome is Outcome.Refused refused ? refused.Objections.Select(objection => objection.Code) : [];
}
