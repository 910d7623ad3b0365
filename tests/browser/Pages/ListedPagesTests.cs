namespace Grants.Browser.Tests.Pages;

/// <summary>A page that nobody listed would be looked at by nobody.</summary>
public sealed class ListedPagesTests
{
    [Fact]
    public void Every_page_of_the_host_is_listed() =>
        Assert.Empty(PageRoutes.All.Except(ListedPages.All.Select(page => page.Route)));

    [Fact]
    public void Nothing_is_listed_that_the_host_has_no_page_for() =>
        Assert.Empty(ListedPages.All.Select(page => page.Route).OfType<string>().Except(PageRoutes.All));
}
