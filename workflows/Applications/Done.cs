using System.Collections.Immutable;
using Grants.Domain.Cases;

namespace Grants.Workflows.Applications;

/// <summary>What came of a command: the case as it is now, or why not.</summary>
public abstract record Done<T>
{
    private Done() { }

    public sealed record Yes(T Now) : Done<T>;

    public sealed record No(ImmutableArray<Objection> Objections) : Done<T>;

    /// <summary>There is no such case, or not for this person.</summary>
    public sealed record Unknown : Done<T>;

    /// <summary>What is there is not the edition that the change was made from.</summary>
    public sealed record Moved(T Now) : Done<T>;
}
