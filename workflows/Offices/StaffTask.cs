namespace Grants.Workflows.Offices;

/// <summary>What one of the staff is to do in a case now.</summary>
public enum StaffTask
{
    /// <summary>The case is over, or nothing is expected of anybody here.</summary>
    Nothing,

    /// <summary>The deadline has not passed.</summary>
    AwaitDeadline,

    /// <summary>The applicant answers what was asked.</summary>
    AwaitApplicant,

    /// <summary>Others of the office score it.</summary>
    AwaitScores,

    /// <summary>The caseworker who has it does what is due.</summary>
    AwaitCaseworker,

    /// <summary>An approver who neither proposed nor scored decides.</summary>
    AwaitApproval,

    /// <summary>The call's decisions are sent together.</summary>
    AwaitRelease,

    /// <summary>It is decided, and the program sends the letter.</summary>
    AwaitLetter,

    /// <summary>Say whether one is impartial, before anything else.</summary>
    DeclareImpartiality,
    Take,

    /// <summary>It came late: find that it is assessed all the same, or propose to dismiss it.</summary>
    JudgeLateness,
    SendCompletion,
    JudgeCompletion,
    AnswerMoreTime,
    GiveScores,
    Propose,
    Approve,

    /// <summary>Reach the municipality that a message did not reach.</summary>
    ReachMunicipality,

    /// <summary>Answer what a contact wrote, or mark it as seen.</summary>
    AnswerMessage,

    /// <summary>See what comes of a mail that did not arrive.</summary>
    SeeToMail,
}
