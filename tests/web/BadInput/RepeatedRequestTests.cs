namespace Grants.Web.Tests.BadInput;

/// <summary>What API.md promises of every write: a key makes it happen once, and an edition that has moved is never overwritten.</summary>
[Collection(nameof(World))]
public sealed class RepeatedRequestTests(World world)
{
    [Fact]
    public async Task The_same_request_with_the_same_key_is_answered_the_same_and_does_nothing_again()
    {
        foreach (var (example, sent) in WithKey())
        {
            await world.Rewind();
            var first = await world.SendNext(sent);
            var written = world.Rows.Writes;
            var again = await world.SendNext(sent);

            Assert.Equal((example.Endpoint, first.Status, first.Text), (example.Endpoint, again.Status, again.Text));
            Assert.True(world.Rows.Writes == written, $"{example.Endpoint} wrote again.");
        }
    }

    [Fact]
    public async Task Another_body_with_the_same_key_is_refused()
    {
        foreach (var (example, sent) in WithKey())
        {
            await world.Rewind();
            await world.SendNext(sent);
            var other = await world.SendNext(sent with { Body = (byte[])[.. sent.Body.Span, .. " "u8] });

            Assert.Equal((example.Endpoint, 422, "idempotency-key-reused"), (example.Endpoint, other.Status, other.Code()));
        }
    }

    [Theory, InlineData(null, 428, "if-match-needed"), InlineData("\"0\"", 412, "changed-meanwhile"), InlineData("", 428, "if-match-needed"), InlineData("x", 412, "changed-meanwhile")]
    public async Task An_edition_that_is_not_the_last_is_not_overwritten(string? edition, int status, string code)
    {
        foreach (var example in Examples.Of(world).Where(example => example.IfMatch is not null))
        {
            var answer = await world.Send(new BadRequest(example, example.By, [new Fault.OtherHeader("If-Match", edition)]));

            Assert.Equal((example.Endpoint, status, code), (example.Endpoint, answer.Status, answer.Code()));
            Assert.Equal(status is 412, answer.Json()!["current"] is not null);
        }
    }

    /// <summary>Every example that writes; the answers of sign-in are never given again.</summary>
    private IEnumerable<(Example Example, Sent Sent)> WithKey() =>
        from example in Examples.Of(world)
        where example.Method is not "GET" && !example.Route.StartsWith("/api/sign-", StringComparison.Ordinal)
        let request = new BadRequest(example, example.By, [new Fault.OtherHeader("Idempotency-Key", "the-same")])
        select (example, request.ToSent(world.TokenOf(example.By)));
}
