using System.Net;
using Grants.Contracts.Calls;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Tests.Hosting;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Grants.Workflows.Storage;
using Grants.Workflows.Trials;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Grants.Web.Tests.Administration;

/// <summary>The call of 2018 is set up, a week before it opens, and an administrator tries it out for Alver.</summary>
public sealed class TrialTests : IAsyncLifetime
{
    private const string CallId = "hordaland-2018";
    private const string Call = $"/administrasjon/utlysninger/{CallId}";
    private const string Trial = $"{Call}/prov";
    private const string AsApplicants = $"/utlysninger/{CallId}";

    private static readonly CancellationToken Never = CancellationToken.None;

    private GrantsApp app = null!;
    private Browser browser = null!;
    private HttpClient administrator = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 1, 9, 0));
        administrator = await app.SignIn(GrantsApp.Administrator);
        await administrator.Post("/api/calls", Hordaland2018.Json());
        browser = new Browser(app);
        await browser.SignIn(GrantsApp.Administrator);
        await browser.Submit(Trial, Trial, new() { ["municipality"] = "4631" });
    }

    public async Task DisposeAsync()
    {
        administrator.Dispose();
        browser.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_call_is_open_to_who_tries() =>
        Assert.Contains($"action=\"{AsApplicants}/soknad\"", await Text(await browser.Open(AsApplicants)), StringComparison.Ordinal);

    [Fact]
    public async Task To_everybody_else_it_is_not_there() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get(AsApplicants)).StatusCode);

    [Fact]
    public async Task Each_page_says_that_it_is_a_trial_and_leads_out() =>
        Assert.Contains($"action=\"{Trial}/ut\"", await Text(await browser.Open("/mine")), StringComparison.Ordinal);

    [Fact]
    public async Task Who_has_gone_out_of_it_sees_the_real_pages()
    {
        await browser.Submit("/mine", $"{Trial}/ut", []);
        Assert.DoesNotContain("Prøve: Du søker", await Text(await browser.Open("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calls_page_leads_back_to_it() =>
        Assert.Contains(">Til prøven</a>", await Text(await browser.Open(Call)), StringComparison.Ordinal);

    [Fact]
    public async Task The_pages_of_the_office_are_the_real_ones_all_the_while() =>
        Assert.Equal(HttpStatusCode.OK, (await browser.Open(Call)).StatusCode);

    [Fact]
    public async Task An_application_is_sent_and_its_receipt_shown()
    {
        var application = await Send();
        Assert.Contains("Saksnummeret er 2018/1", await Text(await browser.Open($"{application}?sendt=1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mail_goes_to_the_administrator()
    {
        var before = app.Mails.Sent.Count;
        await Send();
        Assert.All(app.Mails.Sent.Skip(before), mail => Assert.Equal((GrantsApp.Administrator, true), (mail.To.Address, mail.Subject.StartsWith("Prøve: ", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_mail_says_whom_it_would_have_gone_to()
    {
        await Send();
        Assert.Contains(app.Mails.Sent, mail => mail.Text.Contains("(postmottak@alver.kommune.example)", StringComparison.Ordinal) && mail.Html.Contains("(postmottak@alver.kommune.example)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_trials_page_shows_what_it_has_sent()
    {
        await Send();
        Assert.Contains("Hadde gått til Alver (postmottak@alver.kommune.example)", await Text(await browser.Send(Nynorsk(Trial))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_in_a_mail_leads_into_the_trial()
    {
        var application = await Send();
        await browser.Submit("/mine", $"{Trial}/ut", []);
        var answer = await browser.Open($"/prove/{CallId}{application}");
        Assert.Equal((application, HttpStatusCode.OK), (answer.Headers.Location?.ToString(), (await browser.Open(application)).StatusCode));
    }

    [Fact]
    public async Task Its_links_stand_in_its_mails()
    {
        var application = await Send();
        Assert.Contains($"{GrantsApp.Origin}/prove/{CallId}{application}", app.Mails.To(GrantsApp.Administrator)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_is_a_case_of_the_office()
    {
        await Send();
        Assert.Empty(await app.Services.GetRequiredService<ReviewQueue>().In(CaseId.OfCall(CallId).Partition, Never).ToListAsync());
    }

    [Fact]
    public async Task It_uses_no_case_number()
    {
        await Send();
        await administrator.Post($"/api/calls/{CallId}/publish", new { });
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));
        using var contact = await app.SignIn(GrantsApp.Contact);
        var begun = await contact.Post($"/api/calls/{CallId}/applications", new
        {
            title = "Trygg start",
            lead = new { municipality = "4631", contacts = new[] { new { name = "Ingrid", email = GrantsApp.Contact } } },
            budget = new { requestedAmount = 300_000 },
        });
        var sent = await contact.Post($"/api/applications/{(await begun.Json())["applicationId"]}/submit", new { });
        Assert.Equal("2018/1", (await sent.Json())["caseNumber"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_changed_of_the_call_comes_in_and_the_application_stays()
    {
        var application = await Send();
        var page = $"{Call}/del/belop";
        await browser.Submit(page, page, new() { ["pot"] = "700000", ["minimumAmount"] = "50000", ["maximumAmount"] = "400000" });
        await browser.Submit(Trial, $"{Trial}/inn", []);
        Assert.Equal(
            (true, HttpStatusCode.OK),
            ((await Text(await browser.Open(AsApplicants))).Contains("400\u00a0000", StringComparison.Ordinal), (await browser.Open(application)).StatusCode));
    }

    [Fact]
    public async Task When_it_ends_nothing_of_it_is_left()
    {
        await Send();
        var places = await Places();
        await browser.Submit(Trial, $"{Trial}/slutt", []);
        Assert.Equal((true, 0), (places.Count > 2, await Left(places)));
    }

    [Fact]
    public async Task Publishing_ends_it()
    {
        await Send();
        var places = await Places();
        await administrator.Post($"/api/calls/{CallId}/publish", new { });
        Assert.Equal((true, 0), (places.Count > 2, await Left(places)));
    }

    [Fact]
    public async Task A_trial_that_nobody_ends_is_ended_after_a_fortnight()
    {
        await Send();
        var places = await Places();
        app.Clock.Now += Duration.FromDays(Workflows.Trials.Trial.LongestDays + 1);
        await app.Services.GetRequiredService<TrialBook>().Sweep(Never);
        Assert.Equal(0, await Left(places));
    }

    [Fact]
    public async Task A_sweep_leaves_one_that_goes_on()
    {
        await app.Services.GetRequiredService<TrialBook>().Sweep(Never);
        Assert.NotEqual(0, await Left(await Places()));
    }

    [Fact]
    public async Task A_call_that_is_published_is_not_tried_out()
    {
        await administrator.Post($"/api/calls/{CallId}/publish", new { });
        Assert.DoesNotContain("name=\"municipality\"", await Text(await browser.Open(Trial)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_has_to_be_chosen() => Assert.Contains(
        "href=\"#municipality\"", await Text(await Again("")), StringComparison.Ordinal);

    [Theory]
    [InlineData(GrantsApp.Caseworker)]
    [InlineData("fremmed@statsforvalteren.example")]
    public async Task Nobody_but_the_offices_administrators_gets_in(string email)
    {
        await app.Services.GetRequiredService<OfficeDesk>()
            .AddStaff("fremmed@statsforvalteren.example", "Fremmed", StaffRole.Administrator, OrganisationNumber.Parse("974762994"), Never);
        using var other = new Browser(app);
        await other.SignIn(email);
        using var request = new HttpRequestMessage(HttpMethod.Get, AsApplicants);
        request.Headers.Add("Cookie", $"grants-trial={CallId}; grants={other.Cookie("grants")}");
        Assert.DoesNotContain("Prøve: ", await Text(await app.Anyone().SendAsync(request)), StringComparison.Ordinal);
    }

    /// <summary>Sends an application with little in it, and tells its address.</summary>
    private async Task<string> Send()
    {
        var begun = await browser.Submit(AsApplicants, $"{AsApplicants}/soknad", []);
        var application = begun.Headers.Location!.ToString();
        await Fill("plan", "title", "Trygg start");
        await Fill("budsjett", "budget.requestedAmount", "300000");
        var sent = await browser.Submit($"{application}/send", $"{application}/send", []);
        return sent.StatusCode is HttpStatusCode.SeeOther ? application : throw new InvalidOperationException(await sent.Content.ReadAsStringAsync());

        Task<HttpResponseMessage> Fill(string section, string field, string text) =>
            browser.Submit($"{application}/{section}", $"{application}/{section}", new() { [field] = text });
    }

    private async Task<HttpResponseMessage> Again(string municipality)
    {
        await browser.Submit(Trial, $"{Trial}/slutt", []);
        return await browser.Submit(Trial, Trial, new() { ["municipality"] = municipality });
    }

    /// <summary>The partitions that the trial has rows in.</summary>
    private async Task<List<string>> Places()
    {
        var id = (await app.Services.GetRequiredService<TrialBook>().Of(CallId, Never))!.Id;
        return await app.Rows.Range(TrialBook.Partition, "part~", "part~~", Never).Select(row => $"trial-{id}~{row.Key.Split('~')[2]}").ToListAsync();
    }

    /// <summary>How many rows and files of the trial there are.</summary>
    private async Task<int> Left(IEnumerable<string> places)
    {
        var left = await app.Rows.Range(TrialBook.Partition, "", RowKeys.End, Never).CountAsync();
        foreach (var place in places) left += await app.Rows.Range(place, "", RowKeys.End, Never).CountAsync();
        return left + await app.Services.GetRequiredService<IFileStore>().All(Never).CountAsync();
    }

    private static HttpRequestMessage Nynorsk(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", "nn");
        return request;
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
