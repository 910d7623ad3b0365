using System.Diagnostics;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Offices;
using Grants.Workflows.Applications;
using NodaTime;

namespace Grants.Workflows.Offices;

/// <summary>How what a case waits for makes what one of the staff is to do: the same as the queue says.</summary>
public static class StaffTasks
{
    public static StaffTask Of(ApplicationFile file, StaffMember member, OfficeCase office, Instant now)
    {
        var summary = Summary.Of(file.Id, file.State, file.Counting, file.Around);
        var waits = WaitsFor.What(summary, member, office, Oslo.DateOf(now));
        if (waits is Waiting.Nothing) return Awaiting(summary, file);
        return file.State.Judgement.MayAct(member.Person) ? Doing(waits) : StaffTask.DeclareImpartiality;
    }

    private static StaffTask Doing(Waiting waits) => waits switch
    {
        Waiting.Caseworker => StaffTask.Take,
        Waiting.Late => StaffTask.JudgeLateness,
        Waiting.CompletionToSend => StaffTask.SendCompletion,
        Waiting.CompletionToJudge => StaffTask.JudgeCompletion,
        Waiting.MoreTime => StaffTask.AnswerMoreTime,
        Waiting.Scores => StaffTask.GiveScores,
        Waiting.Proposal => StaffTask.Propose,
        Waiting.Approval => StaffTask.Approve,
        Waiting.Bounce => StaffTask.ReachMunicipality,
        Waiting.Message => StaffTask.AnswerMessage,
        Waiting.Undelivered => StaffTask.SeeToMail,
        _ => throw new UnreachableException($"{waits} waits for nobody of the staff."),
    };

    private static StaffTask Awaiting(Summary summary, ApplicationFile file) => summary.Waits switch
    {
        Waiting.Scores => StaffTask.AwaitScores,
        Waiting.Approval => StaffTask.AwaitApproval,
        Waiting.Nothing => summary.Status switch
        {
            ApplicationStatus.Received => file.State.Submission.Explanation is { AnsweredAt: null } ? StaffTask.AwaitApplicant : StaffTask.AwaitDeadline,
            ApplicationStatus.NeedsCompletion => StaffTask.AwaitApplicant,
            ApplicationStatus.Approved => file.Call.State!.Call.ReleaseTogether ? StaffTask.AwaitRelease : StaffTask.AwaitLetter,
            _ => StaffTask.Nothing,
        },
        _ => StaffTask.AwaitCaseworker,
    };
}
