using System.Net;
using System.Text;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>What a case's page shows within itself: attachments, and letters as they are written.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Document = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n");

    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.Received();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task A_picture_is_shown_where_nothing_of_it_can_run()
    {
        var answer = await Open(await life.Attach("<bilete>.png", Picture));

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", Policy(answer), StringComparison.Ordinal);
        Assert.Contains("sandbox", Policy(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_shown_in_pages_of_ours_only()
    {
        var answer = await Open(await life.Attach("plan.pdf", Document));

        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("default-src 'none'", Policy(answer), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", Policy(answer), StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task The_page_fetches_them_only_when_they_are_unfolded()
    {
        var picture = await life.Attach("bilete.png", Picture);
        var document = await life.Attach("plan.pdf", Document);

        var page = await life.Kari.Read(life.Page);

        Assert.Contains($"<img src=\"{life.Page}/vedlegg/{picture}\" alt=\"Bildet bilete.png\" loading=\"lazy\"", page, StringComparison.Ordinal);
        Assert.Contains($"<iframe src=\"{life.Page}/vedlegg/{document}\" title=\"plan.pdf\" loading=\"lazy\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_impartial_sees_no_attachment()
    {
        var picture = await life.Attach("bilete.png", Picture);
        await life.Fill(life.Kari, "habil", ("impartiality.impartial", "false"));

        Assert.Equal(HttpStatusCode.Forbidden, (await Open(picture)).StatusCode);
    }

    [Fact]
    public async Task The_letter_shows_while_the_proposal_is_written()
    {
        await Scored();

        var letter = await Post("brev", ("proposal.outcome", "grant"), ("proposal.amount", "250 000"), ("proposal.reasons", "Godt <b>prosjekt</b>."), ("proposal.terms", "Send rapport."));
        var html = await letter.Content.ReadAsStringAsync();

        Assert.Matches("250.000 kroner", WebUtility.HtmlDecode(html));
        Assert.Contains("Godt &lt;b&gt;prosjekt&lt;/b&gt;.", html, StringComparison.Ordinal);
        Assert.Contains("Send rapport.", html, StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", letter.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task While_it_lacks_something_the_letter_says_what()
    {
        await Scored();

        Assert.Contains("Tilskuddet i kroner", await (await Post("brev", ("proposal.outcome", "grant"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_a_letter_proposes_nothing()
    {
        await Scored();

        await Post("brev", ("proposal.outcome", "reject"), ("proposal.reasons", "Nei."));

        Assert.Contains("<dd>Til vurdering</dd>", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_for_completion_can_be_read_before_it_goes_out()
    {
        await life.PassDeadline(life.Id);
        await life.Declare();

        var text = await (await Post("mangelbrev/se", ("completion.text", "Send òg planen."), ("completion.until", "2026-10-30"))).Text();

        Assert.Contains("Send òg planen.", text, StringComparison.Ordinal);
        Assert.Contains("fredag 30. oktober", text, StringComparison.Ordinal);
        Assert.Contains("<dd>Til vurdering</dd>", await life.Kari.Read(life.Page), StringComparison.Ordinal);
    }

    private async Task Scored()
    {
        await life.PassDeadline(life.Id);
        await life.Declare();
        await life.Score();
    }

    private Task<HttpResponseMessage> Open(string attachment) => life.Kari.Open($"{life.Page}/vedlegg/{attachment}");

    /// <summary>As the button of a form that goes elsewhere: with the token that the page has.</summary>
    private async Task<HttpResponseMessage> Post(string what, params (string Name, string Value)[] fields)
    {
        var page = await life.Kari.Read(life.Page);
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"form-token\" value=\"([^\"]*)\"").Groups[1].Value;
        return await life.Kari.Post(
            $"{life.Page}/{what}", fields.Append(("form-token", token)).ToDictionary(field => field.Item1, field => field.Item2), ("Origin", GrantsApp.Origin));
    }

    private static string Policy(HttpResponseMessage answer) => string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
}
