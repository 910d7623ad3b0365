using System.Text.Json.Nodes;
using Grants.Contracts.Calls;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Requests;
using Grants.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Web.Tests.OpenApi;

/// <summary>The description is whole: every call with all that it takes and answers. That answers are as described, every other test holds.</summary>
public sealed class DescriptionTests : IAsyncLifetime
{
    private GrantsApp app = null!;
    private Description description = null!;

    public async Task InitializeAsync()
    {
        app = await GrantsApp.Start();
        description = new((await (await app.Anyone().Get("/openapi/v1.json")).Json()).AsObject());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public void Every_call_is_described() => Assert.All(Calls(), call => Assert.NotNull(call.Described));

    [Fact]
    public void Every_call_says_what_it_does_and_what_it_answers() => Assert.All(Calls(), call =>
    {
        Assert.NotEmpty(call.Described!["summary"]!.GetValue<string>());
        Assert.Contains(call.Described["responses"]!.AsObject(), answer => answer.Key.StartsWith('2'));
    });

    [Fact]
    public void Every_part_of_an_address_is_described() => Assert.All(Calls(), call => Assert.Equal(
        call.Endpoint.RoutePattern.Parameters.Select(part => part.Name).Order(), Parameters(call.Described!, "path").Order()));

    [Fact]
    public void Every_refusal_is_a_problem() => Assert.All(Calls(), call => Assert.All(
        call.Described!["responses"]!.AsObject().Where(answer => answer.Key[0] is '4' or '5'),
        answer => Assert.Equal("#/components/schemas/Problem", answer.Value!["content"]!["application/problem+json"]!["schema"]!["$ref"]!.GetValue<string>())));

    [Fact]
    public void Who_has_to_be_signed_in_can_be_told_so() => Assert.All(
        Calls().Where(call => !call.Endpoint.Metadata.GetRequiredMetadata<AllowedCallers>().Who.HasFlag(Who.Anyone)),
        call => Assert.Superset(new HashSet<string> { "401", "403" }, Statuses(call.Described!)));

    [Fact]
    public void What_is_repeated_by_key_takes_the_header_and_nothing_else_does() => Assert.All(Calls(), call => Assert.Equal(
        call.Endpoint.Metadata.GetMetadata<RepeatedByKey>() is not null, Parameters(call.Described!, "header").Contains("Idempotency-Key")));

    [Fact]
    public void What_has_a_version_asks_for_it_and_tells_it() => Assert.All(Calls().Where(call => call.Endpoint.Metadata.GetMetadata<AsksForVersion>() is not null), call =>
    {
        var header = call.Described!["parameters"]!.AsArray().Single(one => one!["name"]!.GetValue<string>() is "If-Match");
        Assert.True(header!["required"]!.GetValue<bool>());
        Assert.Superset(new HashSet<string> { "412", "428" }, Statuses(call.Described));
        Assert.NotNull(call.Described["responses"]!["200"]!["headers"]!["ETag"]);
    });

    [Theory]
    [InlineData("/api/applications/{id}")]
    [InlineData("/api/calls/{callId}")]
    [InlineData("/api/networks/{networkId}")]
    [InlineData("/api/offices/{number}/staff")]
    public void These_ask_for_a_version(string path) => Assert.Contains("If-Match", Parameters(description.Paths[path]!["put"]!.AsObject(), "header"));

    [Fact]
    public void What_takes_a_body_describes_it() => Assert.All(
        Calls().Where(call => call.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null),
        call => Assert.NotNull(call.Described!["requestBody"]!["content"]![call.Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()!.ContentTypes[0]]!["schema"]));

    [Theory]
    [InlineData("/api/calls")]
    [InlineData("/api/networks")]
    [InlineData("/api/awards")]
    [InlineData("/api/applications")]
    [InlineData("/api/review-queue")]
    [InlineData("/api/access-requests")]
    public void A_list_is_cut_by_after_and_limit(string path)
    {
        var parameters = description.Paths[path]!["get"]!["parameters"]!.AsArray();
        var limit = parameters.Single(one => one!["name"]!.GetValue<string>() is "limit")!["schema"]!;
        Assert.Equal(("integer", 50, 200), (limit["type"]!.GetValue<string>(), limit["default"]!.GetValue<int>(), limit["maximum"]!.GetValue<int>()));
        Assert.Contains(parameters, one => one!["name"]!.GetValue<string>() is "after");
    }

    [Fact]
    public void The_queue_says_what_it_is_asked_by() => Assert.Superset(
        new HashSet<string> { "call", "status", "assignee", "q", "sort" }, Parameters(description.Paths["/api/review-queue"]!["get"]!.AsObject(), "query").ToHashSet());

    [Fact]
    public void An_attachment_is_a_file_with_its_kind()
    {
        var form = description.Paths["/api/applications/{id}/attachments"]!["post"]!["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!;
        Assert.Equal("binary", form["properties"]!["file"]!["format"]!.GetValue<string>());
        Assert.Equal(["riskAssessment", "other"], form["properties"]!["kind"]!["enum"]!.AsArray().Select(kind => kind!.GetValue<string>()));
    }

    [Fact]
    public void Awards_are_json_and_a_table() => Assert.Equal(
        ["application/json", "text/csv"], description.Paths["/api/awards"]!["get"]!["responses"]!["200"]!["content"]!.AsObject().Select(media => media.Key).Order());

    [Fact]
    public void Amounts_are_integers_and_never_texts() => Assert.All(Everything(description.Schemas), schema =>
    {
        if (schema["type"] is JsonArray types) Assert.False(types.Any(IsNumber) && types.Any(type => type!.GetValue<string>() is "string"), schema.ToJsonString());
    });

    [Theory]
    [InlineData("opensAt", "local-date-time")]
    [InlineData("deadline", "local-date-time")]
    [InlineData("decisionsBy", "date")]
    [InlineData("useBy", "date")]
    [InlineData("reportDue", "date")]
    public void A_calls_times_have_their_form(string field, string format) =>
        Assert.Equal(format, description.Schemas["CallForm"]!["properties"]![field]!["format"]!.GetValue<string>());

    /// <summary>An empty body is refused at every field that is needed, and at no other.</summary>
    [Theory]
    [InlineData("/api/calls", "CallForm", GrantsApp.Administrator)]
    [InlineData("/api/sign-in", "SignInBody", null)]
    [InlineData("/api/applications/{id}/propose", "ProposalForm", GrantsApp.Caseworker)]
    public async Task What_is_needed_is_what_an_empty_body_lacks(string path, string schema, string? email)
    {
        await using var life = await Review.ReviewLife.InReview();
        life.App.Machine.Pass(TimeSpan.FromMinutes(1));
        using var client = email is null ? life.App.Anyone() : await life.App.SignIn(email);
        var answer = await (await client.Post(path.Replace("{id}", life.Id, StringComparison.Ordinal), new { })).Json();
        var needed = description.Schemas[schema]!["required"]!.AsArray().Select(field => field!.GetValue<string>()).ToHashSet();
        Assert.Subset(needed, answer["errors"]!.AsObject().Select(error => error.Key).ToHashSet());
    }

    [Fact]
    public async Task The_defaults_are_what_a_call_gets()
    {
        var defaults = description.Schemas["CallForm"]!["properties"]!.AsObject().Where(field => field.Value!["default"] is not null).ToList();
        Assert.Superset(
            new HashSet<string> { "scorers", "completionDays", "deadlineMovesToWorkingDay", "releaseTogether", "minimumMunicipalities" },
            defaults.Select(field => field.Key).ToHashSet());
        using var administrator = await app.SignIn(GrantsApp.Administrator);
        var call = Hordaland2018.Json();
        foreach (var (field, _) in defaults) call.Remove(field);
        foreach (var criterion in call["assessment"]!.AsArray()) criterion!.AsObject().Remove("weight");
        var made = await (await administrator.Post("/api/calls", call)).Json();
        Assert.All(defaults, field => Assert.Equal(field.Value!["default"]!.ToJsonString(), made[field.Key]!.ToJsonString()));
        Assert.Equal(
            description.Schemas["AssessmentCriterionForm"]!["properties"]!["weight"]!["default"]!.ToJsonString(), made["assessment"]![0]!["weight"]!.ToJsonString());
    }

    [Fact]
    public void Every_reference_leads_somewhere() => Assert.All(
        Everything(description.Paths).Concat(Everything(description.Schemas)).Where(node => node["$ref"] is not null), node => Assert.NotNull(description.Resolved(node)));

    private IEnumerable<(RouteEndpoint Endpoint, JsonObject? Described)> Calls() =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where (endpoint.RoutePattern.RawText ?? "").TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (endpoint, description.Call(method, endpoint.RoutePattern.RawText!));

    private static HashSet<string> Parameters(JsonObject call, string place) =>
    [
        .. (call["parameters"]?.AsArray() ?? []).Where(one => one!["in"]!.GetValue<string>() == place).Select(one => one!["name"]!.GetValue<string>()),
    ];

    private static HashSet<string> Statuses(JsonObject call) => [.. call["responses"]!.AsObject().Select(answer => answer.Key)];

    private static bool IsNumber(JsonNode? type) => type!.GetValue<string>() is "integer" or "number";

    private static IEnumerable<JsonObject> Everything(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).SelectMany(Everything).Prepend(fields),
        JsonArray rows => rows.SelectMany(Everything),
        _ => [],
    };
}
