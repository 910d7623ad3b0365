using System.Collections.Immutable;

namespace Grants.Domain.Municipalities;

/// <summary>Mail domains that two municipalities have at the same time: then nobody could tell whose contact an address is.</summary>
internal static class SharedDomains
{
    /// <summary>Each with the places of the two rows in the list, the earlier first. Two rows of one number are no two municipalities.</summary>
    public static IEnumerable<(string Domain, int Earlier, int Later)> In(ImmutableArray<Municipality> rows) =>
        from same in rows.Select((row, place) => (row, place))
            .SelectMany(numbered => numbered.row.MailDomains, (numbered, domain) => (numbered.place, domain))
            .GroupBy(use => use.domain, use => use.place)
        from pair in Overlapping([.. same], place => rows[place])
        where rows[pair.Earlier].Number != rows[pair.Later].Number
        select (same.Key, pair.Earlier, pair.Later);

    public static IEnumerable<(T Earlier, T Later)> Overlapping<T>(T[] those, Func<T, Municipality> rowOf) =>
        from later in Enumerable.Range(0, those.Length)
        from earlier in Enumerable.Range(0, later)
        where rowOf(those[earlier]).Overlaps(rowOf(those[later]))
        select (those[earlier], those[later]);
}
