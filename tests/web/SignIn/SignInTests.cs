using System.Net;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private GrantsApp app = null!;

    public async Task InitializeAsync() => app = await GrantsApp.Start();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_contact_signs_in_by_the_code()
    {
        await Ask(GrantsApp.Contact);

        var answer = await app.Anyone().Post("/api/sign-in/code", new { email = GrantsApp.Contact, code = app.Mails.CodeTo(GrantsApp.Contact) });

        var json = await answer.Json();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("4631", json["municipality"]!.GetValue<string>());
        Assert.Equal(["contact"], json["roles"]!.AsArray().Select(role => role!.GetValue<string>()));
        Assert.Equal("2026-10-01T20:00:00Z", json["expiresAt"]!.GetValue<string>());
        Assert.Null(json["office"]);
    }

    [Theory]
    [InlineData("ingrid@alver.kommune.example", "nb", "nn", "Statsforvaltaren i Vestland")]
    [InlineData("berit@oslo.kommune.example", "nn", "nn", "Statsforvaltaren i Østfold, Buskerud, Oslo og Akershus")]
    [InlineData("kari@haugesund.kommune.example", "nn", "nb", "Statsforvalteren i Rogaland")]
    [InlineData(GrantsApp.Caseworker, "nb", "nn", "Statsforvaltaren i Vestland")]
    public async Task The_mail_is_in_the_recipients_form_of_Norwegian_and_in_the_askers_where_it_has_none(string email, string asked, string written, string from)
    {
        await app.Anyone().Post("/api/sign-in", new { email }, ("Accept-Language", asked));
        var mail = Assert.Single(app.Mails.To(email));
        Assert.Equal((written, from), (mail.Language, mail.From.Name));
    }

    [Fact]
    public async Task One_of_the_staff_signs_in_by_the_link_for_eight_hours()
    {
        await Ask(GrantsApp.Caseworker);

        var answer = await app.Anyone().Post($"/api/sign-in/{app.Mails.TokenTo(GrantsApp.Caseworker)}", new { });

        var json = await answer.Json();
        Assert.Equal(GrantsApp.Vestland, json["office"]!.GetValue<string>());
        Assert.Equal("Kari Saksbehandler", json["name"]!.GetValue<string>());
        Assert.Equal(["caseworker"], json["roles"]!.AsArray().Select(role => role!.GetValue<string>()));
        Assert.Equal("2026-10-01T16:00:00Z", json["expiresAt"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_link_is_good_once()
    {
        await Ask(GrantsApp.Contact);
        var path = $"/api/sign-in/{app.Mails.TokenTo(GrantsApp.Contact)}";
        await app.Anyone().Post(path, new { });

        var again = await app.Anyone().Post(path, new { });

        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
    }

    [Fact]
    public async Task A_used_link_takes_its_code_with_it()
    {
        await Ask(GrantsApp.Contact);
        await app.Anyone().Post($"/api/sign-in/{app.Mails.TokenTo(GrantsApp.Contact)}", new { });

        var byCode = await UseCode(app.Mails.CodeTo(GrantsApp.Contact));

        Assert.Equal(HttpStatusCode.Gone, byCode.StatusCode);
    }

    [Theory, InlineData(29, HttpStatusCode.OK), InlineData(30, HttpStatusCode.Gone)]
    public async Task A_link_is_good_for_thirty_minutes(int minutes, HttpStatusCode expected)
    {
        await Ask(GrantsApp.Contact);
        app.Machine.Pass(TimeSpan.FromMinutes(minutes));

        var answer = await app.Anyone().Post($"/api/sign-in/{app.Mails.TokenTo(GrantsApp.Contact)}", new { });

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory, InlineData(4, HttpStatusCode.OK), InlineData(5, HttpStatusCode.Gone)]
    public async Task Five_wrong_codes_end_it(int wrong, HttpStatusCode expected)
    {
        await Ask(GrantsApp.Contact);
        for (var tries = 0; tries < wrong; tries++) Assert.Equal("wrong-code", await (await UseCode("no")).Code());

        var answer = await UseCode(app.Mails.CodeTo(GrantsApp.Contact));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_address_is_answered_like_a_known_one()
    {
        var known = await Ask(GrantsApp.Contact);
        var unknown = await Ask("nobody@elsewhere.example");

        Assert.Equal(HttpStatusCode.Accepted, unknown.StatusCode);
        Assert.Equal(await known.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        Assert.Empty(app.Mails.To("nobody@elsewhere.example"));
    }

    [Fact]
    public async Task A_wrong_code_for_an_unknown_address_is_answered_like_one_for_a_known_address()
    {
        await Ask("nobody@elsewhere.example");

        var answers = new List<string>();
        for (var tries = 0; tries < 6; tries++)
            answers.Add(await (await app.Anyone().Post("/api/sign-in/code", new { email = "nobody@elsewhere.example", code = "no" })).Code());

        Assert.Equal(["wrong-code", "wrong-code", "wrong-code", "wrong-code", "wrong-code", "sign-in-gone"], answers);
    }

    [Theory, InlineData(29, 1), InlineData(30, 2)]
    public async Task An_address_gets_one_mail_in_thirty_seconds(int seconds, int mails)
    {
        await Ask(GrantsApp.Contact);
        app.Machine.Pass(TimeSpan.FromSeconds(seconds));

        var answer = await Ask(GrantsApp.Contact.ToUpperInvariant());

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(mails, app.Mails.To(GrantsApp.Contact).Count);
    }

    [Fact]
    public async Task An_address_gets_ten_mails_an_hour()
    {
        for (var asked = 0; asked < 12; asked++)
        {
            await Ask(GrantsApp.Contact);
            app.Machine.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(10, app.Mails.To(GrantsApp.Contact).Count);
    }

    [Fact]
    public async Task Nothing_of_a_sign_in_mail_stays_when_it_is_sent()
    {
        await Ask(GrantsApp.Contact);
        var token = app.Mails.TokenTo(GrantsApp.Contact);

        await foreach (var row in app.Rows.Range("sign-in", "", "~~", CancellationToken.None))
        {
            Assert.DoesNotContain(token, row.Key, StringComparison.Ordinal);
            Assert.DoesNotContain(token, System.Text.Encoding.UTF8.GetString(row.Body.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_token()
    {
        var client = await app.SignIn(GrantsApp.Contact);

        Assert.Equal(HttpStatusCode.NoContent, (await client.Post("/api/sign-out", new { })).StatusCode);

        Assert.Equal("sign-in-needed", await (await client.Get("/api/me")).Code());
    }

    [Fact]
    public async Task A_session_ends_after_its_hours()
    {
        var client = await app.SignIn(GrantsApp.Caseworker);
        app.Machine.Pass(TimeSpan.FromHours(8));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_removed_from_the_staff_is_out_at_once()
    {
        var client = await app.SignIn(GrantsApp.Caseworker);
        var (desk, office) = (app.Services.GetRequiredService<OfficeDesk>(), OrganisationNumber.Parse(GrantsApp.Vestland));
        var staff = (await desk.List(office, CancellationToken.None)).Staff;

        await desk.Replace(office, [.. staff.Where(entry => entry.Email != GrantsApp.Caseworker)], null, null, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_new_role_counts_at_once()
    {
        var client = await app.SignIn(GrantsApp.Caseworker);
        await app.Services.GetRequiredService<OfficeDesk>().AddStaff(
            GrantsApp.Caseworker, "Kari Saksbehandler", Domain.Cases.StaffRole.Economist, OrganisationNumber.Parse(GrantsApp.Vestland), CancellationToken.None);

        var me = await (await client.Get("/api/me")).Json();

        Assert.Equal(["caseworker", "economist"], me["roles"]!.AsArray().Select(role => role!.GetValue<string>()));
    }

    private Task<HttpResponseMessage> Ask(string email) => app.Anyone().Post("/api/sign-in", new { email });

    private Task<HttpResponseMessage> UseCode(string code) => app.Anyone().Post("/api/sign-in/code", new { email = GrantsApp.Contact, code });
}
