using System.Text.Json.Nodes;

namespace Grants.Web.Tests.BadInput;

/// <summary>A field that nobody reads is refused by name wherever it is sent, also where no body is asked for.</summary>
[Collection(nameof(World))]
public sealed class UnknownFieldTests(World world)
{
    [Fact]
    public async Task Every_call_that_writes_refuses_a_field_that_it_does_not_have()
    {
        var walked = Examples.Of(world).Where(example => example.Method is not "GET" && example.Bytes.IsEmpty).ToList();
        Assert.Contains(walked, example => example.Json is null);
        foreach (var example in walked)
        {
            var body = example.Json?.DeepClone().AsObject() ?? [];
            body["reasonn"] = "Vi rakk det ikke.";

            var answer = await world.Send(example with { Json = body });

            Assert.True((answer.Status, answer.Code()) == (400, "unknown-field"), $"{example.Endpoint}: {answer.Status} {answer.Text}");
            Assert.NotNull(answer.Json()!["errors"]?["reasonn"]);
        }
    }

    [Fact]
    public async Task No_body_and_an_empty_object_are_the_same()
    {
        foreach (var example in Examples.Of(world).Where(example => example.Method is not "GET" && example.Json is null && example.Bytes.IsEmpty))
        {
            var answer = await world.Send(example with { Json = new JsonObject() });

            Assert.False(answer.IsRefusal, $"{example.Endpoint}: {answer.Status} {answer.Text}");
        }
    }

    [Theory, InlineData("text/plain", "reason", 415, "wrong-media-type"), InlineData("application/json", "[]", 400, "wrong-type"), InlineData("application/json", "{", 400, "malformed-json")]
    public async Task What_is_no_object_is_refused_where_no_body_is_asked_for(string mediaType, string body, int status, string code)
    {
        var withdraw = Examples.Of(world).First(example => example.Endpoint is "POST /api/applications/{id}/withdraw");

        var answer = await world.Send(withdraw with { Bytes = System.Text.Encoding.UTF8.GetBytes(body), MediaType = mediaType });

        Assert.Equal((status, code), (answer.Status, answer.Code()));
    }
}
