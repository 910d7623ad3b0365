using System.Globalization;

namespace Grants.Domain.ThemeMeetings;

/// <summary>Something that the people of a theme meeting are told once.</summary>
/// <param name="Number">Which time it is that such a thing is told: a meeting that moves is told of again.</param>
public sealed record MeetingNotice(MeetingNoticeKind Kind, int Number = 1)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Number}");
}

/// <summary>What people are told.</summary>
public enum MeetingNoticeKind
{
    /// <summary>To both: the request has come.</summary>
    Received,

    /// <summary>To both, and to the resource persons that are named: the municipality wishes otherwise.</summary>
    Wishes,

    /// <summary>To the organiser: nothing has been arranged yet.</summary>
    StillWaiting,

    /// <summary>To both: the preparatory meeting.</summary>
    Preparation,

    /// <summary>To both: the meeting has its time.</summary>
    Scheduled,

    /// <summary>To the resource persons: when they are needed, and that they are not any more.</summary>
    Booked,

    /// <summary>To both: the agenda.</summary>
    Agenda,

    /// <summary>To both, a week before.</summary>
    Reminder,

    /// <summary>To the organiser, the day after: was it held?</summary>
    WasItHeld,

    /// <summary>To the contact: how was it?</summary>
    HowWasIt,

    /// <summary>To all.</summary>
    Cancelled,
}
