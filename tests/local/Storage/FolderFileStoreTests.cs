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

    [Fact]
    public async Task With_its_last_file_a_cases_folder_goes()
    {
        var store = new FolderFileStore(_folder.Path);
        var path = await Write(store);
        await store.Destroy("a.1", Path.GetFileName(path), CancellationToken.None);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("files")));
    }

    [Fact]
    public async Task A_folder_that_a_crash_left_empty_goes_with_the_next_try()
    {
        var store = new FolderFileStore(_folder.Path);
        var path = await Write(store);
        File.Delete(path);
        await store.Destroy("a.1", Path.GetFileName(path), CancellationToken.None);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.At("files")));
    }

    [Fact]
    public async Task A_file_that_comes_while_the_last_one_goes_is_there()
    {
        var store = new FolderFileStore(_folder.Path);
        for (var round = 0; round < 200; round++)
        {
            var last = Path.GetFileName(await Write(store));
            var other = store.Write("a.1", new MemoryStream([4, 5]), 10, CancellationToken.None);
            await Task.WhenAll(other, Task.Run(() => store.Destroy("a.1", last, CancellationToken.None)));
            await using var content = await store.Open("a.1", (await other).Sha256, CancellationToken.None);
            Assert.NotNull(content);
            await content.DisposeAsync();
            await store.Destroy("a.1", (await other).Sha256, CancellationToken.None);
        }
    }

    private async Task<string> Write(FolderFileStore store)
    {
        var stored = await store.Write("a.1", new MemoryStream([1, 2, 3]), 10, CancellationToken.None);
        return _folder.At($"files/a.1/{stored.Sha256}");
    }
}
