namespace Grants.Domain.ThemeMeetings;

/// <summary>How far a theme meeting has come.</summary>
public enum ThemeMeetingStatus
{
    /// <summary>Nothing is arranged yet.</summary>
    Requested,

    /// <summary>The preparatory meeting has its time.</summary>
    Preparing,

    /// <summary>The meeting has its time; people or agenda are lacking.</summary>
    Scheduled,

    /// <summary>Time, people and agenda are in place.</summary>
    Agreed,

    Held,

    Cancelled,
}

/// <summary>Tells it from what has happened.</summary>
public static class StatusOfMeeting
{
    public static ThemeMeetingStatus Of(ThemeMeeting meeting) => meeting switch
    {
        { CancelledAt: not null } => ThemeMeetingStatus.Cancelled,
        { HeldAt: not null } => ThemeMeetingStatus.Held,
        { Time: not null, People: not null, Agenda.IsEmpty: false } => ThemeMeetingStatus.Agreed,
        { Time: not null } => ThemeMeetingStatus.Scheduled,
        { Preparation: not null } => ThemeMeetingStatus.Preparing,
        _ => ThemeMeetingStatus.Requested,
    };
}
