using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.Networks;

/// <summary>The municipalities that work together in a learning network (læringsnettverk).</summary>
/// <param name="Organiser">The number of the office that runs it; KS is one.</param>
/// <param name="Text">What the network is about, as it is told to readers: in bokmål, or in the one form that it is written in.</param>
/// <param name="Registration">The terms on which municipalities register; null for a network that only has members.</param>
/// <param name="TextNynorsk">The same in nynorsk; null when it is written in one form only.</param>
public sealed record Network(
    string Id, string Title, OrganisationNumber Organiser, ImmutableArray<Membership> Members, string? Text = null, RegistrationTerms? Registration = null,
    string? TextNynorsk = null)
{
    public bool HasMember(MunicipalityNumber municipality, LocalDate on) =>
        Members.Any(member => member.Municipality == municipality && member.From <= on && (member.To is null || on <= member.To));

    /// <summary>What it is about in the reader's form of Norwegian, or in the one that there is.</summary>
    public string? TextIn(Language language) => language is Language.Nynorsk ? TextNynorsk ?? Text : Text ?? TextNynorsk;

    /// <summary>Equality of content; a record compares its lists by where they are kept.</summary>
    public bool SaysTheSameAs(Network other) =>
        Members.SequenceEqual(other.Members)
        && (Registration is null ? other.Registration is null : other.Registration is { } terms && Registration.SaysTheSameAs(terms))
        && this with { Members = other.Members, Registration = other.Registration } == other;
}

/// <summary>A municipality's membership, from one day to another, both inclusive; without an end it goes on.</summary>
public sealed record Membership(MunicipalityNumber Municipality, LocalDate From, LocalDate? To)
{
    /// <summary>Whether they share a day.</summary>
    public bool Overlaps(Membership other) =>
        (To is not { } last || other.From <= last) && (other.To is not { } othersLast || From <= othersLast);
}
