using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Pages;

public sealed class SignInPagesTests : IAsyncLifetime
{
    private GrantsApp app = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        browser = new Browser(app);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_reader_who_was_going_somewhere_comes_there_by_the_code()
    {
        await browser.Submit("/sign-in?to=%2Fsoknad%2Fx", "/sign-in", new() { ["email"] = GrantsApp.Contact });

        var entered = await browser.Submit("/sign-in/code", "/sign-in/code", new() { ["code"] = app.Mails.CodeTo(GrantsApp.Contact) });

        Assert.Equal((HttpStatusCode.SeeOther, "/soknad/x"), (entered.StatusCode, entered.Headers.Location?.ToString()));
    }

    [Theory, InlineData("//elsewhere.example"), InlineData("https://elsewhere.example"), InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_sent_to_another_site(string to)
    {
        await browser.Submit($"/sign-in?to={Uri.EscapeDataString(to)}", "/sign-in", new() { ["email"] = GrantsApp.Contact });

        var entered = await browser.Submit("/sign-in/code", "/sign-in/code", new() { ["code"] = app.Mails.CodeTo(GrantsApp.Contact) });

        Assert.Equal("/mine", entered.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_letter_that_a_header_cannot_have_is_written_as_addresses_have_it()
    {
        var answer = await browser.Post("/language", new() { ["lang"] = "nn", ["to"] = "/saksbehandling?q=læring 🙂" });

        Assert.Equal("/saksbehandling?q=l%C3%A6ring%20%F0%9F%99%82", answer.Headers.GetValues("Location").Single());
    }

    [Fact]
    public async Task Opening_the_link_does_not_use_it_up()
    {
        await browser.Submit("/sign-in", "/sign-in", new() { ["email"] = GrantsApp.Caseworker });
        var link = $"/sign-in/{app.Mails.TokenTo(GrantsApp.Caseworker)}";
        await browser.Open(link);

        var entered = await browser.Submit(link, link, []);

        Assert.Equal((HttpStatusCode.SeeOther, "/saksbehandling"), (entered.StatusCode, entered.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_used_link_says_so_on_a_page()
    {
        await browser.Submit("/sign-in", "/sign-in", new() { ["email"] = GrantsApp.Contact });
        var link = $"/sign-in/{app.Mails.TokenTo(GrantsApp.Contact)}";
        await browser.Submit(link, link, []);

        var again = await browser.Submit(link, link, []);

        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("<h1>Gjelder ikke lenger</h1>", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_is_told_at_its_field()
    {
        await browser.Submit("/sign-in", "/sign-in", new() { ["email"] = GrantsApp.Contact });

        var answer = await browser.Submit("/sign-in/code", "/sign-in/code", new() { ["code"] = "no" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#code\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_an_address_stays_in_its_field()
    {
        var answer = await browser.Submit("/sign-in", "/sign-in", new() { ["email"] = "ingrid at alver" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("value=\"ingrid at alver\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_on_a_page_ends_the_session()
    {
        await browser.SignIn(GrantsApp.Contact);
        await browser.Submit("/nothing-here", "/sign-out", []);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Open("/api/me")).StatusCode);
    }

    [Fact]
    public async Task The_chosen_form_of_Norwegian_is_remembered()
    {
        await browser.Post("/language", new() { ["lang"] = "nn", ["to"] = "/sign-in" });

        var html = await (await browser.Open("/sign-in")).Content.ReadAsStringAsync();

        Assert.Contains("<html lang=\"nn\"", html, StringComparison.Ordinal);
        Assert.Contains("Du treng ikkje passord", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_on_a_page()
    {
        var answer = await browser.Open("/nothing-here");

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Pages_have_nothing_inline()
    {
        var html = await (await browser.Open("/sign-in")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_the_hosts_own_and_no_script_reads_it()
    {
        await using var secure = await GrantsApp.Start(new GrantsWebOptions("https://grants.example"));
        var client = secure.Anyone();
        var form = await client.Get("/sign-in");

        var cookies = Assert.Single(form.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("__Host-grants-form=", cookies, StringComparison.Ordinal);
        Assert.Contains("; secure", cookies, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookies, StringComparison.OrdinalIgnoreCase);
    }
}
