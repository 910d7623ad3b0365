using System.Globalization;

namespace Grants.Web.Requests;

/// <summary>Makes ids for what people give a name to, other than those that are taken.</summary>
internal sealed class ChosenIds(IEnumerable<string?> taken)
{
    private const int Longest = 40;

    private readonly HashSet<string> used = [.. taken.OfType<string>()];

    /// <summary>The id that it has, or one made of its text.</summary>
    public string Of(string? known, string? text)
    {
        if (!string.IsNullOrWhiteSpace(known)) return known;
        var made = From(text ?? "");
        var id = made;
        for (var number = 2; !used.Add(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{made}-{number}");
        return id;
    }

    /// <summary><c>Stimuleringsmidlar 2027</c> → <c>stimuleringsmidlar-2027</c>; æ, ø and å as ae, o and a.</summary>
    public static string From(string text)
    {
        var letters = text.ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace('ø', 'o').Replace('å', 'a')
            .Select(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' ? c : '-');
        var id = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return id.Length is 0 ? "x" : id[..Math.Min(id.Length, Longest)].Trim('-');
    }
}
