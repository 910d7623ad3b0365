using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Applications;
using Grants.Workflows.Networks;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.Offices;
using NodaTime;
using NodaTime.Text;

namespace Grants.Local.Rehearsals;

/// <summary>The own work of the network that all municipalities of Vestland are members of.</summary>
internal sealed class DemoWork(NetworkDesk networks, TaskDesk tasks, OfficeDesk offices)
{
    private const string Id = "hordaland";

    // Days from today; they were given weeks before.
    private static readonly ImmutableArray<(string Title, string? Text, string Owner, string Mail, int Days)> Given =
    [
        ("Lage felles mal for oppfølging av fosterheimar", "Malen skal kunne brukast av alle kommunane frå nyttår.", "Ingrid Sætreli", "ingrid.saetreli@voss.kommune.example", 5),
        ("Hente erfaringar frå tre kommunar med felles vakt", null, "Odd Myrland", "odd.myrland@sogndal.kommune.example", -12),
        ("Samle tal på hasteplasseringar i fjor", "Eitt tal frå kvar kommune er nok.", "Siv Kaupanger", "siv.kaupanger@sogndal.kommune.example", -3),
        ("Finne lokale til samlinga i vår", "Plass til 80, og gode digitale løysingar.", "Arne Leirvåg", "arne.leirvag@stord.kommune.example", 34),
    ];

    public async Task Make(LocalDate today, CancellationToken stop)
    {
        var nina = (await offices.Load(Basics.Ks, stop)).Staff[0];
        var organiser = new Actor.Staff(nina.Person, Basics.Ks, nina.Roles);
        var network = (await networks.Open(Id, stop)).State!;
        foreach (var (title, text, owner, mail, days) in Given)
        {
            var form = new TaskForm(title, text, new(owner, mail), LocalDatePattern.Iso.Format(today.PlusDays(days)));
            var given = await tasks.Give(network, form, organiser, title, stop);
            if (owner is "Odd Myrland" && given is Done<TaskFile>.Yes(var file)) await tasks.Do(file, new TaskCommand.Finish(), organiser, stop);
        }
    }
}
