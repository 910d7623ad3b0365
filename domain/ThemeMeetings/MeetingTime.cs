using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>From when to when, by the clock in Oslo, and where.</summary>
public sealed record MeetingTime(LocalDateTime Starts, LocalDateTime Ends, string? Place)
{
    /// <summary>What a meeting takes when nobody says: between the two and three hours that are recommended.</summary>
    public static Period Usual { get; } = Period.FromMinutes(150);

    /// <summary>What ends as the other begins does not overlap.</summary>
    public static bool Overlap(LocalDateTime starts, LocalDateTime ends, LocalDateTime otherStarts, LocalDateTime otherEnds) => starts < otherEnds && otherStarts < ends;
}

/// <summary>The two resource persons (ressurspersoner) of the organiser's that a meeting has.</summary>
/// <param name="ProcessLeader">Prosessleder: leads the meeting's work.</param>
/// <param name="ProfessionalSpeaker">Faglig innleder: speaks about child welfare.</param>
public sealed record MeetingPeople(PersonId ProcessLeader, PersonId ProfessionalSpeaker)
{
    public IEnumerable<PersonId> Both() => [ProcessLeader, ProfessionalSpeaker];
}

/// <summary>A point of an agenda (dagsorden).</summary>
/// <param name="Minutes">About how long it takes; null when it is open.</param>
public sealed record AgendaPoint(string Text, int? Minutes);

/// <summary>Whose view it is.</summary>
public enum MeetingSide
{
    Municipality,
    Organiser,
}

/// <summary>How a meeting was (evaluering), by one of the two sides.</summary>
/// <param name="Participants">How many came.</param>
/// <param name="Rating">From 1 to 5, where 5 is best.</param>
public sealed record Evaluation(MeetingSide By, int? Participants, int? Rating, KeptText? Text);
