using System.Collections.Immutable;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>The minutes (referat) of a gathering: what was said, in sections, and what was decided.</summary>
/// <param name="Changes">What is otherwise than in the version before; needed from the second version on.</param>
public sealed record Minutes(ImmutableArray<MinutesSection> Sections, ImmutableArray<MinutesDecision> Decisions, string? Changes)
{
    public static Minutes Empty { get; } = new([], [], null);

    public bool IsEmpty => Sections.IsEmpty && Decisions.IsEmpty;
}

/// <summary>A part of the minutes.</summary>
public sealed record MinutesSection(string? Title, string? Text);

/// <summary>Something that was decided (vedtak i samlingen); numbered by its place.</summary>
/// <param name="Responsible">Who sees to it.</param>
/// <param name="Due">By when.</param>
public sealed record MinutesDecision(string Text, string? Responsible, LocalDate? Due);

/// <summary>A version of the minutes that was approved and sent. It is never written again: what is wrong in it is mended by the next.</summary>
/// <param name="Number">From 1.</param>
public sealed record MinutesVersion(int Number, Cases.KeptText Text, Instant ApprovedAt);
