using System.Net;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Review;

/// <summary>Who judges an application sees the network that it names: its members, and what its municipalities have done there before.</summary>
public sealed class NetworkInCaseTests : IAsyncLifetime
{
    private ReviewLife life = null!;
    private HttpClient organiser = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        await life.App.Services.GetRequiredService<OfficeDesk>().AddStaff(
            World.Organiser, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        organiser = await life.App.SignIn(World.Organiser);
        await organiser.Post("/api/networks", Bodies.Network("lift"));
        await organiser.Post("/api/networks/lift/publish", new { });
    }

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task The_page_shows_the_projects_of_its_municipalities_and_no_other()
    {
        await organiser.Post("/api/networks/lift/projects", Bodies.Project());
        var other = Bodies.Project();
        (other["title"], other["contactMunicipality"], other["municipalities"]) = ("Et helt annet prosjekt", "1103", new System.Text.Json.Nodes.JsonArray());
        await organiser.Post("/api/networks/lift/projects", other);

        var page = await Page();
        Assert.Contains("Felles mottak", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Et helt annet prosjekt", page, StringComparison.Ordinal);
        Assert.Contains("2 kommuner", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_when_there_are_none() => Assert.Contains("står ikke oppført med andre prosjekter", await Page(), StringComparison.Ordinal);

    private async Task<string> Page()
    {
        using var contact = await life.App.SignIn(GrantsApp.Contact);
        var begun = await (await contact.Post($"/api/calls/{ReviewLife.Call}/applications", Bodies.Application("Trygg start"))).Json();
        Assert.Equal(HttpStatusCode.Accepted, (await contact.Post($"/api/applications/{begun["applicationId"]}/submit", new { })).StatusCode);
        return await life.Kari.Read($"/saksbehandling/{begun["applicationId"]}", "nb");
    }
}
