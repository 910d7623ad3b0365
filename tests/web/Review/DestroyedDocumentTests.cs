using System.Net;
using System.Text;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>A document that should never have been sent: the form that destroys it, and what is said in its place.</summary>
public sealed class DestroyedDocumentTests : IAsyncLifetime
{
    private const string Name = "om-ole.pdf";

    private static readonly byte[] Document = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n");

    private ReviewLife life = null!;
    private string document = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        document = await life.Attach(Name, Document);
        await life.Declare();
    }

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Theory, InlineData("nb", "Ja, slett dokumentet for godt", "Skulle det aldri vært sendt?"), InlineData("nn", "Ja, slett dokumentet for godt", "Skulle det aldri vore sendt?")]
    public async Task The_case_asks_for_a_reason_and_a_tick(string language, params string[] words)
    {
        var page = await life.Kari.Read(life.Page, language);
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_both_nothing_is_destroyed_and_what_was_typed_is_kept()
    {
        var answer = await life.Fill(life.Kari, $"vedlegg/{document}/slett", (Field("reason"), "Navn på et barn"));
        var page = await answer.Text();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"href=\"#{Field("sure")}\"", page, StringComparison.Ordinal);
        Assert.Contains("Navn på et barn", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await life.Kari.Open($"{life.Page}/vedlegg/{document}")).StatusCode);
    }

    [Theory, InlineData("nb", "Slettet dokument"), InlineData("nn", "Sletta dokument")]
    public async Task The_case_tells_when_and_why_in_its_place(string language, string name)
    {
        await Destroy();

        var page = await life.Kari.Read(life.Page, language);

        Assert.DoesNotContain(Name, page, StringComparison.Ordinal);
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.Contains("Grunnen: Navn på et barn", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opens_it_is_told_that_it_is_gone()
    {
        await Destroy();
        foreach (var address in new[] { $"{life.Page}/vedlegg/{document}", $"/soknad/{life.Id}/vedlegg/{document}" })
        {
            var answer = await life.Kari.Open(address);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("ble slettet for godt", await answer.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_applicant_sees_what_became_of_it_and_cannot_open_it()
    {
        await Destroy();
        using var contact = new Browser(life.App);
        await contact.SignIn(GrantsApp.Contact);

        var page = await contact.Read($"/soknad/{life.Id}/vedlegg");

        Assert.DoesNotContain(Name, page, StringComparison.Ordinal);
        Assert.Contains("Grunnen: Navn på et barn", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/vedlegg/{document}", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await contact.Open($"/soknad/{life.Id}/vedlegg/{document}")).StatusCode);
    }

    [Fact]
    public async Task The_application_tells_of_it_in_the_API()
    {
        using var kari = await life.App.SignIn(GrantsApp.Caseworker);
        var gone = await kari.Post($"/api/applications/{life.Id}/attachments/{document}/destroy", new { reason = "Navn på et barn", sure = true });

        var told = (await gone.Json())["attachments"]![0]!;
        var read = await kari.GetAsync($"/api/applications/{life.Id}/attachments/{document}");

        Assert.Equal(("Slettet dokument", "Navn på et barn"), (told["name"]!.GetValue<string>(), told["destroyed"]!["reason"]!.GetValue<string>()));
        Assert.Equal((HttpStatusCode.Gone, "document-destroyed"), (read.StatusCode, (await read.Json())["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Who_is_not_sure_is_asked_again()
    {
        using var kari = await life.App.SignIn(GrantsApp.Caseworker);

        var answer = await kari.Post($"/api/applications/{life.Id}/attachments/{document}/destroy", new { reason = "Navn på et barn" });

        Assert.Equal("not-sure", (await answer.Json())["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        using var kari = await life.App.SignIn(GrantsApp.Caseworker);

        var answer = await kari.Post($"/api/applications/{life.Id}/attachments/nothing/destroy", new { reason = "Navn på et barn", sure = true });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private string Field(string name) => $"destroyed-{document}.{name}";

    private async Task Destroy()
    {
        var answer = await life.Fill(life.Kari, $"vedlegg/{document}/slett", (Field("reason"), "Navn på et barn"), (Field("sure"), "true"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }
}
