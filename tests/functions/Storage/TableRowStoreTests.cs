using System.Net;
using Grants.Contracts;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Functions.Tests.Storage;

/// <summary>The contract on a table that refuses as the service does; <c>tests/azure</c> holds it on the real one.</summary>
public sealed class TableRowStoreTests : RowStoreContract
{
    private static readonly RowChange Change = new RowChange.Put("k", new byte[] { 1 });

    protected override Task<IRowStore> Create() => Task.FromResult<IRowStore>(new TableRowStore(new ScriptedTable()));

    [Theory, MemberData(nameof(Outages.Names), MemberType = typeof(Outages))]
    public async Task A_service_that_does_not_answer_is_a_store_that_is_away(string fault)
    {
        var store = new TableRowStore(new ScriptedTable { Fault = Outages.Of(fault) });

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Read("p", "k", CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Range("p", "a", "z", CancellationToken.None).ToListAsync().AsTask());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Commit("p", [Change], CancellationToken.None));
    }

    [Theory, InlineData(HttpStatusCode.NotFound, "TableNotFound"), InlineData(HttpStatusCode.Conflict, "TableBeingDeleted")]
    public async Task A_table_that_is_not_there_is_no_conflict_of_rows(HttpStatusCode status, string code)
    {
        var store = new TableRowStore(new ScriptedTable { Fault = ScriptedTable.Refused(0, status, code) });

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Commit("p", [Change], CancellationToken.None));
    }

    [Fact]
    public async Task Who_is_asked_to_stop_stops()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        var store = new TableRowStore(new ScriptedTable());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Read("p", "k", stopped.Token));
    }
}
