using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Applications;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.Networks;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.NetworkWork;
using Grants.Workflows.Offices;
using NodaTime;
using NodaTime.Text;

namespace Grants.Local.Rehearsals;

/// <summary>The own work of the network that all municipalities of Vestland are members of.</summary>
internal sealed class DemoWork(NetworkDesk networks, TaskDesk tasks, PapersDesk papers, ProjectDesk projects, OfficeDesk offices)
{
    private const string Id = "hordaland";

    private const string Plan =
        "# Kva vi vil\n\nAlle barn som treng det, får hjelp tidleg, same kvar i fylket dei bur.\n\n# Slik arbeider vi\n\nVi møtest kvar månad, lærer av kvarandre og prøver ut nytt saman.";

    private const string MoreOfThePlan = "\n\n# Fosterheimar\n\nAlle fosterheimar blir følgde opp etter den same malen.";

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
            var form = new TaskForm(title, text, new(owner, mail), Day(today.PlusDays(days)));
            var given = await tasks.Give(network, form, organiser, title, stop).Taken();
            if (owner is "Odd Myrland") await tasks.Do(given, new TaskCommand.Finish(), organiser, stop).Taken();
        }

        await papers.SetGroup(network, Group(today), 0, organiser, stop).Taken();
        await papers.WritePlan(network, new(Plan, "Den første planen, vedteken på samlinga"), 0, organiser, "1", stop).Taken();
        await papers.WritePlan(network, new(Plan + MoreOfThePlan, "Nytt mål om fosterheimar"), 1, organiser, "2", stop).Taken();
        foreach (var project in Projects(today)) await projects.List(network, project, organiser, project.Title!, stop).Taken();
    }

    private static SteeringGroupForm Group(LocalDate today) => new(
    [
        new("Ingrid Sætreli", "ingrid.saetreli@voss.kommune.example", "Voss kommune", "chair", Day(today.PlusYears(-1)), Day(today.PlusYears(1))),
        new("Odd Myrland", "odd.myrland@sogndal.kommune.example", "Sogndal kommune", "member", Day(today.PlusYears(-1)), Day(today.PlusYears(1))),
        new("Liv Sandvoll", "liv.sandvoll@fagmiljo.example", "Fagmiljøet", "member", Day(today.PlusYears(-2)), null),
        new("Arne Leirvåg", "arne.leirvag@stord.kommune.example", "Stord kommune", "deputy", Day(today.PlusYears(-1)), Day(today.PlusYears(1))),
    ]);

    private static IEnumerable<ProjectForm> Projects(LocalDate today) =>
    [
        new(
            "Felles mottak for bekymringsmeldingar", "Tre kommunar prøver eitt mottak, med vakt på dagtid.", "4640", new("Siv Kaupanger", "siv.kaupanger@sogndal.kommune.example"),
            ["4641", "4643"], Day(today.PlusMonths(-8)), Day(today.PlusMonths(10)), "running"),
        new(
            "Rettleiing av nye fosterheimar", "Ein modell for det første året.", "4621", new("Ingrid Sætreli", "ingrid.saetreli@voss.kommune.example"), [],
            Day(today.PlusMonths(-20)), Day(today.PlusMonths(-3)), "finished"),
    ];

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
