using System.Collections.Immutable;

namespace Grants.Workflows.Applications;

/// <summary>A list that was left out of a form is an empty one.</summary>
internal static class MissingLists
{
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T>? list) => list is { IsDefault: false } given ? given : [];
}
