using System.Net;
using System.Text.RegularExpressions;
using Grants.Web.Access;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>
/// Goes through the pages as everybody whom they are for, from each link to the next, and gathers the forms that stand there.
/// </summary>
internal static partial class FormWalk
{
    /// <summary>A part of the queue that nobody has kept as a view.</summary>
    private const string Chosen = "/saksbehandling?assignee=none";

    /// <summary>A reader who has opened so many has seen one of every kind.</summary>
    private const int Patience = 150;

    private static readonly (Who Who, string? Email)[] People =
    [
        (Who.Anyone, null), (Who.Contact, GrantsApp.Contact), (Who.Contact, World.Partner), (Who.Contact, World.Colleague), (Who.Caseworker, GrantsApp.Caseworker),
        (Who.Caseworker, GrantsApp.OtherCaseworker), (Who.Approver, GrantsApp.Approver), (Who.Administrator, GrantsApp.Administrator), (Who.Organiser, World.Organiser),
    ];

    public static async Task<IReadOnlyList<FoundForm>> Forms(World world)
    {
        var forms = new List<FoundForm>();
        foreach (var (who, email) in People)
        {
            using var browser = new Browser(world.App);
            if (email is null) await browser.Submit("/sign-in", "/sign-in", new() { ["email"] = "sein@alver.kommune.example" });
            else browser.Cookies = $"grants={world.TokenOf(email)}; path=/";
            await foreach (var html in Walk(browser, Beginnings(world, who))) forms.AddRange(FoundForm.On(html, email, browser.Cookies));
        }

        forms.AddRange(await OfTrial(world));
        return [.. forms.DistinctBy(form => (form.By, form.Action))];
    }

    /// <summary>The way out of a trial, which stands on the applicants' pages of who is in it.</summary>
    private static async Task<IEnumerable<FoundForm>> OfTrial(World world)
    {
        var call = world.Named["unpublishedCall"];
        using var browser = new Browser(world.App) { Cookies = $"grants={world.TokenOf(GrantsApp.Administrator)}; path=/" };
        await browser.Submit($"/administrasjon/utlysninger/{call}/prov", $"/administrasjon/utlysninger/{call}/prov/inn", []);
        var html = await (await browser.Open($"/utlysninger/{call}")).Content.ReadAsStringAsync();
        return FoundForm.On(html, GrantsApp.Administrator, browser.Cookies).Where(form => form.Action.EndsWith("/prov/ut", StringComparison.Ordinal));
    }

    private static async IAsyncEnumerable<string> Walk(Browser browser, IEnumerable<string> beginnings)
    {
        var ahead = new Queue<string>(beginnings);
        var seen = new HashSet<string>(ahead.Select(PathOf), StringComparer.Ordinal);
        for (var left = Patience; left > 0 && ahead.TryDequeue(out var path); left--)
        {
            using var answer = await browser.Open(path);
            if (answer.StatusCode is not HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType is not "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync();
            foreach (Match link in Link().Matches(html))
                if (seen.Add(PathOf(link.Groups[1].Value))) ahead.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
            yield return html;
        }
    }

    /// <summary>Every page of one's own, with each case of the world.</summary>
    private static IEnumerable<string> Beginnings(World world, Who who) =>
        (from application in new[] { "sent", "proposed", "draft", "inReview", "incomplete", "scored", "granted", "undelivered", "untaken", "entered" }
         let named = new Dictionary<string, string>(world.Named, StringComparer.Ordinal) { ["draft"] = world.Named[application], ["proposed"] = world.Named[application] }
         from found in FoundEndpoint.All(world)
         where found is { IsApi: false, Writes: false } && (found.Allowed & (who | Who.Anyone)) is not 0 && !found.Name.Contains("/assets/", StringComparison.Ordinal)
         from reading in Readings.Of(found, named).Take(1)
         select reading.Path(reading.Parts)).Concat(Further(world)).Distinct();

    /// <summary>Pages of calls and networks that nobody has published yet, and of what has come further.</summary>
    private static IEnumerable<string> Further(World world) =>
    [
        Chosen, $"/administrasjon/utlysninger/{world.Named["callDraft"]}", $"/administrasjon/utlysninger/{world.Named["unpublishedCall"]}",
        $"/administrasjon/utlysninger/{world.Named["unpublishedCall"]}/kunngjor", $"/administrasjon/utlysninger/{world.Named["unpublishedCall"]}/prov",
        $"/administrasjon/utlysninger/{world.Named["wholeCallDraft"]}/prov", $"/pamelding/{world.Named["offered"]}", $"/nettverk/{world.Named["pastNetwork"]}/pameldinger",
        $"/nettverk/{world.Named["heldNetwork"]}/samling/1/deltakere",
        $"/pamelding/{world.Named["paid"]}/krav", $"/nettverk/{world.Named["startedNetwork"]}/krav",
        $"/oppgaver/{world.Named["endedTask"]}", $"/nettverk/{world.Named["unlisted"]}/oppsett/publiser",
    ];

    private static string PathOf(string link) => link.Split('?', '#')[0];

    [GeneratedRegex("<a [^>]*href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
