using Grants.Contracts;
using Grants.Local.Storage;
using Grants.Workflows.Storage;

namespace Grants.Local.Tests.Storage;

public sealed class FolderFileStoreTests : FileStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<IFileStore> Create() => Task.FromResult<IFileStore>(new FolderFileStore(_folder.Path));

    [Fact]
    public async Task A_file_that_is_there_is_not_written_again()
    {
        var store = new FolderFileStore(_folder.Path);
        var path = await Write(store);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        await Write(store);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void What_a_crash_left_half_written_is_swept()
    {
        Directory.CreateDirectory(_folder.At("incoming"));
        File.WriteAllText(_folder.At("incoming/half"), "ha");
        _ = new FolderFileStore(_folder.Path);
        Assert.Empty(Directory.EnumerateFiles(_folder.At("incoming")));
    }

    [Fact]
    public async Task A_content_that_breaks_off_leaves_nothing_behind()
    {
        var store = new FolderFileStore(_folder.Path);
        await Assert.ThrowsAsync<FileTooLargeException>(() => store.Write("a.1", new MemoryStream(new byte[9]), 8, CancellationToken.None));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Files_are_there_for_the_next_process()
    {
        await Write(new FolderFileStore(_folder.Path));
        Assert.Single(new FolderFileStore(_folder.Path).All(CancellationToken.None).ToBlockingEnumerable());
    }

    private async Task<string> Write(FolderFileStore store)
    {
        var stored = await store.Write("a.1", new MemoryStream([1, 2, 3]), 10, CancellationToken.None);
        return _folder.At($"files/a.1/{stored.Sha256}");
    }
}
