using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
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

    /// <summary>How far each message to many has come; empty when it has reached everyone.</summary>
    public ImmutableDictionary<string, string> Messages { get; init; } = ImmutableDictionary<string, string>.Empty;

    public bool HasSaid(string message) => Messages.TryGetValue(message, out var through) && through.Length is 0;

    public static GatheringCase Evolve(GatheringCase state, GatheringEvent happened) => happened switch
    {
        ProgrammeWasSet e => state with { Edition = state.Edition + 1, Programme = e.Programme, ProgrammeSetAt = e.At },
        ProgrammeWasSent e => state with { SentEdition = state.Edition, SentAt = e.At },
        MessageWentOut e => state with { Messages = state.Messages.SetItem(e.Message, e.Through) },
        _ => throw new UnreachableException($"{happened.GetType().Name} is not known to a gathering."),
    };
}
