using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>The request for completion (mangelbrev) that is being written, as its mail would be if it were sent now.</summary>
public sealed class CompletionPreview(CaseFactsReader reader)
{
    /// <param name="until">The last day to answer; null gives the call's days.</param>
    public async Task<(string Subject, string Text)> Of(ApplicationFile file, string? text, LocalDate? until, PersonId by, Instant now, CancellationToken stop)
    {
        var submission = file.State.Submission;
        var asked = new SubmissionEvent.CompletionWasRequested(
            now, until ?? Domain.Calendar.Oslo.DateOf(now).PlusDays(file.Call.State!.Call.CompletionDays), submission.Missing, text, by);
        var facts = await reader.Of(file, now, stop);
        facts = facts with { State = file.State with { Submission = Submission.Evolve(submission, asked) } };
        var lead = file.Lead!.Value;
        var contact = file.ContactsOf(lead).Select(person => facts.PersonOf(person).Name).FirstOrDefault();
        var mail = ApplicationMails.Of(
            new(NoticeKind.CompletionRequest, $"{(submission.Completion?.Rounds ?? 0) + 1}"), facts, new(contact, lead), reader.LanguageOf(facts, lead));
        return (mail.Subject, MailRenderer.Text(mail));
    }
}
