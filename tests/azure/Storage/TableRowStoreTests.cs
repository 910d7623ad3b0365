using Grants.Contracts;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Azure.Tests.Storage;

/// <summary>The contract of row stores on tables.</summary>
[Collection(OnAzurite.Name)]
public sealed class TableRowStoreTests(Azurite azurite) : RowStoreContract
{
    protected override async Task<IRowStore> Create() => new TableRowStore(await azurite.NewTable());
}
