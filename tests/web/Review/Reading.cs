using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>How tests read pages.</summary>
internal static class Reading
{
    /// <summary>The page as a reader of the language gets it, as text that the browser shows.</summary>
    public static async Task<string> Read(this Browser browser, string path, string language = "nb")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
        return await (await browser.Send(request)).Text();
    }

    public static async Task<string> Text(this HttpResponseMessage answer) =>
        System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
