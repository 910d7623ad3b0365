using Grants.Azure.Tests.Running;
using Grants.Azure.Tests.Storage;
using Grants.Domain.Cases;
using Grants.Functions.Storage;
using Grants.Local.Tests.Kills;
using Grants.Local.Tests.Storage;
using Grants.Workflows.Backup;
using Grants.Workflows.Cases;

namespace Grants.Azure.Tests.Moving;

/// <summary>Cases move from one machine to Azure and back, and every log's chain is what it was.</summary>
[Collection(OnAzurite.Name)]
public sealed class MovingTests(Azurite azurite) : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task An_application_and_all_cases_of_the_demo_move_there_and_back()
    {
        var id = await Sent();
        var before = await Said(0, "verify", "--data", home.At("grants"));
        await Said(0, "backup", home.At("there.zip"), "--data", home.At("grants"));
        var (rows, files) = (new TableRowStore(await azurite.NewTable()), new BlobFileStore(await azurite.NewContainer()));

        var restored = new StringWriter();
        Assert.Equal(0, await BackupCommand.Run(["restore", home.At("there.zip")], rows, files, restored));
        Assert.Equal(0, await BackupCommand.Run(["backup", home.At("back.zip")], rows, files, TextWriter.Null));
        var after = await Said(0, "restore", home.At("back.zip"), "--data", home.At("again"));

        Assert.NotNull(await rows.Read(id.Partition, Keys.Event(id.Own, 1), CancellationToken.None));
        Assert.Equal(Digest(before), Digest(restored.ToString()));
        Assert.Equal(Digest(before), Digest(after));
    }

    /// <summary>A demo in which an application was sent a moment ago.</summary>
    private async Task<CaseId> Sent()
    {
        using var host = new Host(home.At("grants"));
        await host.Start();
        using var client = new HttpClient { BaseAddress = host.Address };
        var sent = await Applying.Send(client, Mailed);
        await host.Kill();
        return CaseId.Parse(sent.Id);
    }

    private async Task<string> Mailed()
    {
        var text = "";
        await Applying.Until(async () =>
        {
            var mails = Directory.Exists(home.At("grants/mail")) ? Directory.GetFiles(home.At("grants/mail"), "*sign-in*.eml") : [];
            if (mails is not []) text = await File.ReadAllTextAsync(mails.Order(StringComparer.Ordinal).Last());
            return mails is not [];
        });
        return text;
    }

    private static async Task<string> Said(int code, params string[] words)
    {
        var (ended, said) = await Host.Command(words);
        Assert.True(ended == code, said);
        return said;
    }

    /// <summary>The counts, and the digest over every chain's head.</summary>
    private static string[] Digest(string said) =>
        [.. said.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith("Sammendrag: ", StringComparison.Ordinal) || line.Contains(" hendelser, ", StringComparison.Ordinal))];
}
