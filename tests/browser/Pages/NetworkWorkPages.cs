using Grants.Browser.Tests.Stages;

namespace Grants.Browser.Tests.Pages;

/// <summary>A network's own work, as a member, the organiser and who has a task see it.</summary>
internal static class NetworkWorkPages
{
    private const string Route = "/nettverk/{networkId}/arbeid", Work = "/nettverk/hordaland/arbeid";

    public static IEnumerable<ListedPage> All { get; } =
    [
        new("work", Route, People.Contact, Work),
        new("work-of-the-organiser", Route, People.Organiser, Work),
        new("work-wrong", Route, People.Organiser, Work, async reader =>
        {
            await reader.UnfoldAll();
            await reader.SendWith("due", "2020-01-01");
        }),
        new("task", "/oppgaver/{taskId}", People.Organiser, demo => demo.Task()),
        new("task-of-who-has-it", "/oppgave/{token}", null, demo => demo.HeldTask()),
        new("steering-group", $"{Route}/styringsgruppe", People.Organiser, $"{Work}/styringsgruppe"),
        new("steering-group-wrong", $"{Route}/styringsgruppe", People.Organiser, $"{Work}/styringsgruppe", reader => reader.SendWith("seats[0].email", "ingen")),
        new("plan", $"{Route}/plan", People.Contact, $"{Work}/plan"),
        new("plan-before", $"{Route}/plan", People.Organiser, $"{Work}/plan?versjon=1"),
        new("plan-to-write", $"{Route}/plan/skriv", People.Organiser, $"{Work}/plan/skriv", reader => reader.SendWith("change", "")),
        new("report", $"{Route}/rapport/{{year:int}}", People.Organiser, demo => demo.Report()),
        new("project", "/prosjekter/{projectId}", People.Organiser, demo => demo.Project()),
        new("project-to-list", $"{Route}/prosjekt", People.Organiser, $"{Work}/prosjekt", reader => reader.SendWith("title", "")),
    ];
}
