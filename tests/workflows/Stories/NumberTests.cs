using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Workflows.Running;

namespace Grants.Workflows.Tests.Stories;

public sealed class NumberTests
{
    private static readonly CaseId[] Ids = [.. Enumerable.Range(0, 200).Select(index => new CaseId("call-x", $"case{index:d3}"))];

    [Fact]
    public async Task Two_hundred_who_send_at_once_get_numbers_without_holes()
    {
        var numbers = await All(new FaultyRowStore(new InMemoryRowStore(), int.MaxValue, false));
        Assert.Equal(Enumerable.Range(1, 200), numbers.Select(number => number.Sequence).Order());
    }

    [Fact]
    public async Task Those_who_wait_together_share_a_commit()
    {
        var rows = new FaultyRowStore(new InMemoryRowStore(), int.MaxValue, false);
        await All(rows);
        Assert.InRange(rows.Commits, 3, 100);
    }

    [Fact]
    public async Task Two_hosts_at_once_give_no_number_twice()
    {
        var rows = new InMemoryRowStore();
        var books = (NumberBook[])[new(rows, new(rows)), new(rows, new(rows))];
        var numbers = await Task.WhenAll(Ids.Select((id, index) => books[index % 2].Of(id, Hordaland.Office, 2018, TestOffice.Never)));
        Assert.Equal(Enumerable.Range(1, 200), numbers.Select(number => number.Sequence).Order());
    }

    [Fact]
    public async Task A_case_keeps_its_number_over_the_new_year()
    {
        var rows = new InMemoryRowStore();
        var first = await new NumberBook(rows, new(rows)).Of(Ids[0], Hordaland.Office, 2018, TestOffice.Never);
        Assert.Equal(first, await new NumberBook(rows, new(rows)).Of(Ids[0], Hordaland.Office, 2019, TestOffice.Never));
    }

    private static Task<CaseNumber[]> All(FaultyRowStore rows)
    {
        var book = new NumberBook(rows, new(rows));
        return Task.WhenAll(Ids.Select(id => book.Of(id, Hordaland.Office, 2018, TestOffice.Never)));
    }
}
