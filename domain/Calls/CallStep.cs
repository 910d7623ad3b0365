using Grants.Domain.Cases;

namespace Grants.Domain.Calls;

/// <summary>What can be due in a call: a message to many, or a wake of its applications. Each goes on from where it came to.</summary>
/// <param name="Message">The stable name of this message in the call's log.</param>
/// <param name="After">The recipient up to which it has come; empty from the start.</param>
public abstract record CallStep(string Message, string After) : Step
{
    public override string Name => Message;

    /// <summary>The office's municipalities are invited.</summary>
    public sealed record Invite(string After) : CallStep(CallMessages.Invitation, After);

    /// <summary>Those that have neither answered nor declined are reminded.</summary>
    public sealed record RemindMunicipalities(int Days, string Message, string After) : CallStep(Message, After);

    /// <summary>The office is told that the date for its decisions nears.</summary>
    public sealed record RemindOffice(int Days, string Message, string After) : CallStep(Message, After);

    /// <summary>All of the call's cases are looked at again: the deadline moved, or the decisions are released.</summary>
    public sealed record WakeApplications(string Message, string After) : CallStep(Message, After);
}

/// <summary>The names of a call's messages in its log.</summary>
public static class CallMessages
{
    public const string Invitation = "invitation";

    public static string Reminder(int move, int days) => $"reminder-{move}-{days}";

    public static string OfficeReminder(int days) => $"office-reminder-{days}";

    public static string Move(int move) => $"move-{move}";

    public const string Release = "release";
}
