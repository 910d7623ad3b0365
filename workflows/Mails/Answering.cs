using Grants.Domain.Applications;
using Grants.Domain.Cases;

namespace Grants.Workflows.Mails;

/// <summary>Who of the staff gets what is answered to a mail; its address and what the mail says of it come from here.</summary>
public static class Answering
{
    /// <summary>The caseworker who has the case, or the one who has signed; null when the office's own address gets it.</summary>
    public static PersonId? By(Notice notice, CaseFacts facts)
    {
        var person = facts.State.Judgement.Caseworker ?? Signed(notice, facts.State.Submission);
        return facts.PersonOf(person).Email is null ? null : person;
    }

    private static PersonId? Signed(Notice notice, Submission submission) => notice.Kind switch
    {
        NoticeKind.CompletionRequest or NoticeKind.CompletionReminder or NoticeKind.CompletionRanOut => submission.Completion?.By,
        NoticeKind.DocumentDestroyed => submission.Destroyed.FirstOrDefault(document => document.Attachment == notice.About)?.By,
        NoticeKind.OfficeMessage => submission.Unannounced.FirstOrDefault(message => message.Text == notice.About)?.By,
        _ => null,
    };
}
