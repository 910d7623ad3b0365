using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.BadInput;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Gatherings;

/// <summary>A network whose first gathering is in Bergen in November 2027, with Alver and Bergen in it.</summary>
internal sealed class GatheringLife : IAsyncDisposable
{
    public const string First = "/api/networks/lift/gatherings/1", Page = "/nettverk/lift/samling/1";

    private GatheringLife(GrantsApp app, HttpClient organiser, HttpClient alver, HttpClient stranger) => (App, Organiser, Alver, Stranger) = (app, organiser, alver, stranger);

    public GrantsApp App { get; }

    public HttpClient Organiser { get; }

    public HttpClient Alver { get; }

    /// <summary>Of Stavanger, which has not registered.</summary>
    public HttpClient Stranger { get; }

    public string Registration { get; private set; } = "";

    public static async Task<GatheringLife> Begin()
    {
        var app = await GrantsApp.Start();
        app.Clock.Now = Instant.FromUtc(2027, 5, 3, 8, 0);
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            World.Organiser, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse("971032146"), CancellationToken.None);
        var life = new GatheringLife(app, await app.SignIn(World.Organiser), await app.SignIn(GrantsApp.Contact), await app.SignIn(World.Stranger));
        await Done(await life.Organiser.Post("/api/networks", Bodies.Network("lift")));
        await Done(await life.Organiser.Post("/api/networks/lift/publish", new { }));
        life.Registration = (string)(await Register(life.Alver, "4631", GrantsApp.Contact))["registrationId"]!;
        return life;
    }

    public static async Task<JsonNode> Register(HttpClient by, string municipality, string email)
    {
        var registration = Bodies.Registration(municipality, email);
        (registration["hostMunicipality"], registration["from"]) = (null, null);
        return await Done(await by.Post("/api/networks/lift/registrations", registration));
    }

    public Task<HttpResponseMessage> Put(string path, JsonNode body, string ifMatch = "*") =>
        Organiser.Send(HttpMethod.Put, path, JsonContent.Create(body), ("If-Match", ifMatch));

    public async Task<JsonNode> SetProgramme() => await Done(await Put($"{First}/programme", GatheringExamples.Programme));

    public static async Task<JsonNode> Done(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length > 0 ? JsonNode.Parse(text)! : new JsonObject();
    }

    /// <summary>Does all that is due, as a host does.</summary>
    public Task RunDue() => App.Pass(App.Clock.Now);

    public async ValueTask DisposeAsync()
    {
        Organiser.Dispose();
        Alver.Dispose();
        Stranger.Dispose();
        await App.DisposeAsync();
    }
}
