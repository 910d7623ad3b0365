using NodaTime;

namespace Grants.Domain.Calls;

/// <summary>Where a call is. A function of what has happened to it and of the time; nothing stores it.</summary>
public enum CallState
{
    /// <summary>Not published: only the office sees it.</summary>
    Draft,

    /// <summary>Published, and opens later.</summary>
    Coming,

    Open,

    /// <summary>The deadline is past.</summary>
    Past,
}

/// <summary>How time makes a call's state.</summary>
public static class CallStates
{
    public static CallState StateAt(this CallCase call, Instant now) => call switch
    {
        { PublishedAt: null } => CallState.Draft,
        _ when !call.IsOpen(now) => CallState.Coming,
        _ => Calendar.Deadline.IsKept(call.Call.DeadlineAt, now) ? CallState.Open : CallState.Past,
    };
}
