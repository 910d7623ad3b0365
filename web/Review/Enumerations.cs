namespace Grants.Web.Review;

/// <summary>An enumeration's value, as the API writes it.</summary>
internal static class Enumerations
{
    /// <summary>Reads <c>notMet</c>; a number is no value.</summary>
    public static bool TryRead<T>(string? word, out T value) where T : struct, Enum
    {
        value = default;
        return word is { Length: > 0 } && char.IsAsciiLetterLower(word[0]) && word.All(char.IsAsciiLetter)
            && Enum.TryParse(char.ToUpperInvariant(word[0]) + word[1..], out value) && Enum.IsDefined(value);
    }
}
