using Grants.Contracts;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Functions.Tests.Storage;

/// <summary>The contract on a table that refuses as the service does; <c>tests/azure</c> holds it on the real one.</summary>
public sealed class TableRowStoreTests : RowStoreContract
{
    protected override Task<IRowStore> Create() => Task.FromResult<IRowStore>(new TableRowStore(new ScriptedTable()));
}
