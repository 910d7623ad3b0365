using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.DevelopmentProjects;

/// <summary>What a development project is, who answers for it, and what it has applied for.</summary>
/// <param name="Contact">Who answers questions.</param>
/// <param name="ContactMunicipality">Whose project it is in the first place (kontaktkommune).</param>
/// <param name="Municipalities">The others that take part, by number.</param>
/// <param name="To">The last day; null while it is open.</param>
/// <param name="Applications">The ids of its applications for grants.</param>
public sealed record ProjectContent(
    string Title, string? Text, MunicipalityNumber ContactMunicipality, PersonId Contact, ImmutableArray<MunicipalityNumber> Municipalities, LocalDate From, LocalDate? To,
    ProjectState State, ImmutableArray<CaseId> Applications)
{
    /// <summary>The contact municipality first.</summary>
    public IEnumerable<MunicipalityNumber> All => Municipalities.Prepend(ContactMunicipality);

    /// <summary>Whether it goes on at some time of a year.</summary>
    public bool IsIn(int year) => From.Year <= year && (To is null || To.Value.Year >= year);

    /// <summary>Equality of content; a record compares its lists by where they are kept.</summary>
    public bool SaysTheSameAs(ProjectContent other) =>
        Municipalities.SequenceEqual(other.Municipalities) && Applications.SequenceEqual(other.Applications)
        && this with { Municipalities = other.Municipalities, Applications = other.Applications } == other;
}

/// <summary>Where a project is.</summary>
public enum ProjectState
{
    Planned,
    Running,
    Finished,

    /// <summary>It ended before it was finished.</summary>
    Stopped,
}
