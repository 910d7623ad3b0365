using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Applications;

/// <summary>A case's documents: the letter as page and as PDF, and the application as it was sent.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private ReviewLife life = null!;
    private HttpClient contact = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview();
        await life.Declare();
        await life.Score();
        await life.Propose();
        await life.Fill(life.Anne, "godkjenn");
        contact = await life.App.SignIn(GrantsApp.Contact);
    }

    public async Task DisposeAsync()
    {
        contact.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task A_letter_is_a_page() => Assert.Contains("Godt prosjekt.", await (await Get("letters/1")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    [Theory]
    [InlineData("letters/1", "application/pdf", "vedtak-2026-1.pdf")]
    [InlineData("letters/1", "application/pdf, */*;q=0.1", "vedtak-2026-1.pdf")]
    [InlineData("letters/1.pdf", "*/*", "vedtak-2026-1.pdf")]
    [InlineData("versions/1.pdf", "*/*", "soknad-2026-1.pdf")]
    public async Task A_document_is_a_PDF_to_read_in_the_browser(string path, string accept, string name)
    {
        var answer = await Get(path, accept);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("inline", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.StartsWith("%PDF-1.7", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("letters/2")]
    [InlineData("letters/2.pdf")]
    [InlineData("versions/2.pdf")]
    [InlineData("versions/0.pdf")]
    public async Task What_there_is_not_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Get(path)).StatusCode);

    [Theory]
    [InlineData("brev/1.pdf")]
    [InlineData("versjon/1.pdf")]
    public async Task The_case_links_to_its_documents(string path)
    {
        using var browser = new Browser(life.App);
        await browser.SignIn(GrantsApp.Contact);
        Assert.Contains($"href=\"/soknad/{life.Id}/{path}\"", await browser.Read($"/soknad/{life.Id}"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/soknad/{life.Id}/{path}\"", await life.Kari.Read(life.Page), StringComparison.Ordinal);
        Assert.Equal("application/pdf", (await browser.Open($"/soknad/{life.Id}/{path}")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_page_and_the_API_give_the_same_bytes()
    {
        using var page = await life.Kari.Open($"/soknad/{life.Id}/versjon/1.pdf");
        Assert.Equal(await (await Get("versions/1.pdf")).Content.ReadAsByteArrayAsync(), await page.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_draft_has_no_version_yet()
    {
        var begun = await (await contact.Post($"/api/calls/{ReviewLife.Call}/applications", new { title = "Kladd" })).Json();
        Assert.Equal(HttpStatusCode.NotFound, (await contact.GetAsync($"/api/applications/{begun["applicationId"]!.GetValue<string>()}/versions/1.pdf")).StatusCode);
    }

    [Fact]
    public async Task The_case_tells_of_its_versions()
    {
        var view = await (await contact.GetAsync($"/api/applications/{life.Id}")).Json();
        Assert.Equal((1, true, true), (view["versions"]![0]!["number"]!.GetValue<int>(), view["versions"]![0]!["counts"]!.GetValue<bool>(), view["letters"]![0]!["hasPdf"]!.GetValue<bool>()));
    }

    private Task<HttpResponseMessage> Get(string path, string accept = "*/*")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/applications/{life.Id}/{path}");
        foreach (var one in accept.Split(", ")) request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(one));
        return contact.SendAsync(request);
    }
}
