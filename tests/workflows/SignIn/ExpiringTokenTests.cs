using Grants.Workflows.SignIn;
using NodaTime;

namespace Grants.Workflows.Tests.SignIn;

public sealed class ExpiringTokenTests
{
    private static readonly Instant Until = Instant.FromUtc(2026, 10, 1, 8, 30);

    [Fact]
    public void A_token_says_when_it_ends()
    {
        Assert.True(ExpiringToken.TryParse(ExpiringToken.Create(Until).Text, out var token));
        Assert.Equal(Until, token.Until);
    }

    [Fact]
    public void Its_row_does_not_hold_its_secret()
    {
        var token = ExpiringToken.Create(Until);

        Assert.DoesNotContain(token.Text[9..], token.Key, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Who_moves_its_end_has_another_token()
    {
        var token = ExpiringToken.Create(Until);
        Assert.True(ExpiringToken.TryParse(ExpiringToken.Create(Until + Duration.FromDays(1)).Text[..9] + token.Text[9..], out var moved));

        Assert.NotEqual(token.Key[9..], moved.Key[9..]);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("6abc0000"), InlineData("6ABC0000-secret"), InlineData("6abc0000secret"), InlineData("zzzzzzzz-secret")]
    public void What_is_no_token_is_not_read(string? text) => Assert.False(ExpiringToken.TryParse(text, out _));
}
