using Grants.Contracts;
using Grants.Local.Storage;
using Grants.Workflows.Storage;

namespace Grants.Local.Tests.Storage;

public sealed class SqliteMeetingBookTests : MeetingBookContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteRowStore? _store;

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }

    protected override Task<IRowStore> Create() => Task.FromResult<IRowStore>(_store = SqliteRowStore.Open(_folder.Path));
}
