using Grants.Contracts;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Azure.Tests.Storage;

/// <summary>The contract of file stores on blobs.</summary>
[Collection(OnAzurite.Name)]
public sealed class BlobFileStoreTests(Azurite azurite) : FileStoreContract
{
    protected override async Task<IFileStore> Create() => new BlobFileStore(await azurite.NewContainer());
}
