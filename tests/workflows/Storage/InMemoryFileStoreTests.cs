using Grants.Contracts;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Storage;

public sealed class InMemoryFileStoreTests : FileStoreContract
{
    protected override Task<IFileStore> Create() => Task.FromResult<IFileStore>(new InMemoryFileStore());
}
