using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>The mails of an application's life, each written when it falls due from the case as it stands.</summary>
public static class ApplicationMails
{
    public static MailText Of(Notice notice, CaseFacts facts, MailReader reader, Language language)
    {
        var write = new CaseWriter(facts, reader, language, Answering.By(notice, facts));
        return notice.Kind switch
        {
            NoticeKind.Receipt => ReceiptMail.Of(write, NoticeAbout.Number(notice)),
            NoticeKind.LeaderQuestion => LeaderMails.Question(write, facts.State.Submission.Leaders[NoticeAbout.Municipality(notice)].Agreement),
            NoticeKind.LeaderReminder => LeaderMails.Reminder(write, NoticeAbout.Municipality(notice)),
            NoticeKind.LeaderLeftOut => LeaderMails.LeftOut(write, NoticeAbout.Municipality(notice)),
            NoticeKind.LeaderDeclined => LeaderAnswerMails.Declined(write, NoticeAbout.Municipality(notice)),
            NoticeKind.LeaderNotReached => LeaderAnswerMails.NotReached(write, notice.About),
            NoticeKind.LateExplanation => LateMail.Of(write),
            NoticeKind.CompletionRequest => CompletionMails.Request(write),
            NoticeKind.CompletionReminder => CompletionMails.Reminder(write),
            NoticeKind.CompletionRanOut => CompletionMails.RanOut(write),
            NoticeKind.OfficeMessage => CaseNewsMails.Message(write, notice.About),
            NoticeKind.DocumentDestroyed => CaseNewsMails.DocumentDestroyed(write, notice.About),
            NoticeKind.TakenOver => CaseNewsMails.TakenOver(write, new(notice.About)),
            NoticeKind.Withdrawn => WithdrawalMails.Of(write),
            NoticeKind.Decision => DecisionMails.Of(write, NoticeAbout.Number(notice)),
            NoticeKind.DecisionAgain => DecisionMails.Again(write, NoticeAbout.Letter(notice)),
            NoticeKind.DraftReminder => DraftMails.Reminder(write),
            NoticeKind.DeadlineMoved => DraftMails.DeadlineMoved(write),
            NoticeKind.DraftDeletion => DraftMails.Deletion(write, NoticeAbout.Day(notice)),
            _ => throw new UnreachableException($"No mail is written for {notice.Kind}."),
        };
    }

    /// <summary>To a municipality's leader: will you take part? The reader has the link that answers.</summary>
    public static MailText LeaderQuestion(CaseFacts facts, Agreement agreement, MailReader reader, Language language) =>
        LeaderMails.Question(new(facts, reader, language), agreement);
}
