using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grants.Contracts.Calls;
using Grants.Local.Tests.Storage;
using static Grants.Local.Tests.Kills.Visitors;

namespace Grants.Local.Tests.Kills;

/// <summary>
/// Kills the real program at work, again and again: every application that was answered is there with its number, each of its mails
/// was written, and the logs hold. <c>GRANTS_KILLS</c> says how often, 30 unless it is set.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Clients = 4;
    private const string Contact = "ingrid.moland@alver.kommune.example";

    private readonly TemporaryFolder folder = new();
    private readonly Host host;
    private readonly ConcurrentDictionary<string, Receipt> answered = new(StringComparer.Ordinal);
    private HttpClient contact = new();

    public KillTests() => host = new(folder.Path);

    public void Dispose()
    {
        contact.Dispose();
        host.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_answered_is_there_whenever_the_program_is_killed()
    {
        await host.Start("--no-demo", "--as-of", "2018-10-20T09:00");
        using (var administrator = await SignIn("admin@statsforvalteren.example"))
        {
            await Ok(administrator.PostAsJsonAsync("api/calls", Hordaland2018.Json()));
            await Ok(administrator.PostAsJsonAsync("api/calls/hordaland-2018/publish", new { }));
        }

        contact = await SignIn(Contact);
        var kills = int.Parse(Environment.GetEnvironmentVariable("GRANTS_KILLS") ?? "30", CultureInfo.InvariantCulture);
        for (var kill = 0; kill < kills; kill++)
        {
            // It is killed in the middle of the others' requests, at another place each time.
            var after = 3 + (kill * 7 % 11);
            await WorkUntilKilled(kill, after);
            await host.Start();
        }

        await Work(kills, int.MaxValue, new CancellationTokenSource(), most: 2);
        foreach (var (id, receipt) in answered) Assert.Equal(receipt.Number, await NumberOf(id));
        Assert.Equal(answered.Count, answered.Values.Select(receipt => receipt.Number).Distinct().Count());
        TimeNeverWentBack();
        await EveryReceiptIsWritten();
        await host.Kill();
        var (code, said) = await Host.Command("verify", "--data", folder.Path);
        Assert.True(code is 0, said);
    }

    private async Task WorkUntilKilled(int round, int answers)
    {
        using var killed = new CancellationTokenSource();
        await Work(round, answers, killed, most: int.MaxValue);
        await host.Kill();
    }

    /// <summary>Each client begins applications and sends them, until so many have been answered.</summary>
    private async Task Work(int round, int answers, CancellationTokenSource enough, int most)
    {
        var left = answers;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var i = 0; i < most && !enough.IsCancellationRequested; i++)
            {
                if (await Apply(round, $"{round}-{client}-{i}", enough.Token) is not { } receipt) continue;
                answered[receipt.Id] = receipt;
                if (Interlocked.Decrement(ref left) is 0) await enough.CancelAsync();
            }
        }));
    }

    private async Task<Receipt?> Apply(int round, string key, CancellationToken killed)
    {
        try
        {
            using var begin = new HttpRequestMessage(HttpMethod.Post, "api/calls/hordaland-2018/applications")
            {
                Content = JsonContent.Create(new
                {
                    title = $"Prosjekt {key}",
                    lead = new { municipality = "4631", contacts = new[] { new { name = "Ingrid Moland", email = Contact } } },
                    partners = new[] { new { municipality = "4622" } },
                    budget = new { requestedAmount = 300_000 },
                }),
            };
            begin.Headers.Add("Idempotency-Key", key);
            using var begun = await contact.SendAsync(begin, killed);
            if (begun.StatusCode is not HttpStatusCode.Created) return null;
            var id = (await begun.Content.ReadFromJsonAsync<JsonObject>(CancellationToken.None))!["applicationId"]!.GetValue<string>();
            using var sent = await contact.PostAsync($"api/applications/{id}/submit", null, killed);
            if (sent.StatusCode is not HttpStatusCode.Accepted) return null;
            var answer = (await sent.Content.ReadFromJsonAsync<JsonObject>(CancellationToken.None))!;
            return new(id, round, answer["caseNumber"]!.GetValue<string>(), answer["receivedAt"]!.GetValue<string>());
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException or IOException)
        {
            // Killed while it worked on this one: nothing was promised.
            return null;
        }
    }

    /// <summary>What came in after a kill has no earlier time than what came in before it.</summary>
    private void TimeNeverWentBack()
    {
        var rounds = answered.Values.GroupBy(receipt => receipt.Round).OrderBy(round => round.Key).ToArray();
        foreach (var (before, after) in rounds.Zip(rounds.Skip(1)))
            Assert.True(string.CompareOrdinal(before.Max(receipt => receipt.At), after.Min(receipt => receipt.At)) <= 0, $"after kill {before.Key}");
    }

    private async Task<string?> NumberOf(string id)
    {
        var view = await contact.GetFromJsonAsync<JsonObject>($"api/applications/{id}");
        return view!["caseNumber"]?.GetValue<string>();
    }

    /// <summary>Waits until the mail folder has each receipt once for the contact.</summary>
    private async Task EveryReceiptIsWritten()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        Dictionary<string, int> receipts;
        do
        {
            receipts = Receipts();
            if (answered.Keys.All(receipts.ContainsKey)) break;
        }
        while (await pause.WaitForNextTickAsync(patience.Token));
        Assert.All(answered.Keys, id => Assert.Equal(1, receipts[id]));
    }

    private Dictionary<string, int> Receipts() => Directory.EnumerateFiles(Path.Combine(folder.Path, "mail"), "*.eml")
        .Select(File.ReadAllText)
        .Where(mail => mail.Contains(Contact, StringComparison.OrdinalIgnoreCase))
        .Select(mail => Regex.Match(mail, @"Message-ID:\s*<(call-hordaland-2018\.[0-9a-z]+)~", RegexOptions.IgnoreCase))
        .Where(match => match.Success).CountBy(match => match.Groups[1].Value)
        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private Task<HttpClient> SignIn(string email) => host.SignIn(folder.Path, email);

    /// <param name="Round">How many kills went before it.</param>
    /// <param name="At">When it was received, to the second.</param>
    private sealed record Receipt(string Id, int Round, string Number, string At);
}
