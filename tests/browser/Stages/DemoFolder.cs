using Grants.Domain.Cases;
using Grants.Local.Commands;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Local.Rehearsals;
using Grants.Local.Storage;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Browser.Tests.Stages;

/// <summary>The demo's folder as the program makes it, and in it a fault that no visitor can cause: a step that keeps failing.</summary>
internal static class DemoFolder
{
    private const string Case = "Digitale samtalar med ungdom på øyane";

    public static async Task Make(string folder, Uri address)
    {
        var options = Options.Parse(["--data", folder, "--urls", address.ToString().TrimEnd('/')]);
        await using var host = LocalHost.Build(options, FolderKind.Rehearsal, SqliteRowStore.Open(folder));
        await ActivatorUtilities.CreateInstance<Rehearsal>(host.Services).Open(options, CancellationToken.None);
        await Fail(host.Services);
    }

    private static async Task Fail(IServiceProvider services)
    {
        await foreach (var summary in services.GetRequiredService<ReviewQueue>().In(CaseId.OfCall(DemoCalls.ClosedId).Partition, CancellationToken.None))
        {
            if (summary.Title != Case) continue;
            var now = services.GetRequiredService<IClock>().GetCurrentInstant();
            var often = new Trouble(summary.Id.ToString(), "Tell:OfficeMessage:1", 9, "", now - Duration.FromHours(9), now);
            await services.GetRequiredService<IRowStore>().Commit(
                summary.Id.Partition, [TroubleBook.Of(summary.Id, often.Step, often, new IOException("There is no space left on the device."), now)], CancellationToken.None);
        }
    }
}
