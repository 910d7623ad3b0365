namespace Grants.Domain.Municipalities;

/// <summary>
/// The Norwegian alphabet, with æ, ø, å after z, whatever the machine's culture (the program runs with none). Capitals and
/// accents decide only between names that are otherwise the same. Spaces and hyphens come before letters.
/// </summary>
public sealed class NorwegianOrder : IComparer<string>
{
    private NorwegianOrder() { }

    public static NorwegianOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return string.CompareOrdinal(x, y);

        var shared = Math.Min(x.Length, y.Length);
        for (var i = 0; i < shared; i++)
        {
            var difference = Rank(x[i]) - Rank(y[i]);
            if (difference != 0) return difference;
        }
        return x.Length != y.Length ? x.Length - y.Length : string.CompareOrdinal(x, y);
    }

    private static int Rank(char character) => Letters.Plain(character) switch
    {
        'æ' => 'z' + 1,
        'ø' => 'z' + 2,
        'å' => 'z' + 3,
        // Beyond the alphabet: room is made so that nothing falls together with æ, ø and å.
        > 'z' and var other => other + 3,
        var other => other,
    };
}
