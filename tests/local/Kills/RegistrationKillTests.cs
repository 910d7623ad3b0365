using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Domain.Municipalities;
using Grants.Local.Tests.Storage;
using static Grants.Local.Tests.Kills.Visitors;

namespace Grants.Local.Tests.Kills;

/// <summary>
/// Kills the real program while municipalities register to a network with few places: each is registered once, whoever was answered is in, the
/// order of receipt has no hole, and each contact has one receipt.
/// </summary>
public sealed class RegistrationKillTests : IDisposable
{
    private const int Kills = 5, Clients = 4, Municipalities = 120, Places = 10;

    private readonly TemporaryFolder folder = new();
    private readonly Host host;
    private readonly ConcurrentDictionary<string, string> answered = new(StringComparer.Ordinal);
    private readonly Crew crew;
    private HttpClient organiser = new();

    public RegistrationKillTests()
    {
        host = new(folder.Path);
        crew = new(host, Clients, Register.Standard.On(new(2020, 5, 1)).Take(Municipalities).Select(municipality => $"{municipality.Number}"), Comes);
    }

    public void Dispose()
    {
        organiser.Dispose();
        host.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Who_was_answered_is_registered_once_whenever_the_program_is_killed()
    {
        await host.Start("--no-demo", "--as-of", "2020-05-04T09:00");
        organiser = await host.SignIn(folder.Path, "nettverk@ks.example");
        await Ok(organiser.PostAsJsonAsync("api/networks", new
        {
            id = "loftet",
            title = "Barnevernløftet",
            registrationDeadline = "2020-06-15T23:59:59",
            fees = new object[] { new { upTo = 5_000, fee = 11_625 }, new { fee = 55_000 } },
            maximumMunicipalities = Places,
        }));
        await Ok(organiser.PostAsJsonAsync("api/networks/loftet/publish", new { }));

        for (var kill = 0; kill < Kills; kill++)
        {
            await crew.WorkUntilKilled(answers: 3 + (kill * 7 % 8));
            await host.Start();
        }

        await crew.Finish();
        var roster = await Roster();
        Assert.Equal(Municipalities, roster.Count);
        Assert.Equal(roster.Select(one => (one.Key, one.Value.Id)).Order(), answered.Select(one => (one.Key, one.Value)).Order());
        Assert.Equal(Enumerable.Range(0, Municipalities).Select(place => place < Places ? "registered" : "waitingList"), roster.Values.Select(one => one.Status));
        await OneReceiptEach(roster.Values.Select(one => one.Id));
        await host.Kill();
        var (code, said) = await Host.Command("verify", "--data", folder.Path);
        Assert.True(code is 0, said);
    }

    private async Task<bool> Comes(string municipality, CancellationToken killed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/networks/loftet/registrations")
        {
            Content = JsonContent.Create(new { municipality, contact = new { name = "Kari Kontakt", email = $"kontakt@nr{municipality}.kommune.example" } }),
        };
        request.Headers.Add("Idempotency-Key", municipality);
        using var answer = await organiser.SendAsync(request, killed);
        if (answer.StatusCode is not HttpStatusCode.Created) return false;
        answered[municipality] = (await answer.Content.ReadFromJsonAsync<JsonObject>(CancellationToken.None))!["registrationId"]!.GetValue<string>();
        return true;
    }

    /// <summary>By municipality, in the order of receipt.</summary>
    private async Task<OrderedDictionary<string, (string Id, string Status)>> Roster()
    {
        var page = await organiser.GetFromJsonAsync<JsonObject>("api/networks/loftet/registrations?limit=200");
        var roster = new OrderedDictionary<string, (string Id, string Status)>();
        foreach (var one in page!["items"]!.AsArray())
            roster.Add(one!["municipality"]!.GetValue<string>(), (one["registrationId"]!.GetValue<string>(), one["status"]!.GetValue<string>()));
        return roster;
    }

    private async Task OneReceiptEach(IEnumerable<string> registrations)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (Receipts().Count < Municipalities) await pause.WaitForNextTickAsync(patience.Token);
        Assert.Equal(registrations.Order(StringComparer.Ordinal), Receipts().Order(StringComparer.Ordinal));
    }

    private List<string> Receipts() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(folder.Path, "mail"), "*.eml")
            .Select(file => Regex.Match(Path.GetFileName(file), @"(network-loftet\.[0-9a-z]+)~registration-receipt")).Where(match => match.Success).Select(match => match.Groups[1].Value),
    ];
}
