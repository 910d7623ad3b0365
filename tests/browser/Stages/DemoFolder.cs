using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Local.Commands;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Local.Rehearsals;
using Grants.Local.Storage;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using Grants.Workflows.ThemeMeetings;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Browser.Tests.Stages;

/// <summary>The demo's folder as the program makes it, and in it what no visitor can cause: a step that keeps failing, and a theme meeting whose day has come.</summary>
internal static class DemoFolder
{
    private const string Case = "Digitale samtalar med ungdom på øyane";

    public static async Task Make(string folder, Uri address)
    {
        var options = Options.Parse(["--data", folder, "--urls", address.ToString().TrimEnd('/')]);
        await using var host = LocalHost.Build(options, FolderKind.Rehearsal, SqliteRowStore.Open(folder));
        await ActivatorUtilities.CreateInstance<Rehearsal>(host.Services).Open(options, CancellationToken.None);
        await Fail(host.Services);
        await Meet(host.Services);
    }

    /// <summary>Alver asked for a theme meeting, and it was yesterday.</summary>
    private static async Task Meet(IServiceProvider services)
    {
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var day = Oslo.DateOf(now).PlusDays(-1);
        var nina = (await services.GetRequiredService<OfficeDesk>().Load(Basics.Ks, CancellationToken.None)).Staff[0];
        var asked = await services.GetRequiredService<ThemeMeetingDesk>().Request(
            new(MunicipalityNumber.Parse("4631"), Basics.Ks, null, new("Ingrid Moland", People.Contact, null, null), [Wish.For(day.PlusMonths(1))], null),
            Language.Nynorsk, new Actor.Staff(nina.Person, Basics.Ks, nina.Roles), "begun", CancellationToken.None);
        var (meeting, changes) = (((Done<ThemeMeetingFile>.Yes)asked).Now.Case, new List<RowChange>());
        var time = new MeetingTime(day.At(new LocalTime(9, 0)), day.At(new LocalTime(11, 30)), "Kommunestyresalen");
        CaseRepository.Stage(changes, CaseKinds.ThemeMeeting, meeting, [new ThemeMeetingEvent.WasScheduled(Instant.Max(now, meeting.Last), time, nina.Person)], now);
        await services.GetRequiredService<IRowStore>().Commit(meeting.Id.Partition, changes, CancellationToken.None);
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
