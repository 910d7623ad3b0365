using Grants.Domain.Municipalities;
using Grants.Domain.Wording;

namespace Grants.Domain.Tests.Municipalities;

public sealed class LanguageFormsTests
{
    public static TheoryData<LanguageForm> All => [.. Enum.GetValues<LanguageForm>()];

    [Theory]
    [MemberData(nameof(All))]
    public void The_word_of_a_form_is_read_back(LanguageForm form) =>
        Assert.True(LanguageForms.TryParse(form.Word(), out var read) && read == form);

    [Theory]
    [InlineData("Bokmål")]
    [InlineData("bokmal")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_words_are_no_form(string? word) => Assert.False(LanguageForms.TryParse(word, out _));

    [Theory]
    [InlineData(LanguageForm.Bokmal, Language.Nynorsk, Language.Bokmal)]
    [InlineData(LanguageForm.Nynorsk, Language.Bokmal, Language.Nynorsk)]
    [InlineData(LanguageForm.Neutral, Language.Nynorsk, Language.Nynorsk)]
    [InlineData(LanguageForm.Neutral, Language.Bokmal, Language.Bokmal)]
    public void A_letter_is_in_the_form_decided_on_or_else_in_the_one_written_in(LanguageForm form, Language written, Language answer) =>
        Assert.Equal(answer, form.AnswerIn(written));
}
