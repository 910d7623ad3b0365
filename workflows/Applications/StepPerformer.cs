using System.Collections.Immutable;
using System.Text;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Letters;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>Does one due step of an application: its event, and the messages that it asks for.</summary>
public sealed class StepPerformer(ApplicationStore store, CaseFactsReader facts, NumberBook numbers, IFileStore files, MessageWriter messages)
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
                await Ask(ask.Question, work, stop);
                break;
            case ApplicationStep.Tell tell:
                await Tell(tell.Notice, work, stop);
                break;
            case ApplicationStep.IssueLetter letter:
                await Issue(letter.Number, work, stop);
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"{step.Name} is not known.");
        }
    }

    /// <summary>Everything of a draft that was never sent goes, its attachments first.</summary>
    public async Task DeleteDraft(ApplicationFile file, CancellationToken stop)
    {
        foreach (var attachment in file.Attachments) await files.Destroy(file.Id.ToString(), attachment.Sha256, stop);
        var changes = new List<RowChange> { new RowChange.Delete(Keys.Draft(file.Id.Own), file.DraftVersion), new RowChange.Delete(Keys.Summary(file.Id.Own)) };
        if (file.Case.Alarm is { } alarm) changes.Add(new RowChange.Delete(alarm));
        if (file.Case.Events is 0) changes.Add(new RowChange.Delete(Keys.Snapshot(file.Id.Own), file.Case.Version));
        changes.AddRange(file.Attachments.Select(attachment => new RowChange.Delete(Keys.Attachments(file.Id.Own) + attachment.Id)));
        changes.AddRange((await store.PeopleOf(file.Id, stop)).Keys.Select(person => new RowChange.Delete(Keys.Persons(file.Id.Own) + person)));
        foreach (var part in changes.Chunk(100)) await store.Cases.Rows.Commit(file.Id.Partition, part, stop);
    }

    private Task<CaseNumber> Number(StepWork work, CancellationToken stop) =>
        numbers.Of(work.File.Id, work.File.Call.State!.Call.Office, Oslo.DateOf(work.Now).Year, stop);

    private async Task Ask(SubmissionEvent.LeaderWasAsked question, StepWork work, CancellationToken stop)
    {
        var known = await facts.Of(work.File, work.Now, stop);
        var municipality = question.Agreement.Municipality;
        await messages.ToLeader(
            work, known, question.Leader, municipality, "leader-question",
            (reader, language) => ApplicationMails.LeaderQuestion(known, question.Agreement, reader, language), stop);
        work.Append(question with { At = work.Now });
    }

    private async Task Tell(Notice notice, StepWork work, CancellationToken stop)
    {
        var known = await facts.Of(work.File, work.Now, stop);
        if (notice.Kind is NoticeKind.LeaderReminder)
        {
            var municipality = MunicipalityNumber.Parse(notice.About.Split(':')[0]);
            await messages.ToLeader(
                work, known, work.File.State.Submission.Leaders[municipality].Leader, municipality, notice.ToString(),
                (reader, language) => ApplicationMails.Of(notice, known, reader, language), stop);
        }
        else
        {
            foreach (var municipality in Recipients(notice, work.File)) messages.ToContacts(work, known, municipality, notice);
        }

        if (work.File.State.Submission.IsReceived || IsOfLog(notice)) work.Append(new SubmissionEvent.WasTold(work.Now, notice));
        else work.Told(notice.ToString());
    }

    /// <summary>Whether a notice follows from what stands in the log, and is remembered there, though the application is still a draft.</summary>
    private static bool IsOfLog(Notice notice) =>
        notice.Kind is not (NoticeKind.DraftReminder or NoticeKind.DraftDeletion or NoticeKind.DeadlineMoved);

    private static IEnumerable<MunicipalityNumber> Recipients(Notice notice, ApplicationFile file) => notice.Kind switch
    {
        NoticeKind.TakenOver => [file.State.Submission.TakenOver[new(notice.About)]],
        NoticeKind.DraftReminder or NoticeKind.DraftDeletion or NoticeKind.DeadlineMoved =>
            file.Draft.Access.Values.Concat(file.Lead is { } lead ? [lead] : []).Distinct(),
        _ => file.Lead is { } known ? [known] : [],
    };

    private async Task Issue(int number, StepWork work, CancellationToken stop)
    {
        var known = await facts.Of(work.File, work.Now, stop);
        var lead = work.File.Lead!.Value;
        var language = facts.LanguageOf(known, lead);
        var call = work.File.Call.State!.Call;
        // The notice arrives by e-mail on the day it is sent, so the three weeks count from that day.
        var appealUntil = call.Appeal.Allowed ? AppealTime.LastDay(Oslo.DateOf(work.Now)) : (NodaTime.LocalDate?)null;
        var html = DecisionLetter.Write(known, number, appealUntil, language);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(html));
        var file = await files.Write(work.File.Id.ToString(), content, long.MaxValue, stop);
        work.Append(new DecisionEvent.LetterWasIssued(work.Now, number, new ContentHash(file.Sha256), appealUntil));
    }
}
