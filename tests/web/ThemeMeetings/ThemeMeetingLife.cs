using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.ThemeMeetings;

/// <summary>KS and its people, and the municipalities that ask for theme meetings in 2019.</summary>
internal sealed class ThemeMeetingLife : IAsyncDisposable
{
    public const string Ks = "971032146";
    public const string OrganiserAddress = "nettverk@ks.example";
    public const string Leader = "lars@ks.example";
    public const string Speaker = "sol@ks.example";

    public static readonly object People = new
    {
        processLeader = new { name = "Lars Leder", email = Leader },
        professionalSpeaker = new { name = "Sol Sakkunnig", email = Speaker },
    };

    private ThemeMeetingLife(GrantsApp app, HttpClient organiser, HttpClient contact) => (App, Organiser, Contact) = (app, organiser, contact);

    public GrantsApp App { get; }

    public HttpClient Organiser { get; }

    /// <summary>Of Alver.</summary>
    public HttpClient Contact { get; }

    public static async Task<ThemeMeetingLife> Begin(Action<IServiceCollection>? services = null)
    {
        var app = await GrantsApp.Start(services: services);
        app.Clock.Now = Instant.FromUtc(2019, 12, 2, 11, 0);
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            OrganiserAddress, "Nina Nettverk", StaffRole.Organiser, OrganisationNumber.Parse(Ks), CancellationToken.None);
        return new(app, await app.SignIn(OrganiserAddress), await app.SignIn(GrantsApp.Contact));
    }

    public static object Wanted(params string[] wishes) => new
    {
        organiser = "KS",
        municipality = "4631",
        contact = new { name = "Ingrid Moland", email = GrantsApp.Contact, mobile = "+4790000000" },
        wishes = wishes.DefaultIfEmpty("2020-04"),
        text = "Vi vil gjerne ha med ungdomsrådet.",
    };

    public async Task<string> Ask(params string[] wishes)
    {
        var asked = await Contact.Post("/api/theme-meetings", Wanted(wishes));
        asked.EnsureSuccessStatusCode();
        return (await asked.Json())["themeMeetingId"]!.GetValue<string>();
    }

    public Task<HttpResponseMessage> Do(string id, string step, object body) => Organiser.Post($"/api/theme-meetings/{id}/{step}", body);

    public async Task<JsonNode> Done(string id, string step, object body)
    {
        var answer = await Do(id, step, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    /// <summary>Moves the clock from alarm to alarm, as a host does.</summary>
    public Task Pass(Instant to) => App.Pass(to);

    public async ValueTask DisposeAsync()
    {
        Organiser.Dispose();
        Contact.Dispose();
        await App.DisposeAsync();
    }
}
