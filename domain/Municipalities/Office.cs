using System.Collections.Immutable;

namespace Grants.Domain.Municipalities;

/// <summary>An office (embete, Statsforvalter) with the numbers of its counties, or an organiser of networks, which has none (KS).</summary>
public sealed record Office(OrganisationNumber Number, string Name, ImmutableArray<string> Counties)
{
    /// <summary>Runs networks for municipalities everywhere, and has none of its own.</summary>
    public bool IsOrganiserOnly => Counties.IsEmpty;
}
