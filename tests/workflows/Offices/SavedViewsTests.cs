using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;

namespace Grants.Workflows.Tests.Offices;

public sealed class SavedViewsTests
{
    private static readonly OrganisationNumber Vestland = OrganisationNumber.Parse("974760665");
    private static readonly PersonId Kari = new("kari12345678");
    private static readonly PersonId Per = new("per123456789");

    private readonly SavedViews views;

    public SavedViewsTests()
    {
        var rows = new InMemoryRowStore();
        views = new(new CaseRepository(rows, new(rows)));
    }

    [Fact]
    public async Task Views_stand_in_alphabetical_order()
    {
        foreach (var name in (string[])["Ås", "Ærlige", "Bergen"]) await Keep(Kari, name);
        Assert.Equal(["Bergen", "Ærlige", "Ås"], await Names(Kari));
    }

    [Fact]
    public async Task A_view_is_its_keepers_own()
    {
        await Keep(Kari, "Bergen");
        Assert.Empty(await Names(Per));
    }

    [Fact]
    public async Task A_view_of_the_same_name_is_replaced()
    {
        await Keep(Kari, "Bergen", "q=Bergen");
        await Keep(Kari, " bergen ", "q=Askøy");
        Assert.Equal("q=Askøy", Assert.Single(await views.Of(Vestland, Kari, CancellationToken.None)).Query);
    }

    [Fact]
    public async Task A_removed_view_is_gone()
    {
        await Keep(Kari, "Bergen");
        await views.Remove(Vestland, Kari, (await views.Of(Vestland, Kari, CancellationToken.None))[0].Id, CancellationToken.None);
        Assert.Empty(await Names(Kari));
    }

    [Fact]
    public async Task Another_persons_view_is_not_removed()
    {
        await Keep(Kari, "Bergen");
        await views.Remove(Vestland, Per, (await views.Of(Vestland, Kari, CancellationToken.None))[0].Id, CancellationToken.None);
        Assert.Equal(["Bergen"], await Names(Kari));
    }

    [Theory, InlineData(""), InlineData("  "), InlineData(null)]
    public async Task A_view_needs_a_name(string? name) => Assert.Equal("name-missing", (await Keep(Kari, name))?.Code);

    [Fact]
    public async Task A_name_has_its_length() => Assert.Equal("too-long", (await Keep(Kari, new string('x', SavedViews.LongestName + 1)))?.Code);

    [Fact]
    public async Task A_person_keeps_so_many_and_no_more()
    {
        for (var i = 0; i < SavedViews.Most; i++) await Keep(Kari, $"{i}");
        Assert.Equal("too-many-views", (await Keep(Kari, "en til"))?.Code);
    }

    private Task<Objection?> Keep(PersonId person, string? name, string query = "") => views.Keep(Vestland, person, name, query, CancellationToken.None);

    private async Task<IEnumerable<string>> Names(PersonId person) => (await views.Of(Vestland, person, CancellationToken.None)).Select(view => view.Name);
}
