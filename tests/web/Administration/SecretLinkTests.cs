using Grants.Web.Pages.Administration;

namespace Grants.Web.Tests.Administration;

public sealed class SecretLinkTests
{
    [Fact]
    public void A_leaders_link_is_hidden() => Assert.Equal(
        "Svar for Nesøy\nhttps://tilskudd.example/bekreft/…\n\nDu trenger ikke å logge inn.",
        SecretLinks.Hidden("Svar for Nesøy\nhttps://tilskudd.example/bekreft/call-x.a1~4631~p~0f3a\n\nDu trenger ikke å logge inn."));

    [Fact]
    public void A_link_that_needs_sign_in_is_shown() =>
        Assert.Equal("https://tilskudd.example/soknad/call-x.a1", SecretLinks.Hidden("https://tilskudd.example/soknad/call-x.a1"));
}
