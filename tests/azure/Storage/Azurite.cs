using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Grants.Azure.Tests.Storage;

/// <summary>Azurite in a process of its own, on free ports, with nothing on the disk. One for all tests; each makes a table or container of its own.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Version = "3.35.0";

    /// <summary>The account that every Azurite has; its key is no secret (learn.microsoft.com, "Use the Azurite emulator").</summary>
    private const string Account = "devstoreaccount1", Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly (int Blobs, int Queues, int Tables) ports = (FreePort(), FreePort(), FreePort());
    private Process? process;

    public string ConnectionString => Connection(At(ports.Blobs), At(ports.Queues), At(ports.Tables));

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("npx") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["--yes", $"azurite@{Version}", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobPort", $"{ports.Blobs}", "--queuePort", $"{ports.Queues}", "--tablePort", $"{ports.Tables}"]) start.ArgumentList.Add(word);
        var listening = new TaskCompletionSource();
        var said = new List<string>();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (await Task.WhenAny(listening.Task, process.WaitForExitAsync(), Task.Delay(Patience)) != listening.Task)
            throw new InvalidOperationException($"Azurite did not start: {string.Join(' ', said)}");

        void Hear(string? line)
        {
            said.Add(line ?? "");
            // The table service is the last of the three.
            if (line?.Contains("Table service is successfully listening", StringComparison.OrdinalIgnoreCase) is true) listening.TrySetResult();
        }
    }

    public async Task DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        if (process is not null) await process.WaitForExitAsync();
        process?.Dispose();
    }

    public async Task<TableClient> NewTable()
    {
        var table = new TableServiceClient(ConnectionString).GetTableClient($"t{Guid.NewGuid():N}");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    public async Task<BlobContainerClient> NewContainer()
    {
        var container = new BlobServiceClient(ConnectionString).GetBlobContainerClient($"c{Guid.NewGuid():N}");
        await container.CreateIfNotExistsAsync();
        return container;
    }

    internal static string Connection(string blobs, string queues, string tables) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={blobs};QueueEndpoint={queues};TableEndpoint={tables};";

    private static string At(int port) => $"http://127.0.0.1:{port}/{Account}";

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class OnAzurite : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
