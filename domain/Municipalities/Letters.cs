namespace Grants.Domain.Municipalities;

/// <summary>Letters as a search and the alphabet see them: small, and without the accents of Sámi, Kven and foreign names.</summary>
internal static class Letters
{
    public static string Plain(string text) =>
        string.Create(text.Length, text, static (plain, source) =>
        {
            for (var i = 0; i < plain.Length; i++) plain[i] = Plain(source[i]);
        });

    public static char Plain(char character) => char.ToLowerInvariant(character) switch
    {
        'á' or 'à' => 'a',
        'č' => 'c',
        'đ' => 'd',
        'é' or 'è' => 'e',
        'ï' => 'i',
        'ŋ' => 'n',
        'ó' or 'ò' or 'ô' => 'o',
        'š' => 's',
        'ŧ' => 't',
        'ü' => 'y',
        'ž' => 'z',
        'ä' => 'æ',
        'ö' => 'ø',
        var small => small,
    };
}
