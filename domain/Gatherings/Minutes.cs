using System.Collections.Immutable;
using Grants.Domain.Cases;
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
/// <param name="Owner">Who sees to it, when they can be written to.</param>
/// <param name="Id">What it is known by from one version to the next; null in minutes that were approved before there was one.</param>
public sealed record MinutesDecision(string Text, string? Responsible, LocalDate? Due, PersonId? Owner = null, string? Id = null)
{
    /// <summary>Whether it becomes a task when it is approved on a day: somebody has it and a day that is not past.</summary>
    public bool BecomesTask(LocalDate approved) => this is { Owner: not null, Id: not null } && Due >= approved;
}

/// <summary>A version of the minutes that was approved and sent. It is never written again: what is wrong in it is mended by the next.</summary>
/// <param name="Number">From 1.</param>
public sealed record MinutesVersion(int Number, KeptText Text, Instant ApprovedAt, PersonId By);
