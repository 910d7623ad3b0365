namespace Grants.Browser.Tests.Pages;

/// <summary>Every page for everybody, however they have it.</summary>
[Collection(PageCollection.Name)]
public sealed class EveryPageTests(Demo demo)
{
    public static TheoryData<string> Names => [.. ListedPages.All.Select(page => page.Name)];

    [SkippableTheory, MemberData(nameof(Names))]
    public Task Everybody_can_use_the_page(string name) => Looks.Assess(ListedPages.All.Single(page => page.Name == name), demo);
}
