using System.Net;
using Grants.Contracts;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Functions.Tests.Storage;

/// <summary>The contract on a container that refuses as the service does; <c>tests/azure</c> holds it on the real one.</summary>
public sealed class BlobFileStoreTests : FileStoreContract
{
    private static readonly string Sha256 = new('0', 64);

    protected override Task<IFileStore> Create() => Task.FromResult<IFileStore>(new BlobFileStore(new ScriptedContainer()));

    [Theory, InlineData(HttpStatusCode.ServiceUnavailable), InlineData(HttpStatusCode.Forbidden)]
    public async Task A_service_that_does_not_answer_is_a_store_that_is_away(HttpStatusCode fault)
    {
        var store = new BlobFileStore(new ScriptedContainer { Fault = fault });

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Write("call-1.abc", new MemoryStream([1]), 10, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Open("call-1.abc", Sha256, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Destroy("call-1.abc", Sha256, CancellationToken.None));
    }
}
