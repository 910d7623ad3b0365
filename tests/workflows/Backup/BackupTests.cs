using System.IO.Compression;
using System.Text;
using Grants.Contracts;
using Grants.Workflows.Backup;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Backup;

public sealed class BackupTests
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task A_restored_store_has_the_rows_of_the_one_that_was_backed_up()
    {
        var (rows, files) = await Filled();
        var restored = new InMemoryRowStore();
        await BackupReader.Restore(await BackUp(rows, files), restored, new InMemoryFileStore(), Never);
        foreach (var partition in (string[])["places", "call-1", "office-46"])
            Assert.Equal(Shown(rows, partition), Shown(restored, partition));
    }

    [Fact]
    public async Task A_restored_store_has_the_files_of_the_one_that_was_backed_up()
    {
        var (rows, files) = await Filled();
        var restored = new InMemoryFileStore();
        await BackupReader.Restore(await BackUp(rows, files), new InMemoryRowStore(), restored, Never);
        Assert.Equal(files.All(Never).ToBlockingEnumerable(), restored.All(Never).ToBlockingEnumerable());
    }

    [Fact]
    public async Task A_trials_files_are_left_out()
    {
        var (rows, files) = await Filled();
        var expected = await files.All(Never).ToListAsync();
        using var content = new MemoryStream(new byte[3]);
        await files.Write("trial-1~call-1.a", content, 10, Never);
        var restored = new InMemoryFileStore();
        await BackupReader.Restore(await BackUp(rows, files), new InMemoryRowStore(), restored, Never);
        Assert.Equal(expected, await restored.All(Never).ToListAsync());
    }

    [Fact]
    public async Task The_same_content_makes_the_same_archive()
    {
        var (rows, files) = await Filled();
        Assert.Equal((await BackUp(rows, files)).ToArray(), (await BackUp(rows, files)).ToArray());
    }

    [Fact]
    public async Task An_empty_store_can_be_backed_up_and_restored()
    {
        var archive = await BackUp(new InMemoryRowStore(), new InMemoryFileStore());
        await BackupReader.Restore(archive, new InMemoryRowStore(), new InMemoryFileStore(), Never);
    }

    [Fact]
    public async Task A_store_that_has_rows_is_not_restored_into()
    {
        var (rows, files) = await Filled();
        var archive = await BackUp(rows, files);
        await Assert.ThrowsAsync<StoreNotEmptyException>(() => BackupReader.Restore(archive, rows, files, Never));
    }

    [Fact]
    public async Task A_restore_that_broke_off_can_be_done_again()
    {
        var (rows, files) = await Filled();
        var archive = await BackUp(rows, files);
        var restored = new InMemoryRowStore();
        await restored.Commit("call-1", [new RowChange.Insert("k000", new byte[1])], Never);
        await BackupReader.Restore(archive, restored, new InMemoryFileStore(), Never);
        Assert.Equal(Shown(rows, "call-1"), Shown(restored, "call-1"));
    }

    [Theory]
    [InlineData("rows.ndjson", "{\"partition\":\"call-1\",\"key\":\"a\",\"body\":\"\"}\n")]
    [InlineData("rows.ndjson", "no row")]
    [InlineData("rows.ndjson", null)]
    [InlineData("manifest.json", "{\"format\":2,\"rows\":0,\"files\":0,\"rowsSha256\":\"\"}")]
    [InlineData("manifest.json", "{}")]
    [InlineData("manifest.json", "null")]
    [InlineData("manifest.json", null)]
    [InlineData("files/call-1.a/", "another content")]
    [InlineData("files/call-1.a/", null)]
    public async Task A_changed_archive_is_refused_before_anything_is_written(string entry, string? content)
    {
        var (rows, files) = await Filled();
        var archive = await BackUp(rows, files);
        Change(archive, entry, content);
        await AssertRefused(archive);
    }

    [Theory, InlineData("files/../../rows.db"), InlineData("files/a"), InlineData("files/a.1/0123")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        var archive = await BackUp(new InMemoryRowStore(), new InMemoryFileStore());
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true))
            zip.CreateEntry(name);
        await AssertRefused(archive);
    }

    [Fact]
    public async Task An_archive_that_was_cut_is_refused_wherever_it_was_cut()
    {
        var (rows, files) = await Filled();
        var whole = (await BackUp(rows, files)).ToArray();
        for (var length = 0; length < whole.Length; length += 97)
            await AssertRefused(new MemoryStream(whole[..length]));
    }

    private static async Task AssertRefused(Stream archive)
    {
        var (rows, files) = (new InMemoryRowStore(), new InMemoryFileStore());
        await Assert.ThrowsAsync<DamagedBackupException>(() => BackupReader.Restore(archive, rows, files, Never));
        Assert.Empty(Shown(rows, "call-1"));
        Assert.Empty(files.All(Never).ToBlockingEnumerable());
    }

    private static void Change(Stream archive, string name, string? content)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.Entries.First(one => one.FullName.StartsWith(name, StringComparison.Ordinal));
        var fullName = entry.FullName;
        entry.Delete();
        if (content is null)
            return;
        using var writer = new StreamWriter(zip.CreateEntry(fullName).Open());
        writer.Write(content);
    }

    private static async Task<(InMemoryRowStore Rows, InMemoryFileStore Files)> Filled()
    {
        var (rows, files) = (new InMemoryRowStore(), new InMemoryFileStore());
        await rows.Commit("places", [new RowChange.Insert("call-1", default), new RowChange.Insert("office-46", default)], Never);
        // More than one commit holds, by number and by size, and bodies that are no text.
        foreach (var part in Enumerable.Range(0, 250).Chunk(100))
            await rows.Commit("call-1", [.. part.Select(number => new RowChange.Insert($"k{number:d3}", new byte[] { 0xff, (byte)number, 0x0a }))], Never);
        foreach (var number in Enumerable.Range(0, 6))
            await rows.Commit("office-46", [new RowChange.Insert($"large~{number}", new byte[CommitLimits.RowSize])], Never);
        await files.Write("call-1.a", new MemoryStream(Encoding.UTF8.GetBytes("plan")), 100, Never);
        await files.Write("call-1.b", new MemoryStream(Encoding.UTF8.GetBytes("budget")), 100, Never);
        return (rows, files);
    }

    private static async Task<MemoryStream> BackUp(IRowStore rows, IFileStore files)
    {
        var archive = new MemoryStream();
        await BackupWriter.Write(rows, files, archive, Never);
        archive.Position = 0;
        return archive;
    }

    private static List<(string, string)> Shown(IRowStore store, string partition) =>
        [.. store.Range(partition, "", RowKeys.End, Never).ToBlockingEnumerable().Select(row => (row.Key, Convert.ToHexString(row.Body.Span)))];
}
