using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;
using static Grants.Domain.Gatherings.GatheringEvent;

namespace Grants.Domain.Gatherings;

/// <summary>A network's gathering (samling) as it stands, beside its days, which are the network's.</summary>
/// <param name="Edition">The version of the programme, from 0, when there is none: what an ETag shows.</param>
public sealed record GatheringCase(int Edition, KeptText? Programme)
{
    public static GatheringCase None { get; } = new(0, null);

    /// <summary>When the programme became what it is.</summary>
    public Instant? ProgrammeSetAt { get; init; }

    /// <summary>The edition of the programme that the organiser sent last; 0 before.</summary>
    public int SentEdition { get; init; }

    public Instant? SentAt { get; init; }

    /// <summary>The days that were proposed last and are not fixed; null when there are none.</summary>
    public DatePoll? Poll { get; init; }

    /// <summary>How often days have been proposed.</summary>
    public int Polls { get; init; }

    /// <summary>When attendance was marked last. Who was there stands in rows.</summary>
    public Instant? AttendanceMarkedAt { get; init; }

    /// <summary>The versions of the minutes that were approved, the first first; each is a person's correction, so they are few.</summary>
    public ImmutableArray<MinutesVersion> Minutes { get; init; } = [];

    /// <summary>The tasks that decisions have become: the own part of each one's id, by what the decision is known by.</summary>
    public ImmutableDictionary<string, string> Tasks { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How far each message to many has come; empty when it has reached everyone.</summary>
    public ImmutableDictionary<string, string> Messages { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Null when nobody is asked for days.</summary>
    public DatePoll? OpenPoll(PlannedGathering gathering) => Poll?.IsOpenFor(gathering) is true ? Poll : null;

    public bool HasSaid(string message) => Messages.TryGetValue(message, out var through) && through.Length is 0;

    public static GatheringCase Evolve(GatheringCase state, GatheringEvent happened) => happened switch
    {
        ProgrammeWasSet e => state with { Edition = state.Edition + 1, Programme = e.Programme, ProgrammeSetAt = e.At },
        ProgrammeWasSent e => state with { SentEdition = state.Edition, SentAt = e.At },
        DatesWereProposed e => state with
        {
            Poll = new(e.Days, e.AnswerBy, e.At, e.Before, ImmutableDictionary<MunicipalityNumber, ImmutableArray<int>>.Empty),
            Polls = state.Polls + 1,
        },
        DatesWereAnswered e => state with { Poll = state.Poll! with { Answers = state.Poll.Answers.SetItem(e.Municipality, e.Suits) } },
        DatesWereFixed => state with { Poll = null },
        AttendanceWasMarked e => state with { AttendanceMarkedAt = e.At },
        MinutesWereApproved e => state with { Minutes = state.Minutes.Add(new(e.Version, e.Minutes, e.At, e.By)) },
        TaskWasGiven e => state with { Tasks = state.Tasks.SetItem(e.Decision, e.Task) },
        MessageWentOut e => state with { Messages = state.Messages.SetItem(e.Message, e.Through) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a gathering."),
    };
}
