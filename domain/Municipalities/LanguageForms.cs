using System.Diagnostics;
using Grants.Domain.Wording;

namespace Grants.Domain.Municipalities;

/// <summary>The words that files and the API write a language form with, and the language that it leads to.</summary>
public static class LanguageForms
{
    private const string Bokmal = "bokmål";
    private const string Nynorsk = "nynorsk";
    private const string Neutral = "nøytral";

    public static string Word(this LanguageForm form) => form switch
    {
        LanguageForm.Bokmal => Bokmal,
        LanguageForm.Nynorsk => Nynorsk,
        LanguageForm.Neutral => Neutral,
        _ => throw new UnreachableException($"{form} is no language form."),
    };

    public static bool TryParse(string? word, out LanguageForm form)
    {
        form = word switch { Nynorsk => LanguageForm.Nynorsk, Neutral => LanguageForm.Neutral, _ => LanguageForm.Bokmal };
        return word is Bokmal or Nynorsk or Neutral;
    }

    /// <summary>What a letter is written in: the form decided on, and for a neutral municipality the one that it wrote in itself.</summary>
    public static Language AnswerIn(this LanguageForm form, Language written) => form switch
    {
        LanguageForm.Bokmal => Language.Bokmal,
        LanguageForm.Nynorsk => Language.Nynorsk,
        LanguageForm.Neutral => written,
        _ => throw new UnreachableException($"{form} is no language form."),
    };
}
