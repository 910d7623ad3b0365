using Grants.Domain.Cases;
using Grants.Domain.Decisions;
using NodaTime;
using static Grants.Domain.Applications.ApplicationCommand;
using static Grants.Domain.Applications.SubmissionEvent;

namespace Grants.Domain.Applications;

/// <summary>Messages between municipality and office, notes, a colleague who takes over, and messages that did not arrive.</summary>
internal static class Correspondence
{
    public static Outcome Decide(ApplicationCase state, TakeOver takeOver, Actor by, Instant now) =>
        takeOver.IsContact || state.Submission.TakenOver.ContainsKey(by.Person) ? Outcome.Nothing
        : by is not Actor.Contact contact || contact.Municipality != takeOver.Municipality
            || state.Submission.Application?.Of(takeOver.Municipality) is null && state.Submission.IsReceived
            ? Outcome.Refuse(NotYourMunicipality)
            : Outcome.Of(new ContactTookOver(now, takeOver.Municipality, by.Person));

    public static Outcome Decide(ApplicationCase state, WriteMessage write, Actor by, Instant now)
    {
        if (!state.Submission.IsReceived) return Outcome.Refuse(Objections.NotSent);
        if (by is not Actor.Staff staff) return Outcome.Of(new MessageCame(now, write.Text, write.Content, by.Person));
        if (Permission.ToAct(state, staff, StaffRole.Caseworker, StaffRole.Approver, StaffRole.Economist) is { } objection)
            return Outcome.Refuse(objection);
        return state.Submission.Unannounced.Any(message => message.Text == write.Text)
            || state.Submission.HasTold(new(NoticeKind.OfficeMessage, write.Text))
            ? Outcome.Nothing
            : Outcome.Of(new MessageWentOut(now, write.Text, write.Content, by.Person));
    }

    public static Outcome Decide(ApplicationCase state, EnterMessage enter, Actor by, Instant now)
    {
        if (!state.Submission.IsReceived) return Outcome.Refuse(Objections.NotSent);
        if (Permission.ToAct(state, by, StaffRole.Caseworker) is { } objection) return Outcome.Refuse(objection);
        return enter.ArrivedAt > now
            ? Outcome.Refuse(Objections.NotYetReceived)
            : Outcome.Of(new MessageWasEntered(now, enter.ArrivedAt, enter.Text, enter.Content, by.Person));
    }

    public static Outcome See(ApplicationCase state, Actor by, Instant now) =>
        Permission.ToAct(state, by, StaffRole.Caseworker, StaffRole.Approver, StaffRole.Economist) is { } objection ? Outcome.Refuse(objection)
        : state.Submission.Unseen.IsNothing ? Outcome.Nothing
        : Outcome.Of(new MessagesWereSeen(now, by.Person));

    public static Outcome Decide(ApplicationCase state, WriteNote write, Actor by, Instant now)
    {
        if (!state.Submission.IsReceived) return Outcome.Refuse(Objections.NotSent);
        return Permission.ToAct(state, by, StaffRole.Caseworker, StaffRole.Approver, StaffRole.Economist) is { } objection
            ? Outcome.Refuse(objection)
            : Outcome.Of(new NoteWasWritten(now, write.Text, write.Content, by.Person));
    }

    public static Outcome Decide(ApplicationCase state, ReportBounce report, Instant now)
    {
        var bounced = state.Submission.Bounces.Select(bounce => bounce.Message);
        if (bounced.Contains(report.Message)) return Outcome.Nothing;
        var happened = new MailBounced(now, report.Message, report.To, report.Municipality, report.Reason);
        return Notifying.Failure(state.Decision, bounced.Append(report.Message), now) is { } failure ? Outcome.Of(happened, failure) : Outcome.Of(happened);
    }

    private static Objection NotYourMunicipality { get; } = Objection.Forbidden(
        "not-your-municipality", "Du kan bare overta for din egen kommune.", "Du kan berre ta over for din eigen kommune.");
}
