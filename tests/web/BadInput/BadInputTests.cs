using FsCheck;
using FsCheck.Fluent;
using Grants.Web.Access;
using Xunit.Abstractions;

namespace Grants.Web.Tests.BadInput;

/// <summary>
/// Bad requests by the thousand to every endpoint of the API, as it is found: each is refused clearly and leaves nothing, or is
/// taken rightly. <c>GRANTS_BAD_BODIES</c> says how many; a failure tells its seed, which <c>GRANTS_BAD_BODIES_SEED</c> repeats.
/// </summary>
[Collection(nameof(World))]
public sealed class BadInputTests(World world, ITestOutputHelper output)
{
    private readonly IReadOnlyList<Example> examples = Examples.Of(world);

    [Fact]
    public void Every_endpoint_that_writes_has_an_example() => Assert.Empty(
        FoundEndpoint.All(world).Where(found => found is { IsApi: true, Writes: true }).Select(found => found.Name)
            .Except(examples.Select(example => example.Endpoint)));

    [Fact]
    public void Every_endpoint_that_takes_JSON_has_an_example_with_it() => Assert.Empty(
        FoundEndpoint.All(world).Where(found => found is { IsApi: true, ReadsJson: true }).Select(found => found.Name)
            .Except(examples.Where(example => example.Json is not null).Select(example => example.Endpoint)));

    [Fact]
    public async Task Every_endpoint_that_takes_JSON_says_so()
    {
        var described = FoundEndpoint.All(world).Where(found => found.ReadsJson).Select(found => found.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var example in examples.Where(example => !described.Contains(example.Endpoint) && example.Json is null && example.Bytes.IsEmpty && example.Method is not "GET"))
        {
            var answer = await world.Send(new BadRequest(example, example.By, [new Fault.OtherBody(""), new Fault.OtherMediaType("application/json")]));
            Assert.False(answer.Code() is "malformed-json", $"{example.Endpoint} reads JSON: let it say so by Accepts, and give it an example.");
        }
    }

    [Fact]
    public async Task Every_example_is_taken()
    {
        foreach (var example in examples)
        {
            var answer = await world.Send(example);
            Assert.True(answer.Status is >= 200 and < 300, $"{example.Endpoint} by {example.By}: {answer.Status} {answer.Text}");
        }
    }

    [Fact]
    public async Task Whatever_is_sent_is_refused_clearly_or_taken()
    {
        var answers = new SortedDictionary<int, int>();
        await Task.Run(() => Prop.ForAll(AnyBadRequest.To(examples, world), async request =>
        {
            var answer = await world.Send(request);
            if (request.Followed && !answer.IsRefusal) Assert.Null(await new Aftermath(world).Of(request.Of, answer));
            answers[answer.Status] = answers.GetValueOrDefault(answer.Status) + 1;
        }).Check(HowMany.Configuration(HowMany.BadBodies)));
        output.WriteLine($"{string.Join(", ", answers.Select(answer => $"{answer.Key}: {answer.Value}"))}; {GC.GetTotalMemory(true) >> 20} MiB kept");
    }

    [Theory, InlineData(World.Expired), InlineData(World.SignedOut)]
    public async Task A_session_that_is_over_gets_in_nowhere(string caller)
    {
        var open = FoundEndpoint.All(world).Where(found => found.Allowed.HasFlag(Who.Anyone)).Select(found => found.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var example in examples.Where(example => !open.Contains(example.Endpoint)))
        {
            var answer = await world.Send(new BadRequest(example, caller, []));
            Assert.True(answer.Code() is "sign-in-needed", $"{example.Endpoint}: {answer.Status} {answer.Text}");
        }
    }
}
