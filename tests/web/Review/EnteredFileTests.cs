using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Offices;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.Review;

/// <summary>Files that came by post with an application: the office that entered it adds them, and nobody else's office.</summary>
public sealed partial class EnteredFileTests : IAsyncLifetime
{
    private const string OtherOffice = "fremmed@statsforvalteren.example";

    private ReviewLife life = null!;
    private HttpClient kari = null!;
    private string entered = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview();
        life.App.Machine.Pass(TimeSpan.FromSeconds(31));
        kari = await life.App.SignIn(GrantsApp.Caseworker);
        var answer = await kari.Post($"/api/calls/{ReviewLife.Call}/applications/on-behalf", new { receivedAt = "2026-10-14T13:05", application = OnPaper });
        entered = (await answer.Json())["applicationId"]!.GetValue<string>();
    }

    public async Task DisposeAsync()
    {
        kari.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task The_answer_says_which_application_was_entered()
    {
        var read = await (await kari.Get($"/api/applications/{entered}")).Json();

        Assert.Equal("Papirsøknaden", read["application"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_caseworker_adds_and_removes_what_came_by_post()
    {
        var added = await Attach(kari, entered, Pdf);
        var attachment = (await added.Json())["attachmentId"]!.GetValue<string>();
        var shown = await Attachments();
        var removed = await kari.Send(HttpMethod.Delete, $"/api/applications/{entered}/attachments/{attachment}", null);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.NoContent), (added.StatusCode, removed.StatusCode));
        Assert.Equal([attachment], shown);
        Assert.Empty(await Attachments());
    }

    [Fact]
    public async Task What_the_office_puts_in_and_takes_out_stands_in_the_journal()
    {
        var attachment = (await (await Attach(kari, entered, Pdf)).Json())["attachmentId"]!.GetValue<string>();
        await kari.Send(HttpMethod.Delete, $"/api/applications/{entered}/attachments/{attachment}", null);

        var lines = (await (await kari.Get($"/api/applications/{entered}")).Json())["timeline"]!.AsArray()
            .Select(line => line!["what"]!.GetValue<string>()).ToArray();
        Assert.Contains("Risiko- og tilstandsvurdering som kom per post, ført inn av oss", lines);
        Assert.Contains("Fjernet et vedlegg som vi hadde ført inn", lines);
    }

    [Fact]
    public async Task A_colleague_of_the_same_office_may_too()
    {
        using var per = await life.App.SignIn(GrantsApp.OtherCaseworker);

        Assert.Equal(HttpStatusCode.Created, (await Attach(per, entered, Pdf)).StatusCode);
    }

    [Fact]
    public async Task A_file_is_taken_by_what_it_holds()
    {
        var answer = await Attach(kari, entered, "<svg onload=alert(1)>");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "file-type"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task What_a_municipality_has_sent_itself_is_its_own()
    {
        var answer = await Attach(kari, life.Id, Pdf);

        Assert.Equal((HttpStatusCode.Forbidden, "not-entered-by-office"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task What_the_municipality_has_attached_is_not_the_offices_to_remove()
    {
        using var contact = await life.App.SignIn("kare@oygarden.kommune.example");
        var attachment = (await (await Attach(contact, entered, Pdf)).Json())["attachmentId"]!.GetValue<string>();

        var answer = await kari.Send(HttpMethod.Delete, $"/api/applications/{entered}/attachments/{attachment}", null);

        Assert.Equal((HttpStatusCode.Forbidden, "attachment-of-municipality"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task What_the_office_has_entered_is_not_the_municipalitys_to_remove()
    {
        using var contact = await life.App.SignIn("kare@oygarden.kommune.example");
        var attachment = (await (await Attach(kari, entered, Pdf)).Json())["attachmentId"]!.GetValue<string>();

        var answer = await contact.Send(HttpMethod.Delete, $"/api/applications/{entered}/attachments/{attachment}", null);

        Assert.Equal((HttpStatusCode.Forbidden, "attachment-of-office"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task What_a_municipality_has_not_sent_the_office_has_not_got()
    {
        using var contact = await life.App.SignIn(GrantsApp.Contact);
        (await Attach(contact, life.Id, Pdf)).EnsureSuccessStatusCode();

        Assert.Empty((await (await kari.Get($"/api/applications/{life.Id}")).Json())["attachments"]!.AsArray());
        Assert.Single((await (await contact.Get($"/api/applications/{life.Id}")).Json())["attachments"]!.AsArray());
    }

    [Fact]
    public async Task To_a_withdrawn_application_nothing_is_attached()
    {
        using var contact = await life.App.SignIn(GrantsApp.Contact);
        (await contact.Post($"/api/applications/{life.Id}/withdraw", new { })).EnsureSuccessStatusCode();

        Assert.Equal("application-closed", await (await Attach(contact, life.Id, Pdf)).Code());
    }

    [Fact]
    public async Task Another_office_finds_no_such_application()
    {
        await life.App.Services.GetRequiredService<OfficeDesk>()
            .AddStaff(OtherOffice, "Frida Fremmed", StaffRole.Caseworker, OrganisationNumber.Parse("974762994"), CancellationToken.None);
        using var stranger = await life.App.SignIn(OtherOffice);

        Assert.Equal(HttpStatusCode.NotFound, (await Attach(stranger, entered, Pdf)).StatusCode);
    }

    [Fact]
    public async Task Who_is_shut_out_of_the_case_adds_nothing_to_it()
    {
        await kari.Post($"/api/applications/{entered}/impartiality", new { impartial = false });

        var answer = await Attach(kari, entered, Pdf);

        Assert.Equal((HttpStatusCode.Forbidden, "not-impartial"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task It_is_added_and_removed_on_the_page_too()
    {
        var added = await Upload(Pdf);
        var page = await life.Kari.Read(added.Headers.Location!.ToString());
        var remove = RemoveForm().Match(page).Groups[1].Value;
        var removed = await life.Kari.Submit($"/saksbehandling/{entered}", remove, []);

        Assert.Contains("Filen er lagt ved.", page, StringComparison.Ordinal);
        Assert.Contains("vurdering.pdf", page, StringComparison.Ordinal);
        Assert.Equal($"/saksbehandling/{entered}?lagret=removed", removed.Headers.Location!.ToString());
        Assert.Empty(await Attachments());
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_stands_at_its_field_on_the_page()
    {
        var answer = await Upload("MZ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("href=\"#attached.file\"", await answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_offers_nothing_where_the_municipality_has_sent_it_itself() =>
        Assert.DoesNotContain($"{life.Page}/vedlegg\"", await life.Kari.Read(life.Page), StringComparison.Ordinal);

    private const string Pdf = "%PDF-1.7\nEn vurdering.";

    private static object OnPaper => new
    {
        title = "Papirsøknaden",
        lead = new { municipality = "4626", contacts = new[] { new { name = "Kåre Kontakt", email = "kare@oygarden.kommune.example" } } },
        partners = new[] { new { municipality = "4631" } },
        budget = new { requestedAmount = 120_000 },
    };

    private static Task<HttpResponseMessage> Attach(HttpClient client, string application, string content) =>
        client.Send(HttpMethod.Post, $"/api/applications/{application}/attachments", File(content));

    private static MultipartFormDataContent File(string content) =>
        new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "vurdering.pdf" }, { new StringContent("riskAssessment"), "kind" } };

    private async Task<string[]> Attachments() =>
        [.. (await (await kari.Get($"/api/applications/{entered}")).Json())["attachments"]!.AsArray().Select(one => one!["attachmentId"]!.GetValue<string>())];

    private Task<HttpResponseMessage> Upload(string content) =>
        life.Kari.Upload($"/saksbehandling/{entered}", $"/saksbehandling/{entered}/vedlegg", "riskAssessment", content);

    [GeneratedRegex("action=\"([^\"]*/fjern[^\"]*)\"")]
    private static partial Regex RemoveForm();
}
