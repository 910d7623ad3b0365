using System.Text;
using Grants.Local.Storage;
using Grants.Local.Tests.Kills;
using Grants.Local.Tests.Storage;

namespace Grants.Local.Tests.Commands;

/// <summary><c>backup</c> and <c>restore</c> as they are run: what goes wrong leaves things as they were.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_damaged_copy_leaves_no_folder_behind()
    {
        await File.WriteAllTextAsync(home.At("copy.zip"), "no copy");
        var (code, said) = await Host.Command("restore", home.At("copy.zip"), "--data", home.At("grants"));
        Assert.True(code is 2 && said.Contains("skadet", StringComparison.Ordinal), said);
        Assert.False(Directory.Exists(home.At("grants")));
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_not_restored_into()
    {
        await Made(home.At("grants"));
        var (code, said) = await Host.Command("restore", await Copy(home.At("grants")), "--data", home.At("grants"));
        Assert.True(code is 2 && said.Contains("ikke tom", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task A_restore_that_broke_off_is_not_served_and_can_be_done_again()
    {
        await Made(home.At("grants"));
        var copy = await Copy(home.At("grants"));
        Directory.CreateDirectory(home.At("other/restoring/files"));
        var (served, told) = await Host.Command("--data", home.At("other"));
        Assert.True(served is 2 && told.Contains("restore", StringComparison.Ordinal), told);
        var (code, said) = await Host.Command("restore", copy, "--data", home.At("other"));
        Assert.True(code is 0, said);
        Assert.False(Directory.Exists(home.At("other/restoring")));
    }

    [Fact]
    public async Task An_older_copy_is_not_overwritten()
    {
        await Made(home.At("grants"));
        var copy = await Copy(home.At("grants"));
        var before = await File.ReadAllBytesAsync(copy);
        var (code, said) = await Host.Command("backup", copy, "--data", home.At("grants"));
        Assert.True(code is 2 && said.Contains("finnes allerede", StringComparison.Ordinal), said);
        Assert.Equal(before, await File.ReadAllBytesAsync(copy));
    }

    [Fact]
    public async Task Nothing_is_made_by_asking_about_a_folder_that_is_not_there()
    {
        foreach (var words in (string[][])[["verify"], ["backup", home.At("copy.zip")]])
            Assert.Equal(2, (await Host.Command([.. words, "--data", home.At("nowhere")])).Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(home.Path));
    }

    [Fact]
    public async Task A_folder_in_use_is_told_in_the_language_of_the_others()
    {
        using var held = SqliteRowStore.Open(home.At("grants"));
        var (code, said) = await Host.Command("verify", "--data", home.At("grants"));
        Assert.True(code is 2 && said.Contains("er i bruk", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task What_comes_in_meanwhile_is_left_alone_by_a_backup()
    {
        await Made(home.At("grants"));
        Directory.CreateDirectory(home.At("grants/incoming"));
        await File.WriteAllTextAsync(home.At("grants/incoming/half"), "half of a file", Encoding.UTF8);
        await Copy(home.At("grants"));
        Assert.True(File.Exists(home.At("grants/incoming/half")));
    }

    private static async Task Made(string folder)
    {
        var (code, said) = await Host.Command("init", "--data", folder, "--admin", "sjef@embete.example", "--office", "974760665");
        Assert.True(code is 0, said);
    }

    private async Task<string> Copy(string folder)
    {
        var file = home.At("copy.zip");
        var (code, said) = await Host.Command("backup", file, "--data", folder);
        Assert.True(code is 0, said);
        return file;
    }
}
