using System.Net;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Local.Mail;
using Grants.Local.Rehearsals;
using Grants.Local.Storage;

namespace Grants.Local.Commands;

/// <summary>Serves a folder; an empty one becomes a rehearsal first.</summary>
internal static class Serving
{
    public static async Task<int> Run(Options options)
    {
        if (UnfinishedRestore.IsIn(options.Data)) throw new UsageException($"{options.Data} ble ikke gjenopprettet ferdig. Kjør restore på nytt.");
        var (rows, kind) = await Open(options);
        await using var host = LocalHost.Build(options, kind ?? FolderKind.Rehearsal, rows);
        var readiness = host.Services.GetRequiredService<Readiness>();
        var pipeline = new GrowingPipeline(host, readiness);
        await host.StartAsync();
        try
        {
            if (kind is not FolderKind.Real) await ActivatorUtilities.CreateInstance<Rehearsal>(host.Services).Open(options, host.Lifetime.ApplicationStopping);
            readiness.Open();
            pipeline.Grow(kind is FolderKind.Real ? null : MailboxEndpoints.Map);
            Welcome.Say(options, kind ?? FolderKind.Rehearsal);
            await host.WaitForShutdownAsync();
        }
        catch (UsageException)
        {
            await host.StopAsync();
            throw;
        }

        return 0;
    }

    /// <summary>The folder's rows and what it is; nothing is made in one that cannot be served so.</summary>
    private static async Task<(SqliteRowStore Rows, FolderKind? Kind)> Open(Options options)
    {
        if (!SqliteRowStore.IsIn(options.Data))
        {
            Check(options, null);
            return (SqliteRowStore.Open(options.Data), null);
        }

        var rows = SqliteRowStore.Open(options.Data);
        try
        {
            var kind = await DataFolder.KindOf(rows, CancellationToken.None);
            Check(options, kind);
            return (rows, kind);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private static void Check(Options options, FolderKind? kind)
    {
        if (kind is FolderKind.Real && options.AsOf is not null)
            throw new UsageException("Mappen er et embetes egen. Der er det klokken på maskinen som gjelder, ikke --as-of.");
        if (kind is not FolderKind.Real && !options.Urls.Split(';').All(IsLoopback))
            throw new UsageException("En øvelse vises bare på denne maskinen. Bruk --urls http://127.0.0.1:PORT.");
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Host is "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
