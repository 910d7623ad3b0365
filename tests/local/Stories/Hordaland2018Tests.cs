using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Grants.Contracts.Calls;
using Grants.Local.Tests.Kills;
using Grants.Local.Tests.Storage;
using static Grants.Local.Tests.Kills.Visitors;

namespace Grants.Local.Tests.Stories;

/// <summary>
/// The call of 2018 from an empty form to the letter, by the API alone, on the real program; killed in between, and started again after the
/// deadline has passed.
/// </summary>
public sealed class Hordaland2018Tests : IDisposable
{
    private const string Contact = "ingrid.moland@alver.kommune.example";
    private const string Kari = "kari.saksbehandler@statsforvalteren.example";
    private const string Per = "per.saksbehandler@statsforvalteren.example";
    private const string Anne = "anne.godkjenner@statsforvalteren.example";

    private static readonly (string Municipality, string Email)[] Leaders = [("4631", "leiar@alver.kommune.example"), ("4601", "leiar@bergen.kommune.example")];

    private readonly TemporaryFolder folder = new();
    private readonly Host host;

    public Hordaland2018Tests() => host = new(folder.Path);

    public void Dispose()
    {
        host.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Two_municipalities_are_granted_250_000_of_300_000_and_have_the_letter()
    {
        await host.Start("--no-demo", "--as-of", "2018-10-20T09:00");
        await Publish();
        var id = await Apply();
        foreach (var (_, email) in Leaders) await Confirm(email);
        await host.Kill();
        await host.Start("--as-of", "2018-11-02T08:00");

        await Score(Kari, id);
        await Score(Per, id);
        await Decide(id);

        var decision = await Read(folder.Path, mail => IsTo(mail, Contact) && Regex.IsMatch(mail, @"250\s000\skroner i tilskot") ? mail : null);
        Assert.Contains("De kan klage innan fredag 23. november", decision, StringComparison.Ordinal);
        Assert.Contains("vedtak-2018-1.pdf", decision, StringComparison.Ordinal);
        await host.Kill();
        var (code, said) = await Host.Command("verify", "--data", folder.Path);
        Assert.True(code is 0, said);
    }

    private async Task Publish()
    {
        using var administrator = await host.SignIn(folder.Path, "admin@statsforvalteren.example");
        await Ok(administrator.PostAsJsonAsync("api/calls", Hordaland2018.Json()));
        await Ok(administrator.PostAsJsonAsync("api/calls/hordaland-2018/publish", new { }));
    }

    private async Task<string> Apply()
    {
        using var contact = await host.SignIn(folder.Path, Contact);
        var begun = await Ok(contact.PostAsJsonAsync("api/calls/hordaland-2018/applications", Application(null)));
        var id = begun["applicationId"]!.GetValue<string>();
        using var file = new ByteArrayContent("%PDF-1.7\nVurderinga"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        using var form = new MultipartFormDataContent { { file, "file", "vurdering.pdf" }, { new StringContent("riskAssessment"), "kind" } };
        var attached = await Ok(contact.PostAsync($"api/applications/{id}/attachments", form));
        using var saved = new HttpRequestMessage(HttpMethod.Put, $"api/applications/{id}") { Content = JsonContent.Create(Application(attached["attachmentId"]!.GetValue<string>())) };
        saved.Headers.TryAddWithoutValidation("If-Match", "*");
        await Ok(contact.SendAsync(saved));
        var sent = await Ok(contact.PostAsJsonAsync($"api/applications/{id}/submit", new { }));
        Assert.Equal("2018/1", sent["caseNumber"]!.GetValue<string>());
        return id;
    }

    /// <summary>By the link in the mail, without signing in.</summary>
    private async Task Confirm(string leader)
    {
        var token = await Read(folder.Path, mail => IsTo(mail, leader) && Regex.Match(mail, "/bekreft/([^\\s\"<>]+)") is { Success: true } link ? link.Groups[1].Value : null);
        using var anyone = new HttpClient { BaseAddress = host.Address };
        await Ok(anyone.PostAsJsonAsync($"api/confirmations/{token}", new { participates = true, name = "Lise Leiar", title = "kommunedirektør" }));
    }

    private async Task Score(string scorer, string id)
    {
        using var caseworker = await host.SignIn(folder.Path, scorer);
        await Ok(caseworker.PostAsJsonAsync($"api/applications/{id}/impartiality", new { impartial = true }));
        var points = new { points = 4, reason = "Godt grunngjeve." };
        await Ok(caseworker.PutAsJsonAsync(
            $"api/applications/{id}/scores", new { scores = new { plan = points, need = points, budget = points, certainty = points, value = points } }));
        if (scorer is not Per) return;
        await Ok(caseworker.PostAsJsonAsync(
            $"api/applications/{id}/propose", new { outcome = "grant", amount = 250_000, reasons = "Ein god plan for eit reelt behov.", terms = new[] { "Send rapport." } }));
    }

    private async Task Decide(string id)
    {
        using var approver = await host.SignIn(folder.Path, Anne);
        await Ok(approver.PostAsJsonAsync($"api/applications/{id}/impartiality", new { impartial = true }));
        await Ok(approver.PostAsJsonAsync($"api/applications/{id}/approve", new { }));
    }

    private static object Application(string? attachment) => new
    {
        title = "Trygg start",
        languageForm = "nynorsk",
        activity = "joint-service",
        lead = Participant(Leaders[0], Contact),
        partners = new[] { Participant(Leaders[1], "kontakt@bergen.kommune.example") },
        networkId = "hordaland",
        expertBodies = new[] { new { name = "RKBU Vest", contribution = "følgjeevaluering" } },
        riskAssessments = attachment is null ? [] : new[]
        {
            new { municipalities = new[] { "4631", "4601" }, completedOn = "2018-05-03", summary = "Mange små kommunar.", attachmentId = attachment },
        },
        goals = "Færre plasseringar",
        plan = new
        {
            description = "Vi møtest kvar månad.",
            startsOn = "2019-01-15",
            endsOn = "2019-11-30",
            milestones = new[] { new { title = "Oppstart", due = "2019-02-01" } },
        },
        budget = new
        {
            costs = new[] { new { text = "Prosjektleiar 50 %", amount = 400_000 } },
            ownFunding = new[] { new { municipality = "4631", text = "Eigendel", amount = 100_000 } },
            requestedAmount = 300_000,
        },
    };

    private static object Participant((string Municipality, string Email) leader, string contact) => new
    {
        municipality = leader.Municipality,
        leader = new { name = "Lise Leiar", title = "kommunedirektør", email = leader.Email },
        contacts = new[] { new { name = "Ingrid Moland", email = contact, role = "barnevernleiar" } },
    };
}
