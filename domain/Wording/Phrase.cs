namespace Grants.Domain.Wording;

/// <summary>A text in both forms of Norwegian. Both are written; neither is converted from the other.</summary>
public sealed record Phrase(string Bokmal, string Nynorsk)
{
    /// <summary>A text that is the same in both, such as a name or a number.</summary>
    public static Phrase Same(string text) => new(text, text);

    public string In(Language language) => language is Language.Nynorsk ? Nynorsk : Bokmal;
}
