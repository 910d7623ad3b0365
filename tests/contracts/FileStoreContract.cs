using System.Security.Cryptography;
using System.Text;
using Grants.Workflows.Storage;

namespace Grants.Contracts;

/// <summary>What every file store keeps. Its tests inherit this; each fact gets a store of its own.</summary>
public abstract class FileStoreContract
{
    private const string Case = "call-1.abc";

    /// <summary>A new, empty store.</summary>
    protected abstract Task<IFileStore> Create();

    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task A_file_is_stored_by_its_hash()
    {
        var stored = await Write(await Create(), "plan");
        Assert.Equal(new StoredFile(Convert.ToHexStringLower(SHA256.HashData("plan"u8)), 4), stored);
    }

    [Fact]
    public async Task A_file_is_read_back()
    {
        var store = await Create();
        Assert.Equal("plan", await TextOf(store, (await Write(store, "plan")).Sha256));
    }

    [Fact]
    public async Task A_large_file_is_read_back_whole()
    {
        var store = await Create();
        var content = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"{number};"));
        Assert.Equal(content, await TextOf(store, (await Write(store, content)).Sha256));
    }

    [Fact]
    public async Task An_empty_file_is_a_file()
    {
        var store = await Create();
        Assert.Equal("", await TextOf(store, (await Write(store, "")).Sha256));
    }

    [Fact]
    public async Task The_same_content_again_is_the_same_file()
    {
        var store = await Create();
        Assert.Equal(await Write(store, "plan"), await Write(store, "plan"));
        Assert.Single(await All(store));
    }

    [Fact]
    public async Task The_same_content_written_by_many_at_once_is_one_file()
    {
        var store = await Create();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Write(store, "plan"))));
        Assert.Equal("plan", await TextOf(store, Assert.Single(await All(store)).Sha256));
    }

    [Fact]
    public async Task A_file_as_long_as_the_limit_is_kept()
    {
        var store = await Create();
        await Write(store, "12345", limit: 5);
        Assert.Single(await All(store));
    }

    [Fact]
    public async Task A_file_of_a_byte_more_is_refused_and_nothing_is_kept()
    {
        var store = await Create();
        var refused = await Assert.ThrowsAsync<FileTooLargeException>(() => Write(store, "123456", limit: 5));
        Assert.Equal(5, refused.Limit);
        Assert.Empty(await All(store));
    }

    [Fact]
    public async Task A_file_of_another_case_is_not_there()
    {
        var store = await Create();
        var stored = await Write(store, "plan");
        Assert.Null(await store.Open("call-1.other", stored.Sha256, Never));
    }

    [Fact]
    public async Task A_destroyed_file_is_not_there()
    {
        var store = await Create();
        var stored = await Write(store, "plan");
        await store.Destroy(Case, stored.Sha256, Never);
        Assert.Null(await store.Open(Case, stored.Sha256, Never));
        Assert.Empty(await All(store));
    }

    [Fact]
    public async Task To_destroy_what_is_not_there_is_no_error() =>
        await (await Create()).Destroy(Case, new string('0', 64), Never);

    [Fact]
    public async Task All_files_of_all_cases_are_told()
    {
        var store = await Create();
        var first = await Write(store, "plan", caseId: "a.1");
        var second = await Write(store, "budget", caseId: "b.2");
        Assert.Equal([("a.1", first.Sha256), ("b.2", second.Sha256)], (await All(store)).Order());
    }

    public static TheoryData<string> NoCases => ["", ".", "..", "../a", "a/b", "a\\b", ".a", "a.", "A", "/a", "a\0", "å"];

    [Theory, MemberData(nameof(NoCases))]
    public async Task What_is_no_case_cannot_be_written(string caseId)
    {
        var store = await Create();
        await Assert.ThrowsAsync<ArgumentException>(() => Write(store, "plan", caseId: caseId));
    }

    [Theory, MemberData(nameof(NoCases))]
    public async Task What_is_no_case_cannot_be_opened(string caseId)
    {
        var store = await Create();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Open(caseId, new string('0', 64), Never));
    }

    [Theory, InlineData(""), InlineData("../../rows.db"), InlineData("ABCDEF"), InlineData("0123")]
    public async Task What_is_no_hash_cannot_be_destroyed(string sha256)
    {
        var store = await Create();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Destroy(Case, sha256, Never));
    }

    [Fact]
    public async Task A_cancelled_write_keeps_nothing()
    {
        var store = await Create();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        using var content = new MemoryStream([1, 2, 3]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Write(Case, content, 10, stop.Token));
        Assert.Empty(await All(store));
    }

    private static async Task<StoredFile> Write(IFileStore store, string text, long limit = 10_000_000, string caseId = Case)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await store.Write(caseId, content, limit, Never);
    }

    private static async Task<string> TextOf(IFileStore store, string sha256)
    {
        using var reader = new StreamReader((await store.Open(Case, sha256, Never))!);
        return await reader.ReadToEndAsync(Never);
    }

    private static async Task<List<(string CaseId, string Sha256)>> All(IFileStore store)
    {
        var files = new List<(string, string)>();
        await foreach (var file in store.All(Never))
            files.Add(file);
        return files;
    }
}
