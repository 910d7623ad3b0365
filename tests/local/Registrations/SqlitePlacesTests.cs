using Grants.Contracts.Registrations;
using Grants.Local.Storage;
using Grants.Local.Tests.Storage;
using Grants.Workflows.Storage;

namespace Grants.Local.Tests.Registrations;

public sealed class SqlitePlacesTests : PlacesContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteRowStore? _store;

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }

    protected override IRowStore NewStore() => _store = SqliteRowStore.Open(_folder.Path);
}
