using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grants.Domain.Wording;

namespace Grants.Domain.Networks;

/// <summary>
/// The roles that an invitation recommends, a line for each. A line with «/», «eller» or «og/eller» names several of which one is enough
/// («kommunedirektør/kommunalsjef»). The invitation of 2020 lists its roles singly and recommends two pairs of them with and/or: of those one is
/// enough when both have lines of their own, too.
/// </summary>
public static partial class RecommendedRoles
{
    /// <summary>Source: the invitation of 2020, "kommunedirektør og/eller kommunalsjef" and "nestleder eller fagleder".</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> Pairs = [["kommunedirektør", "kommunalsjef"], ["nestleder", "fagleder"]];

    /// <summary>The roles that a line names; one of them is enough.</summary>
    public static IReadOnlyList<string> OneOf(string line) =>
        [.. Or().Split(line).Select(role => role.Trim()).Where(role => role.Length > 0)];

    /// <summary>As a sentence has them: <c>ordfører, kommunedirektør eller kommunalsjef og barnevernleder</c>.</summary>
    public static string List(ImmutableArray<string> lines) => Written.List([.. lines.Select(line => Written.Choice(OneOf(line)))]);

    /// <summary>The lines of which nobody has a role.</summary>
    /// <param name="present">The roles of those who come, as they have written them.</param>
    public static IEnumerable<string> Missing(ImmutableArray<string> lines, IEnumerable<string> present)
    {
        var known = lines.SelectMany(OneOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var filled = present.SelectMany(OneOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in Pairs.Where(pair => pair.All(known.Contains) && pair.Any(filled.Contains))) filled.UnionWith(pair);
        return lines.Where(line => !OneOf(line).Any(filled.Contains));
    }

    [GeneratedRegex(@"\s+og/eller\s+|\s+eller\s+|/", RegexOptions.IgnoreCase)]
    private static partial Regex Or();
}
