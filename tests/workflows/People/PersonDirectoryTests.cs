using Grants.Contracts;
using Grants.Workflows.People;

namespace Grants.Workflows.Tests.People;

public sealed class PersonDirectoryTests
{
    private static readonly InMemoryRowStore Rows = new();

    private readonly PersonDirectory directory = new(Rows, new(Rows));

    [Fact]
    public async Task An_address_has_one_id_however_it_is_written()
    {
        var ids = await directory.IdsOf(["Kari@alver.kommune.example", " kari@ALVER.kommune.example"], CancellationToken.None);

        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Values.Distinct());
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_the_same_id()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(_ => Task.Run(() => directory.IdsOf(["kari@alver.kommune.example"], CancellationToken.None))));

        Assert.Single(answers.Select(ids => ids.Values.Single()).Distinct());
    }

    [Fact]
    public async Task An_id_is_not_made_by_looking()
    {
        Assert.Null(await directory.Find("kari@alver.kommune.example", CancellationToken.None));
    }
}
