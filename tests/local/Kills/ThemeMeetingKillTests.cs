using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Domain.Municipalities;
using Grants.Local.Tests.Storage;
using static Grants.Local.Tests.Kills.Visitors;

namespace Grants.Local.Tests.Kills;

/// <summary>
/// Kills the real program while municipalities ask for theme meetings and all want the same two people on few days: each meeting is there
/// once with its number, nobody is booked twice at once, and each contact has one receipt.
/// </summary>
public sealed class ThemeMeetingKillTests : IDisposable
{
    private const int Kills = 5, Clients = 4, Municipalities = 40, Days = 8;

    private static readonly object People = new
    {
        processLeader = new { name = "Lars Leder", email = "lars@ks.example" },
        professionalSpeaker = new { name = "Sol Sakkunnig", email = "sol@ks.example" },
    };

    private readonly TemporaryFolder folder = new();
    private readonly Host host;
    private readonly ConcurrentDictionary<string, string> answered = new(StringComparer.Ordinal);
    private readonly Crew crew;
    private HttpClient organiser = new();

    public ThemeMeetingKillTests()
    {
        host = new(folder.Path);
        crew = new(host, Clients, Register.Standard.On(new(2020, 5, 1)).Take(Municipalities).Select(municipality => $"{municipality.Number}"), Asks);
    }

    public void Dispose()
    {
        organiser.Dispose();
        host.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Who_was_answered_has_its_meeting_and_nobody_is_booked_twice_whenever_the_program_is_killed()
    {
        await host.Start("--no-demo", "--as-of", "2020-05-04T09:00");
        organiser = await host.SignIn(folder.Path, "nettverk@ks.example");
        for (var kill = 0; kill < Kills; kill++)
        {
            await crew.WorkUntilKilled(answers: 3 + (kill * 7 % 5));
            await host.Start();
        }

        await crew.Finish();
        var meetings = await Meetings();
        Assert.Equal(Municipalities, meetings.Select(meeting => meeting["municipality"]!.GetValue<string>()).Distinct().Count());
        Assert.Equal(Municipalities, meetings.Length);
        Assert.All(answered, one => Assert.Equal(one.Value, meetings.Single(meeting => (string?)meeting["municipality"] == one.Key)["themeMeetingId"]!.GetValue<string>()));
        Assert.Equal(
            Enumerable.Range(1, Municipalities).Select(number => $"2020/{number}"),
            meetings.Select(meeting => meeting["caseNumber"]!.GetValue<string>()).OrderBy(number => int.Parse(number.Split('/')[1], CultureInfo.InvariantCulture)));
        var booked = meetings.Select(meeting => (string?)meeting["starts"]).OfType<string>().ToArray();
        Assert.Equal(meetings.Select(meeting => DayOf((string)meeting["municipality"]!)).Distinct().Count(), booked.Length);
        Assert.Equal(booked.Length, booked.Distinct().Count());
        await OneReceiptEach([.. meetings.Select(meeting => meeting["themeMeetingId"]!.GetValue<string>())]);
        await host.Kill();
        var (code, said) = await Host.Command("verify", "--data", folder.Path);
        Assert.True(code is 0, said);
    }

    private async Task<bool> Asks(string municipality, CancellationToken killed)
    {
        var asked = await Post("api/theme-meetings", $"ask-{municipality}", new
        {
            organiser = "KS",
            municipality,
            contact = new { name = "Kari Kontakt", email = $"kontakt@nr{municipality}.kommune.example" },
            wishes = new[] { "2020-09" },
        }, killed);
        if (asked is null) return false;
        var id = asked["themeMeetingId"]!.GetValue<string>();
        answered[municipality] = id;
        if (await Post($"api/theme-meetings/{id}/people", $"people-{municipality}", People, killed) is null) return false;
        // All want the same few days; who comes second is told that they are taken.
        return await Post($"api/theme-meetings/{id}/schedule", $"time-{municipality}", new { starts = $"2020-09-{DayOf(municipality):00}T09:00" }, killed) is not null;
    }

    private static int DayOf(string municipality) => 1 + (int.Parse(municipality, CultureInfo.InvariantCulture) % Days);

    /// <summary>Null when it was not answered; a refusal because people are taken is an answer.</summary>
    private async Task<JsonObject?> Post(string path, string key, object body, CancellationToken killed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await organiser.SendAsync(request, killed);
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Conflict ? await answer.Content.ReadFromJsonAsync<JsonObject>(CancellationToken.None) : null;
    }

    private async Task<JsonNode[]> Meetings() =>
        [.. (await organiser.GetFromJsonAsync<JsonObject>("api/theme-meetings?limit=200"))!["items"]!.AsArray().Select(one => one!)];

    /// <summary>One to the contact, and one to the organiser.</summary>
    private async Task OneReceiptEach(string[] meetings)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (Receipts().Count < 2 * Municipalities) await pause.WaitForNextTickAsync(patience.Token);
        Assert.Equal(meetings.Concat(meetings).Order(StringComparer.Ordinal), Receipts().Order(StringComparer.Ordinal));
    }

    private List<string> Receipts() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(folder.Path, "mail"), "*.eml")
            .Select(file => Regex.Match(Path.GetFileName(file), @"(office-[0-9]+\.[0-9a-z]+)~received-1~")).Where(match => match.Success).Select(match => match.Groups[1].Value),
    ];
}
