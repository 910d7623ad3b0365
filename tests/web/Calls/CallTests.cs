using System.Net;
using System.Text.Json.Nodes;
using Grants.Contracts.Calls;
using Grants.Domain.Calendar;
using Grants.Web.Tests.Hosting;
using NodaTime;

namespace Grants.Web.Tests.Calls;

public sealed class CallTests : IAsyncLifetime
{
    private GrantsApp app = null!;
    private HttpClient administrator = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 1, 9, 0));
        administrator = await app.SignIn(GrantsApp.Administrator);
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task The_call_of_2018_is_set_up()
    {
        var answer = await administrator.Post("/api/calls", Hordaland2018.Json());

        Assert.Equal(
            (HttpStatusCode.Created, "/api/calls/hordaland-2018", "\"1\""),
            (answer.StatusCode, answer.Headers.Location?.ToString(), answer.Headers.ETag?.Tag));
    }

    [Fact]
    public async Task It_is_read_as_it_was_written()
    {
        await SetUpAndPublish();

        var read = await (await app.Anyone().Get("/api/calls/hordaland-2018")).Json();

        Assert.All(Hordaland2018.Json().Where(field => field.Key is not ("opensAt" or "assessment")), field => Assert.Equal(field.Value!.ToJsonString(), read[field.Key]!.ToJsonString()));
    }

    [Fact]
    public async Task It_has_the_ten_conditions_in_the_readers_language()
    {
        await SetUpAndPublish();

        var read = await (await app.Anyone().Get("/api/calls/hordaland-2018", ("Accept-Language", "nn"))).Json();

        Assert.Equal((10, "Send innan fristen"), (read["criteria"]!.AsArray().Count, read["criteria"]![0]!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer()
    {
        await administrator.Post("/api/calls", Hordaland2018.Json(), ("Idempotency-Key", "one"));

        var again = await administrator.Post("/api/calls", Hordaland2018.Json(), ("Idempotency-Key", "one"));

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        await administrator.Post("/api/calls", Hordaland2018.Json());

        Assert.Equal("call-exists", await (await administrator.Post("/api/calls", Hordaland2018.Json())).Code());
    }

    [Fact]
    public async Task An_unknown_field_is_refused() =>
        Assert.Equal("unknown-field", await (await administrator.Post("/api/calls", Hordaland2018.With("colour", "blue"))).Code());

    [Fact]
    public async Task An_unknown_field_of_a_row_is_refused()
    {
        var json = Hordaland2018.Json();
        json["assessment"]![0]!["wieght"] = 2;

        Assert.Equal("unknown-field", await (await administrator.Post("/api/calls", json)).Code());
    }

    [Fact]
    public async Task Half_a_krone_is_refused() =>
        Assert.Equal("wrong-type", await (await administrator.Post("/api/calls", Hordaland2018.With("pot", 650000.5))).Code());

    [Fact]
    public async Task What_contradicts_itself_is_told_at_its_field()
    {
        var answer = await administrator.Post("/api/calls", Hordaland2018.With("maximumAmount", 10));

        Assert.NotNull((await answer.Json())["errors"]!["maximumAmount"]);
    }

    [Fact]
    public async Task A_caseworker_sets_up_no_call() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(GrantsApp.Caseworker)).Post("/api/calls", Hordaland2018.Json())).StatusCode);

    [Fact]
    public async Task Another_office_s_call_is_not_set_up() =>
        Assert.Equal("not-your-office", await (await administrator.Post("/api/calls", Hordaland2018.With("office", "974763230"))).Code());

    [Fact]
    public async Task An_unpublished_call_is_not_there_for_others()
    {
        await administrator.Post("/api/calls", Hordaland2018.Json());

        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get("/api/calls/hordaland-2018")).StatusCode);
    }

    [Fact]
    public async Task The_office_s_staff_see_it_in_the_list()
    {
        await administrator.Post("/api/calls", Hordaland2018.Json());

        Assert.Equal(["draft"], await States(await app.SignIn(GrantsApp.Caseworker)));
    }

    [Fact]
    public async Task The_list_has_open_calls_first_and_past_ones_last()
    {
        await SetUpAndPublish();
        await SetUpAndPublish(Hordaland2018.At("later", "2018-07-01T12:00", "2018-11-15T12:00", "2018-12-01"));
        await SetUpAndPublish(Hordaland2018.At("short", "2018-06-02T12:00", "2018-06-03T12:00", "2018-12-01"));
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 20, 9, 0));

        Assert.Equal(["open", "coming", "past"], await States(app.Anyone()));
    }

    [Fact]
    public async Task A_page_of_the_list_goes_on_after_the_last()
    {
        await SetUpAndPublish();
        await SetUpAndPublish(Hordaland2018.At("later", "2018-07-01T12:00", "2018-11-15T12:00", "2018-12-01"));
        var first = await (await app.Anyone().Get("/api/calls?limit=1")).Json();

        var second = await (await app.Anyone().Get($"/api/calls?limit=1&after={first["next"]}")).Json();

        Assert.Equal(("later", null), (second["items"]![0]!["id"]!.GetValue<string>(), second["next"]));
    }

    [Fact]
    public async Task Publishing_invites_the_municipalities_when_it_opens()
    {
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));

        await SetUpAndPublish();

        Assert.Contains(app.Mails.Sent, mail => mail.To.Address == "postmottak@alver.kommune.example");
    }

    [Fact]
    public async Task A_change_needs_the_version_that_it_was_made_on()
    {
        await administrator.Post("/api/calls", Hordaland2018.Json());

        Assert.Equal((HttpStatusCode)428, (await administrator.Put("/api/calls/hordaland-2018", Hordaland2018.Json())).StatusCode);
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_refused_with_the_content_of_now()
    {
        await administrator.Post("/api/calls", Hordaland2018.Json());
        await Put(Hordaland2018.With("title", "Ny tittel"), "\"1\"");

        var answer = await Put(Hordaland2018.With("title", "Min tittel"), "\"1\"");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "Ny tittel"), (answer.StatusCode, (await answer.Json())["current"]!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_was_read_can_be_changed_and_put_back()
    {
        await administrator.Post("/api/calls", Hordaland2018.Json());
        var read = await (await administrator.Get("/api/calls/hordaland-2018")).Json();
        read["pot"] = 700_000;

        var answer = await Put(read.AsObject(), "\"1\"");

        Assert.Equal((HttpStatusCode.OK, 700_000), (answer.StatusCode, (await answer.Json())["pot"]!.GetValue<long>()));
    }

    [Theory]
    [InlineData("minimumAmount", 60_000)]
    [InlineData("maximumAmount", 400_000)]
    [InlineData("minimumMunicipalities", 3)]
    [InlineData("requiresExpertBody", false)]
    [InlineData("deadline", "2018-10-31T23:59:59")]
    [InlineData("deadline", "2018-11-05T23:59:59")]
    [InlineData("useBy", "2019-11-30")]
    public async Task What_applicants_relied_on_does_not_change_once_it_is_open(string field, object value)
    {
        await SetUpAndPublish();
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));

        var answer = await Put(Hordaland2018.With(field, JsonValue.Create(value)), "\"1\"");

        Assert.Equal((HttpStatusCode.Conflict, "call-open"), (answer.StatusCode, await answer.Code()));
    }

    [Fact]
    public async Task The_rest_changes_also_when_it_is_open()
    {
        await SetUpAndPublish();
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 6, 8, 9, 0));

        Assert.Equal(HttpStatusCode.OK, (await Put(Hordaland2018.With("pot", 700_000), "\"1\"")).StatusCode);
    }

    [Fact]
    public async Task The_deadline_moves_for_all_with_a_reason()
    {
        await SetUpAndPublish();

        var answer = await administrator.Post("/api/calls/hordaland-2018/move-deadline", new { deadline = "2018-11-02T12:00", reason = "Straumbrot" });

        Assert.Equal("2018-11-02T12:00:00", (await answer.Json())["deadline"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("2018-11-02T12:00", "", "reason")]
    [InlineData("2018-10-31T12:00", "Straumbrot", "deadline")]
    [InlineData("i morgon", "Straumbrot", "deadline")]
    public async Task A_deadline_does_not_move_without_a_reason_or_back(string deadline, string reason, string field)
    {
        await SetUpAndPublish();

        var answer = await administrator.Post("/api/calls/hordaland-2018/move-deadline", new { deadline, reason });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (answer.StatusCode, (await answer.Json())["errors"]![field] is not null));
    }

    [Fact]
    public async Task A_copy_is_a_draft_with_dates_a_year_later()
    {
        await SetUpAndPublish();

        var copy = await (await administrator.Post("/api/calls/hordaland-2018/copy", new { id = "hordaland-2019" })).Json();

        Assert.Equal(
            ("hordaland-2019", "draft", "2019-11-01T23:59:59", "2020-12-31"),
            (copy["id"]!.GetValue<string>(), copy["state"]!.GetValue<string>(), copy["deadline"]!.GetValue<string>(), copy["useBy"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_copy_needs_an_id_of_its_own()
    {
        await SetUpAndPublish();

        Assert.Equal("missing", await (await administrator.Post("/api/calls/hordaland-2018/copy", new { })).Code());
    }

    [Fact]
    public async Task Decisions_are_released_together_after_the_deadline()
    {
        await SetUpAndPublish(Hordaland2018.With("releaseTogether", true));
        var approver = await app.SignIn(GrantsApp.Approver);
        app.Clock.Now = Oslo.At(new LocalDateTime(2018, 11, 2, 9, 0));

        Assert.NotNull((await (await approver.Post("/api/calls/hordaland-2018/release", new { })).Json())["releasedAt"]);
    }

    [Fact]
    public async Task Nothing_is_released_before_the_deadline()
    {
        await SetUpAndPublish();

        Assert.Equal("before-the-deadline", await (await (await app.SignIn(GrantsApp.Approver)).Post("/api/calls/hordaland-2018/release", new { })).Code());
    }

    [Fact]
    public async Task The_ledger_begins_with_the_whole_pot()
    {
        await SetUpAndPublish();

        var ledger = await (await (await app.SignIn(GrantsApp.Caseworker)).Get("/api/calls/hordaland-2018/ledger")).Json();

        Assert.Equal("""{"pot":650000,"appliedFor":0,"proposed":0,"committed":0,"left":650000}""", ledger.ToJsonString());
    }

    [Fact]
    public async Task The_ledger_is_not_for_municipalities()
    {
        await SetUpAndPublish();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(GrantsApp.Contact)).Get("/api/calls/hordaland-2018/ledger")).StatusCode);
    }

    [Theory]
    [InlineData("/api/calls/UPPER")]
    [InlineData("/api/calls/a~b")]
    [InlineData("/api/calls/unknown")]
    public async Task What_is_no_call_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anyone().Get(path)).StatusCode);

    private Task<HttpResponseMessage> Put(JsonObject json, string version) => administrator.Put("/api/calls/hordaland-2018", json, ("If-Match", version));

    private async Task SetUpAndPublish(JsonObject? json = null)
    {
        json ??= Hordaland2018.Json();
        (await administrator.Post("/api/calls", json)).EnsureSuccessStatusCode();
        (await administrator.Post($"/api/calls/{json["id"]}/publish", new { })).EnsureSuccessStatusCode();
    }

    private static async Task<IEnumerable<string>> States(HttpClient client) =>
        (await (await client.Get("/api/calls")).Json())["items"]!.AsArray().Select(call => call!["state"]!.GetValue<string>());
}
