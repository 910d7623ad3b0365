using Grants.Domain.Calls;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;

namespace Grants.Workflows.Mails;

/// <summary>An office's name as a sentence has it: the state's offices are called one thing in each form of Norwegian.</summary>
internal static class OfficeNames
{
    private const string Bokmal = "Statsforvalteren";
    private const string Nynorsk = "Statsforvaltaren";

    /// <summary>The form of Norwegian that an office writes to its own staff in: the one that it is called in.</summary>
    public static Language LanguageOf(string name) =>
        name.StartsWith(Nynorsk, StringComparison.Ordinal) ? Language.Nynorsk : Language.Bokmal;

    public static Language LanguageOf(Call call, Register register) => LanguageOf(register.FindOffice(call.Office)?.Name ?? call.OfficeName);

    public static string Of(Call call, Register register, Language language) =>
        In(register.FindOffice(call.Office)?.Name ?? call.OfficeName, language);

    public static string In(string name, Language language) => language is Language.Nynorsk
        ? name.Replace(Bokmal, Nynorsk, StringComparison.Ordinal)
        : name.Replace(Nynorsk, Bokmal, StringComparison.Ordinal);
}
