using System.Collections.Immutable;

namespace Grants.Domain.Municipalities;

/// <summary>Finds municipalities by what people type: a part of the number, the name or the county, or of several of these.</summary>
internal sealed class MunicipalitySearch(ImmutableArray<Municipality> alphabetical)
{
    private const int Missed = int.MaxValue;

    private readonly ImmutableArray<Entry> entries =
        [.. alphabetical.Select(row => new Entry(row, row.Number.ToString(), Letters.Plain(row.Name), Letters.Plain(row.County)))];

    public ImmutableArray<Municipality> Find(string text)
    {
        var words = Letters.Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return alphabetical;

        var whole = string.Join(' ', words);
        return
        [
            .. entries.Select(entry => (entry.Municipality, Distance: entry.DistanceTo(whole, words)))
                .Where(found => found.Distance != Missed)
                .OrderBy(found => found.Distance)
                .Select(found => found.Municipality),
        ];
    }

    private sealed record Entry(Municipality Municipality, string Number, string Name, string County)
    {
        public int DistanceTo(string whole, string[] words) =>
            Name == whole ? 0 : Name.StartsWith(whole, StringComparison.Ordinal) ? 1 : words.Max(DistanceTo);

        private int DistanceTo(string word) =>
            Name.StartsWith(word, StringComparison.Ordinal) || Number.StartsWith(word, StringComparison.Ordinal) ? 1
            : HasWordBeginningWith(word) ? 2
            : Name.Contains(word, StringComparison.Ordinal) ? 3
            : County.StartsWith(word, StringComparison.Ordinal) ? 4
            : County.Contains(word, StringComparison.Ordinal) ? 5
            : Missed;

        private bool HasWordBeginningWith(string word)
        {
            var at = Name.IndexOf(word, StringComparison.Ordinal);
            while (at > 0 && char.IsLetter(Name[at - 1])) at = Name.IndexOf(word, at + 1, StringComparison.Ordinal);
            return at >= 0;
        }
    }
}
