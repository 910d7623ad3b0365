using System.Net;
using Grants.Domain.Cases;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Cases;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Review;

/// <summary>A call of Vestland with one application, taken as far as a test wants it.</summary>
public sealed class ReviewLife : IAsyncDisposable
{
    public const string Call = "vestland-2026";

    private ReviewLife(GrantsApp app) => App = app;

    public GrantsApp App { get; }

    public string Id { get; private set; } = "";

    public string Page => $"/saksbehandling/{Id}";

    public Browser Kari { get; private set; } = null!;

    public Browser Per { get; private set; } = null!;

    public Browser Anne { get; private set; } = null!;

    /// <summary>The application is received; the deadline is in two weeks.</summary>
    public static async Task<ReviewLife> Received(Action<IServiceCollection>? services = null, bool together = false)
    {
        var life = new ReviewLife(await GrantsApp.Start(services: services));
        using var administrator = await life.App.SignIn(GrantsApp.Administrator);
        (await administrator.Post("/api/calls", CallBody(together))).EnsureSuccessStatusCode();
        (await administrator.Post($"/api/calls/{Call}/publish", new { })).EnsureSuccessStatusCode();
        life.Id = await life.Apply("Felles rettleiingsteam");
        life.Kari = await life.Enter(GrantsApp.Caseworker);
        life.Per = await life.Enter(GrantsApp.OtherCaseworker);
        life.Anne = await life.Enter(GrantsApp.Approver);
        return life;
    }

    /// <summary>The deadline has passed, and a request for completion lies drafted.</summary>
    public static async Task<ReviewLife> InReview(Action<IServiceCollection>? services = null, bool together = false)
    {
        var life = await Received(services, together);
        await life.PassDeadline();
        return life;
    }

    /// <summary>The time to complete has passed without an answer.</summary>
    public Task RunOut() => Pass(Instant.FromUtc(2026, 10, 31, 8, 0));

    /// <summary>The deadline has passed, for an application that came in time.</summary>
    public Task PassDeadline(string id) => Pass(Instant.FromUtc(2026, 10, 16, 8, 0), id);

    /// <summary>Attaches a file to the application, as its lead does.</summary>
    public async Task<string> Attach(string name, byte[] content)
    {
        using var contact = await App.SignIn(GrantsApp.Contact);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name }, { new StringContent("other"), "kind" } };
        var answer = await contact.Send(HttpMethod.Post, $"/api/applications/{Id}/attachments", form);
        return (await answer.Json())["attachmentId"]!.GetValue<string>();
    }

    private Task PassDeadline() => PassDeadline(Id);

    /// <summary>What is due in a case now is done.</summary>
    public async Task Wake(string id) => await App.Services.GetRequiredService<IWaker>().Wake(CaseId.Parse(id), CancellationToken.None);

    private Task Pass(Instant to, string? id = null)
    {
        App.Clock.Now = to;
        return Wake(id ?? Id);
    }

    /// <summary>Everybody of the three is impartial.</summary>
    public async Task Declare()
    {
        foreach (var browser in new[] { Kari, Per, Anne }) await Fill(browser, "habil", ("impartiality.impartial", "true"));
    }

    public async Task Score()
    {
        foreach (var (browser, points) in new[] { (Kari, "4"), (Per, "5") })
            await Fill(browser, "poeng", ("assessment.scores.plan.points", points), ("assessment.scores.plan.reason", $"Planen er verd {points}."));
    }

    public Task<HttpResponseMessage> Propose() => Fill(
        Kari, "forslag", ("proposal.outcome", "grant"), ("proposal.amount", "250 000 kr"), ("proposal.reasons", "Godt prosjekt."), ("proposal.terms", "Send rapport.\nBruk pengene."));

    /// <summary>Fills in a form of the case's page and sends it.</summary>
    public Task<HttpResponseMessage> Fill(Browser browser, string what, params (string Name, string Value)[] fields) =>
        browser.Submit(Page, $"{Page}/{what}", fields.ToDictionary(field => field.Name, field => field.Value));

    public async Task<string> Apply(string title)
    {
        using var contact = await App.SignIn(GrantsApp.Contact);
        var begun = await (await contact.Post($"/api/calls/{Call}/applications", Application(title))).Json();
        var id = begun["applicationId"]!.GetValue<string>();
        var sent = await contact.Post($"/api/applications/{id}/submit", new { });
        if (sent.StatusCode is not HttpStatusCode.Accepted) throw new InvalidOperationException(await sent.Content.ReadAsStringAsync());
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Kari, Per, Anne }) browser?.Dispose();
        await App.DisposeAsync();
    }

    private async Task<Browser> Enter(string email)
    {
        var browser = new Browser(App);
        await browser.SignIn(email);
        return browser;
    }

    private static object CallBody(bool together) => new
    {
        id = Call,
        title = "Læringsnettverk 2026",
        languageForm = "nynorsk",
        purpose = "Utviklingsprosjekt i kommunar",
        pot = 650_000,
        minimumAmount = 50_000,
        maximumAmount = 500_000,
        opensAt = "2026-09-01T08:00:00",
        deadline = "2026-10-15T23:59:59",
        decisionsBy = "2026-12-01",
        projectsStart = "2027-01-01",
        useBy = "2027-12-31",
        releaseTogether = together,
        appeal = new { allowed = true, instance = "Barne-, ungdoms- og familiedirektoratet", source = "forvaltningsloven § 28" },
        assessment = new[] { new { id = "plan", text = "Det ligg føre ein fagleg god plan" } },
        activities = new[] { new { id = "methods", text = "Metodar eller verktøy" } },
    };

    private static object Application(string title) => new
    {
        title,
        languageForm = "nynorsk",
        activity = "methods",
        lead = Participant("4631", "alver", "ingrid"),
        partners = new[] { Participant("4601", "bergen", "berit") },
        goals = "Meir <b>hjelp</b> i heimen",
        plan = new { description = "Møte kvar månad", startsOn = "2027-01-15", endsOn = "2027-11-30" },
        budget = new
        {
            costs = new[] { new { text = "Prosjektleiar", amount = 400_000 } },
            ownFunding = new[] { new { municipality = "4631", text = "Eigendel", amount = 100_000 } },
            requestedAmount = 300_000,
        },
    };

    private static object Participant(string municipality, string domain, string first) => new
    {
        municipality,
        leader = new { name = "Lise Leiar", title = "kommunedirektør", email = $"leiar@{domain}.kommune.example" },
        contacts = new[] { new { name = "Ingrid Kontakt", email = $"{first}@{domain}.kommune.example", mobile = "+4790000000", role = "barnevernleiar" } },
    };
}
