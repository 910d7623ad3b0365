using System.Collections.Immutable;
using Grants.Domain.Cases;

namespace Grants.Workflows.Offices;

/// <summary>What a change of an office's staff came to.</summary>
public abstract record StaffChange
{
    private StaffChange() { }

    /// <param name="Removed">Who is not on the staff any more: their cases are free.</param>
    public sealed record Listed(StaffList Now, ImmutableArray<PersonId> Removed) : StaffChange;

    /// <summary>Somebody else changed the list in between.</summary>
    public sealed record Moved(StaffList Now) : StaffChange;

    public sealed record Refused(ImmutableArray<Objection> Objections) : StaffChange;
}
