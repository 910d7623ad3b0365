using Azure;
using Grants.Contracts;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Functions.Tests.Storage;

/// <summary>The contract on a container that refuses as the service does; <c>tests/azure</c> holds it on the real one.</summary>
public sealed class BlobFileStoreTests : FileStoreContract
{
    private static readonly string Sha256 = new('0', 64);

    protected override Task<IFileStore> Create() => Task.FromResult<IFileStore>(new BlobFileStore(new ScriptedContainer()));

    [Theory, MemberData(nameof(Outages.Names), MemberType = typeof(Outages))]
    public async Task A_service_that_does_not_answer_is_a_store_that_is_away(string fault)
    {
        var store = new BlobFileStore(new ScriptedContainer { Fault = Outages.Of(fault) });

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Write("call-1.abc", new MemoryStream([1]), 10, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Open("call-1.abc", Sha256, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Destroy("call-1.abc", Sha256, CancellationToken.None));
    }

    [Theory, InlineData(409, "ContainerBeingDeleted"), InlineData(409, "BlobImmutableDueToPolicy"), InlineData(404, "ContainerNotFound")]
    public async Task A_container_that_does_not_take_it_has_not_got_it_already(int status, string code)
    {
        var store = new BlobFileStore(new ScriptedContainer { Fault = new RequestFailedException(status, "No.", code, null) });

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Write("call-1.abc", new MemoryStream([1]), 10, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Open("call-1.abc", Sha256, CancellationToken.None));
    }
}
