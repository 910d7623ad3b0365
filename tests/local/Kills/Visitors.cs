using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grants.Local.Tests.Kills;

/// <summary>People who use a rehearsal's host through its API, and read the mails in its folder.</summary>
internal static class Visitors
{
    /// <summary>A client with a token, got by the code in the mail.</summary>
    public static async Task<HttpClient> SignIn(this Host host, string folder, string email)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        await Ok(client.PostAsJsonAsync("api/sign-in", new { email }));
        var code = await Read(folder, mail => IsTo(mail, email) && Regex.Match(mail, "koden ([0-9]{6})") is { Success: true } found ? found.Groups[1].Value : null);
        using var answer = await client.PostAsJsonAsync("api/sign-in/code", new { email, code });
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["accessToken"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>What is found in the newest mail that has it, as soon as there is one.</summary>
    public static async Task<string> Read(string folder, Func<string, string?> find)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            if (Mails(folder).Select(find).FirstOrDefault(found => found is not null) is { } known) return known;
            await pause.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Headers as they stand, texts decoded, the newest first.</summary>
    public static IEnumerable<string> Mails(string folder) => Written(folder).Select(mail => Decoded(Regex.Replace(mail, @"=\r?\n", "")));

    /// <summary>Unfolded, their encoded words read (RFC 2047).</summary>
    public static IEnumerable<string> Subjects(string folder) => Written(folder).Select(mail =>
    {
        var subject = Regex.Match(mail, @"^Subject: (.*(?:\n[ \t].*)*)", RegexOptions.Multiline).Groups[1].Value;
        return Regex.Replace(Regex.Replace(subject, @"\?=\s+=\?", "?==?"), @"=\?utf-8\?Q\?(.*?)\?=", word => Decoded(word.Groups[1].Value.Replace('_', ' '))).Trim();
    });

    private static IEnumerable<string> Written(string folder)
    {
        var mails = Path.Combine(folder, "mail");
        return Directory.Exists(mails) ? Directory.EnumerateFiles(mails, "*.eml").OrderDescending(StringComparer.Ordinal).Select(File.ReadAllText) : [];
    }

    public static bool IsTo(string mail, string email) => mail.Contains($"To: {email}", StringComparison.OrdinalIgnoreCase) || mail.Contains($"<{email}>", StringComparison.OrdinalIgnoreCase);

    public static async Task<JsonNode> Ok(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri}: {text}");
        return text.Length > 0 && answer.Content.Headers.ContentType?.MediaType is "application/json" ? JsonNode.Parse(text)! : new JsonObject();
    }

    /// <summary>Quoted-printable, as our mails are written (RFC 2045, 6.7).</summary>
    private static string Decoded(string text) =>
        Regex.Replace(text, "(=[0-9A-F]{2})+", bytes => Encoding.UTF8.GetString(Convert.FromHexString(bytes.Value.Replace("=", "", StringComparison.Ordinal))));
}
