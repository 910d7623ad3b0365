using System.Diagnostics;
using Grants.Azure.Tests.Storage;
using Grants.Functions.Hosting;
using Grants.Local.Tests.Kills;
using Grants.Local.Tests.Mail;
using Grants.Local.Tests.Storage;
using Grants.Workflows.Backup;

namespace Grants.Azure.Tests.Running;

/// <summary>The function app itself under <c>func</c>, where the Azure Functions Core Tools are.</summary>
[Collection(OnAzurite.Name)]
public sealed class FunctionAppTests(Azurite azurite) : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [SkippableFact]
    public async Task An_application_goes_through()
    {
        Skip.If(Tool() is null, "The Azure Functions Core Tools (func) are not on PATH.");
        await PutDemo();
        await using var post = new SmtpServer();
        using var app = Start(post.Port, out var address);
        using var client = new HttpClient { BaseAddress = address };
        try
        {
            var (_, number) = await Applying.Send(client, () => MailTo(post));

            // The receipt is written and sent by the case's orchestration.
            Assert.Contains(number, await MailTo(post), StringComparison.Ordinal);
        }
        finally
        {
            app.Kill(entireProcessTree: true);
            await app.WaitForExitAsync();
        }
    }

    /// <summary>The demo's calls, so that there is one to apply to.</summary>
    private async Task PutDemo()
    {
        using (var host = new Host(home.At("grants"))) await host.Start();
        Assert.Equal(0, (await Host.Command("backup", home.At("demo.zip"), "--data", home.At("grants"))).Code);
        var account = new StorageAccount(azurite.ConnectionString);
        await account.MakeIfLocal();
        Assert.Equal(0, await BackupCommand.Run(["restore", home.At("demo.zip")], account.Rows, account.Files, TextWriter.Null));
    }

    private Process Start(int post, out Uri address)
    {
        var port = Azurite.FreePort();
        address = new($"http://localhost:{port}");
        var start = new ProcessStartInfo(Tool()!) { WorkingDirectory = Path.Combine(Root(AppContext.BaseDirectory), "functions") };
        foreach (var word in (string[])["start", "--port", $"{port}"]) start.ArgumentList.Add(word);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["AzureWebJobsDisableHomepage"] = "true",
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["GRANTS_BASE_ADDRESS"] = address.ToString(),
            ["GRANTS_STORAGE"] = azurite.ConnectionString,
            ["GRANTS_MAIL"] = "smtp",
            ["GRANTS_MAIL_FROM"] = "ikkesvar@grants.example",
            ["GRANTS_SMTP_HOST"] = "127.0.0.1",
            ["GRANTS_SMTP_PORT"] = $"{post}",
            ["GRANTS_SMTP_SECURITY"] = "plain",
        }) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static async Task<string> MailTo(SmtpServer post)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
            if (await post.Messages.ReadAsync(patience.Token) is var mail && mail.Contains(Applying.Contact, StringComparison.Ordinal)) return mail;
    }

    private static string? Tool() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "func"), Path.Combine(folder, "func.exe")]).FirstOrDefault(File.Exists);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Grants.sln")) ? folder : Root(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
