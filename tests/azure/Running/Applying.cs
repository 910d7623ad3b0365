using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grants.Azure.Tests.Running;

/// <summary>A contact signs in and sends an application to the demo's open call, over HTTP, whatever host answers.</summary>
internal static partial class Applying
{
    public const string Contact = "kontakt@alver.kommune.example";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="mailed">The next mail to the contact, as it came.</param>
    /// <returns>The application's id and its case number.</returns>
    public static async Task<(string Id, string CaseNumber)> Send(HttpClient client, Func<Task<string>> mailed)
    {
        await Until(async () => (await client.GetAsync("/health")).StatusCode is HttpStatusCode.OK);
        await Json(client.PostAsJsonAsync("/api/sign-in", new { email = Contact }));
        var code = Code().Match(await mailed()).Value;
        var session = await Json(client.PostAsJsonAsync("/api/sign-in/code", new { email = Contact, code }));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session!["accessToken"]!.GetValue<string>());
        var id = (await Json(client.PostAsJsonAsync("/api/calls/vestland-demo/applications", Form())))!["applicationId"]!.GetValue<string>();
        var receipt = await Json(client.PostAsync($"/api/applications/{id}/submit", null));
        return (id, receipt!["caseNumber"]!.GetValue<string>());
    }

    /// <summary>Tries until it is so; a host that starts refuses connections first.</summary>
    public static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                if (await isSo()) return;
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }

    private static async Task<JsonNode?> Json(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return text.Length is 0 ? null : JsonNode.Parse(text);
    }

    private static object Form() => new
    {
        title = "Felles veiledningsteam for fosterhjem",
        languageForm = "bokmål",
        lead = new
        {
            municipality = "4631",
            leader = new { name = "Lena Leder", title = "kommunedirektør", email = "leder@alver.kommune.example" },
            contacts = new[] { new { name = "Kari Kontakt", email = Contact, mobile = "+4790000000", role = "barnevernleder" } },
        },
        budget = new { requestedAmount = 300_000 },
    };

    [GeneratedRegex(@"(?<=^|\s)\d{6}(?=\r?$|\s)", RegexOptions.Multiline)]
    private static partial Regex Code();
}
