using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Grants.Functions.Storage;
using Grants.Workflows.Storage;

namespace Grants.Functions.Hosting;

/// <summary>The storage account: by name with the identity that the program runs as, or by a connection string, which only Azurite has.</summary>
public sealed class StorageAccount
{
    /// <summary>For one try of four: together well within the 230 seconds that the platform waits for an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TableServiceClient tables;
    private readonly BlobServiceClient blobs;
    private readonly bool isLocal;

    /// <exception cref="FormatException">It is neither.</exception>
    public StorageAccount(string setting)
    {
        isLocal = setting.StartsWith("UseDevelopmentStorage=true", StringComparison.Ordinal) || setting.Contains("AccountName=devstoreaccount1;", StringComparison.Ordinal);
        if (!isLocal && !(setting is { Length: >= 3 and <= 24 } && setting.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            throw new FormatException("Neither a storage account's name nor Azurite's connection string.");
        var identity = isLocal ? null : new DefaultAzureCredential();
        var (tableOptions, blobOptions) = (new TableClientOptions(), new BlobClientOptions());
        foreach (var retry in (RetryOptions[])[tableOptions.Retry, blobOptions.Retry]) (retry.NetworkTimeout, retry.MaxRetries) = (Patience, 3);
        tables = identity is null ? new(setting, tableOptions) : new(new Uri($"https://{setting}.table.core.windows.net"), identity, tableOptions);
        blobs = identity is null ? new(setting, blobOptions) : new(new Uri($"https://{setting}.blob.core.windows.net"), identity, blobOptions);
    }

    public IRowStore Rows => new TableRowStore(Table);
    public IFileStore Files => new BlobFileStore(FileContainer);
    public BackupContainer Backups => new(BackupsContainer);

    private TableClient Table => tables.GetTableClient("grants");
    private BlobContainerClient FileContainer => blobs.GetBlobContainerClient("files");
    private BlobContainerClient BackupsContainer => blobs.GetBlobContainerClient("backups");

    /// <summary>In Azure infra/ has made them, with what protects them; Azurite begins empty.</summary>
    public async Task MakeIfLocal()
    {
        if (!isLocal) return;
        await Outage.Told(() => Table.CreateIfNotExistsAsync(), CancellationToken.None);
        foreach (var container in (BlobContainerClient[])[FileContainer, BackupsContainer]) await Outage.Told(() => container.CreateIfNotExistsAsync(), CancellationToken.None);
    }
}
