using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Workflows.Cases;
using Grants.Workflows.Letters;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;

namespace Grants.Workflows.Applications;

/// <summary>Does one due step of an application: its event, and the messages that it asks for.</summary>
public sealed class StepPerformer(ApplicationStore store, CaseFactsReader facts, NumberBook numbers, LetterIssuer letters, Enclosures enclosures,
    MessageWriter messages, DocumentEraser eraser)
{
    public async Task Perform(Step step, StepWork work, CancellationToken stop)
    {
        switch (step)
        {
            case ApplicationStep.Record record:
                work.Append(record.Event);
                work.AppendToCall(record.Call);
                break;
            case ApplicationStep.GiveNumber:
                work.Append(new SubmissionEvent.WasNumbered(work.Now, await Number(work, stop)));
                break;
            case ApplicationStep.AskLeader ask:
                work.Append(ask.Question with { At = work.Now });
                break;
            case ApplicationStep.Tell tell:
                await Tell(tell.Notice, work, stop);
                break;
            case ApplicationStep.EraseDocument document:
                await eraser.Erase(document.Content, work, stop);
                break;
            case ApplicationStep.IssueLetter letter:
                work.Append(await letters.Issue(letter.Number, work.File, work.Now, stop));
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{step.Name} is not known.");
        }
    }

    private Task<CaseNumber> Number(StepWork work, CancellationToken stop) =>
        numbers.Of(work.File.Id, work.File.Call.State!.Call.Office, Oslo.DateOf(work.Now).Year, stop);

    /// <summary>The notice counts as told when every message of it is written, in as many commits as it takes.</summary>
    private async Task Tell(Notice notice, StepWork work, CancellationToken stop)
    {
        var known = await facts.Of(work.File, work.Now, stop);
        var all = await MessagesOf(notice, work, known, stop);
        if (!await Send(all, work, stop)) return;
        if (work.File.State.Submission.IsReceived || IsOfLog(notice)) work.Append(new SubmissionEvent.WasTold(work.Now, notice));
        else work.Told(notice.ToString());
        if (notice.Kind is NoticeKind.Decision or NoticeKind.DecisionAgain) work.Append(Notification(notice, all, work));
    }

    /// <summary>An e-mail arrives on the day it is sent, so the time to appeal is counted from that day; if every mail comes back, it did not.</summary>
    private static DecisionEvent.NotificationWasSent Notification(Notice notice, IEnumerable<StoredMessage> all, StepWork work) => new(
        work.Now, NoticeAbout.Letter(notice), [.. all.Select(message => message.Key)],
        work.File.Call.State!.Call.Appeal.LastDay(Oslo.DateOf(work.Now)));

    private async Task<ImmutableArray<StoredMessage>> MessagesOf(Notice notice, StepWork work, CaseFacts known, CancellationToken stop)
    {
        if (notice.Kind is NoticeKind.LeaderQuestion or NoticeKind.LeaderReminder or NoticeKind.LeaderLeftOut)
            return await messages.ToLeader(notice, work.File, known, NoticeAbout.Municipality(notice), stop);
        var enclosed = await enclosures.Of(notice, work, known, stop);
        if (notice.Kind is NoticeKind.DecisionAgain) return [.. messages.ToCorrected(notice, work.File, known, work.File.Lead!.Value, enclosed)];
        var toContacts = Recipients.Municipalities(notice, work.File).SelectMany(municipality => messages.ToContacts(notice, work.File, known, municipality, enclosed));
        var all = notice.Kind is NoticeKind.Withdrawn ? toContacts.Concat(await OfWithdrawal(notice, work, known, stop)) : toContacts;
        return [.. all.DistinctBy(message => message.Key)];
    }

    /// <summary>Whom a withdrawal concerns besides the contacts: the leaders who were asked, and the caseworker.</summary>
    private async Task<List<StoredMessage>> OfWithdrawal(Notice notice, StepWork work, CaseFacts known, CancellationToken stop)
    {
        var all = messages.ToCaseworker(notice, work.File, known).ToList();
        foreach (var municipality in work.File.State.Submission.Leaders.Keys.Order())
            if (work.File.Counting.Municipalities.Contains(municipality)) all.AddRange(await messages.ToLeader(notice, work.File, known, municipality, stop));
        return all;
    }

    /// <summary>As many as one commit holds; those that an earlier commit has written are not written again.</summary>
    /// <returns>Whether all are written.</returns>
    private async Task<bool> Send(ImmutableArray<StoredMessage> all, StepWork work, CancellationToken stop)
    {
        var goesOn = !Outbox.FitInACommit(all);
        foreach (var message in all)
            if (!(goesOn && await IsWritten(work.File.Id, message.Key, stop)) && !work.Send(message)) return false;
        return true;
    }

    private async Task<bool> IsWritten(CaseId id, string message, CancellationToken stop)
    {
        foreach (var place in (string[])[Keys.Outbox(id.Own), Keys.Sent(id.Own), Keys.Failed(id.Own), Keys.Settled(id.Own)])
            if (await store.Cases.Rows.Read(id.Partition, place + message, stop) is not null) return true;
        return false;
    }

    /// <summary>Whether a notice follows from what stands in the log, and is remembered there, though the application is still a draft.</summary>
    private static bool IsOfLog(Notice notice) =>
        notice.Kind is not (NoticeKind.DraftReminder or NoticeKind.DraftDeletion or NoticeKind.DeadlineMoved);
}
