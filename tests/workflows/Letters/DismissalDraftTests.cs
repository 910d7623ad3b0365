using Grants.Domain.Applications;
using Grants.Domain.Wording;
using Grants.Workflows.Letters;
using Grants.Workflows.Tests.Mails;
using static Grants.Domain.Wording.Language;

namespace Grants.Workflows.Tests.Letters;

/// <summary>The drafted reasons tell what happened; what an explanation is worth is left to a person.</summary>
public sealed class DismissalDraftTests
{
    [Theory]
    [InlineData(Bokmal, "Vi fikk søknaden tirsdag 3. november 2026 kl. 00.00.41. Fristen var mandag 2. november 2026 kl. 23.59.59. Vi ba dere forklare hvorfor innen tirsdag 10. november 2026, og har ikke fått svar. Derfor avviser vi søknaden uten å vurdere innholdet.")]
    [InlineData(Nynorsk, "Vi fekk søknaden tysdag 3. november 2026 kl. 00.00.41. Fristen var måndag 2. november 2026 kl. 23.59.59. Vi bad dykk forklare kvifor innan tysdag 10. november 2026, og har ikkje fått svar. Difor avviser vi søknaden utan å vurdere innhaldet.")]
    public void Without_an_explanation(Language language, string reasons) => Assert.Equal(reasons, DismissalDraft.Reasons(TryggStart.Late().On(11, 11), language));

    [Theory]
    [InlineData(Bokmal, "Dere forklarte hvorfor onsdag 4. november 2026 kl. 09.30.")]
    [InlineData(Nynorsk, "De forklarte kvifor onsdag 4. november 2026 kl. 09.30.")]
    public void With_one(Language language, string sentence)
    {
        var explained = TryggStart.Late().With(submission => submission with { Explanation = new(new(2026, 11, 10), TryggStart.At(2026, 11, 4, 9, 30, 0)) });
        Assert.Contains(sentence, DismissalDraft.Reasons(explained, language), StringComparison.Ordinal);
    }

    [Fact]
    public void Until_the_time_to_explain_is_out_there_is_none() => Assert.Null(DismissalDraft.Reasons(TryggStart.Late().On(11, 10), Bokmal));

    [Fact]
    public void Of_one_that_came_in_time_there_is_none() => Assert.Null(DismissalDraft.Reasons(TryggStart.Facts(), Bokmal));
}
