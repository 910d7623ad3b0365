using System.Net;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Confirmations;

/// <summary>A municipality's answer says who gave it, and a question that nobody needs to answer any more says why.</summary>
public sealed class AnswererTests : IAsyncLifetime
{
    private const string Leader = "leiar@bergen.kommune.example";

    private ReviewLife life = null!;
    private HttpClient leader = null!;
    private string token = "";

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        leader = life.App.Anyone();
        token = life.App.Mails.QuestionTo(Leader);
    }

    public async Task DisposeAsync()
    {
        leader.Dispose();
        await life.DisposeAsync();
    }

    [Theory]
    [InlineData("", "rådmann", "name-missing", "name")]
    [InlineData("  ", "rådmann", "name-missing", "name")]
    [InlineData("Tor Vikane", "", "title-missing", "title")]
    [InlineData("Tor\nVikane", "rådmann", "text-wrong", "name")]
    [InlineData("Tor Vikane", "råd\tmann", "text-wrong", "title")]
    public async Task A_name_and_a_title_are_needed(string name, string title, string code, string field)
    {
        var answer = await leader.Post($"/api/confirmations/{token}", new { participates = true, name, title });
        var problem = await answer.Json();

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (answer.StatusCode, problem["code"]!.GetValue<string>()));
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task Without_them_the_answer_is_of_the_leader_whom_the_application_names() =>
        Assert.Equal("Lise Leiar", (await (await leader.Post($"/api/confirmations/{token}", new { participates = true })).Json())["leader"]!.GetValue<string>());

    [Fact]
    public async Task The_page_brings_back_what_was_typed_with_the_error_at_its_field()
    {
        using var browser = new Browser(life.App);
        var page = await (await browser.Submit(
            $"/bekreft/{token}", $"/bekreft/{token}",
            new() { ["name"] = "", ["title"] = "fungerande rådmann", ["participates"] = "true" })).Text();

        Assert.Contains("Skriv navnet ditt.", page, StringComparison.Ordinal);
        Assert.Contains("fungerande rådmann", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_hears_of_a_withdrawal_and_has_nothing_to_answer()
    {
        using var contact = await life.App.SignIn(GrantsApp.Contact);
        (await contact.Post($"/api/applications/{life.Id}/withdraw", new { })).EnsureSuccessStatusCode();

        Assert.Contains(life.App.Mails.To(Leader), mail => mail.Subject is "Søknaden «Felles rettleiingsteam» er trekt");
        Assert.Contains("Du trenger ikke å svare.", await (await leader.GetAsync($"/bekreft/{token}")).Text(), StringComparison.Ordinal);
    }
}
