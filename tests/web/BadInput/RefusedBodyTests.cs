using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.BadInput;

/// <summary>Bodies that were once answered as our fault, or taken: each is refused at its field.</summary>
[Collection(nameof(World))]
public sealed class RefusedBodyTests(World world)
{
    public static TheoryData<string, string, string, string, int, string, string> Bodies => new()
    {
        // No reader of a form has to expect that something in a list is nothing.
        { "POST /api/calls/{callId}/applications", GrantsApp.Contact, "openCall", """{"partners":[null]}""", 400, "wrong-type", "partners[0]" },
        { "POST /api/calls/{callId}/applications", GrantsApp.Contact, "openCall", """{"lead":{"contacts":[{},null]}}""", 400, "wrong-type", "lead.contacts[1]" },
        { "POST /api/calls", GrantsApp.Administrator, "", """{"activities":[null]}""", 400, "wrong-type", "activities[0]" },
        // What cannot be sent is not begun on behalf either.
        { "POST /api/calls/{callId}/applications/on-behalf", GrantsApp.Caseworker, "pastCall", """{"receivedAt":"2026-10-14T12:00","application":{}}""", 422, "title-missing", "title" },
        // A character that a letter or a mail cannot show.
        { "PUT /api/applications/{id}/scores", GrantsApp.Caseworker, "inReview", """{"scores":{"plan":{"points":1,"reason":"a\u0000b"}}}""", 422, "control-characters", "scores.plan.reason" },
        { "PUT /api/applications/{id}/scores", GrantsApp.Caseworker, "scored", """{"scores":{},"changeReason":"a\u0007b"}""", 422, "control-characters", "changeReason" },
        { "POST /api/applications/{id}/propose", GrantsApp.Caseworker, "scored", """{"outcome":"grant","amount":1,"reasons":"a","terms":["b\u0001"]}""", 422, "control-characters", "terms" },
        { "POST /api/applications/{id}/bounces", GrantsApp.Caseworker, "inReview", """{"email":"a@b.example","reason":"\u001b"}""", 422, "control-characters", "reason" },
        { "POST /api/access-requests", "", "", """{"email":"ny@elsewhere.example","municipality":"4631","text":"a\u0000b"}""", 422, "control-characters", "text" },
        { "POST /api/access-requests/{id}/answer", GrantsApp.Administrator, "accessRequest", """{"allow":true,"text":"\u0000"}""", 422, "control-characters", "text" },
        { "PUT /api/offices/{number}/staff", GrantsApp.Administrator, GrantsApp.Vestland, """{"staff":[{"name":"A\r\nBcc: b@c.example","email":"a@b.example","roles":["administrator"]}]}""", 422, "name-missing", "staff[0].name" },
        // More than a letter can have.
        { "POST /api/applications/{id}/propose", GrantsApp.Caseworker, "scored", $$"""{"outcome":"grant","amount":1,"reasons":"a","terms":["{{new string('b', 20_000)}}"]}""", 422, "too-long", "reasons" },
        // A date that nobody means.
        { "POST /api/applications/{id}/request-completion", GrantsApp.Caseworker, "inReview", """{"until":"9999-12-31"}""", 422, "impossible-date", "until" },
        // A code is written as codes are.
        { "POST /api/calls", GrantsApp.Administrator, "", Call("minimumAmount", 600_000), 422, "maximum-amount-wrong", "maximumAmount" },
        // Nothing stands in a list for what was refused.
        { "POST /api/calls", GrantsApp.Administrator, "", Call("scorers", 99), 422, "scorers-wrong", "scorers" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_bad_body_is_refused_at_its_field(string endpoint, string by, string about, string body, int status, string code, string field)
    {
        string[] parts = about.Length is 0 ? [] : [world.Named.GetValueOrDefault(about, about)];
        var example = new Example(endpoint, by.Length is 0 ? null : by, parts) { Json = JsonNode.Parse(body), IfMatch = "*" };

        var answer = await world.Send(example);

        Assert.Equal((status, code), (answer.Status, answer.Code()));
        Assert.NotNull(answer.Json()!["errors"]?[field]);
    }

    [Fact]
    public async Task Nobody_gets_an_id_from_a_form_that_cannot_be_understood()
    {
        var contacts = new JsonArray([.. Enumerable.Range(0, 500).Select(number => new JsonObject { ["email"] = $"nr{number}@alver.kommune.example" })]);
        var body = new JsonObject { ["lead"] = new JsonObject { ["municipality"] = "4631", ["contacts"] = contacts } };

        var answer = await world.Send(new Example("POST /api/calls/{callId}/applications", GrantsApp.Contact, world.Named["openCall"]) { Json = body });

        Assert.Equal("too-many", answer.Code());
        Assert.DoesNotContain(world.Rows.Changed(), row => row.StartsWith("people/", StringComparison.Ordinal));
    }

    [Theory, InlineData(500), InlineData(824), InlineData(950)]
    public async Task A_file_that_ends_too_early_is_refused(int perMille)
    {
        var example = new Example("POST /api/applications/{id}/attachments", GrantsApp.Contact, world.Named["draft"]) { Bytes = Upload.Body, MediaType = Upload.MediaType };

        var answer = await world.Send(new BadRequest(example, example.By, [new Fault.CutOff(perMille)]));

        Assert.Equal((400, "bad-request"), (answer.Status, answer.Code()));
    }

    private static string Call(string field, int value)
    {
        var call = BadInput.Bodies.Call("ny-2026", "2026-12-15T23:59:59");
        call[field] = value;
        return call.ToJsonString();
    }
}
