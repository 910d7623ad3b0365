using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Grants.Web.Tests.BadInput;

/// <summary>What is the same rule wherever a field is read: no endpoint has a reading of its own.</summary>
[Collection(nameof(World))]
public sealed partial class RefusedFieldTests(World world)
{
    [Theory, InlineData("2027-03-28T02:00"), InlineData("2027-03-28T02:59:59")]
    public async Task A_time_that_the_clock_skips_in_March_is_refused_at_its_field(string skipped)
    {
        // A call's draft keeps what is not finished.
        var fields = Fields(written => LocalTime().IsMatch(written)).Where(field => !field.Example.Route.StartsWith("/api/call-drafts/", StringComparison.Ordinal)).ToList();

        Assert.True(fields.Count > 15, $"{fields.Count} fields");
        foreach (var (example, path) in fields)
        {
            var answer = await world.Send(With(example, path, skipped));

            Assert.True(
                answer.Status is 422 && answer.Json()!["errors"]![path]?[0]?.GetValue<string>().StartsWith("Klokken stilles fram fra 02.00 til 03.00", StringComparison.Ordinal) is true,
                $"{example.Endpoint} {path}: {answer.Status} {answer.Text}");
        }
    }

    [Theory, InlineData("2027-03-28T01:59:59"), InlineData("2027-03-28T03:00"), InlineData("2027-10-31T02:30")]
    public async Task The_times_around_it_and_those_that_the_clock_shows_twice_in_October_are_times(string shown)
    {
        foreach (var (example, path) in Fields(written => LocalTime().IsMatch(written)))
        {
            var answer = await world.Send(With(example, path, shown));

            Assert.False(answer.Text.Contains("Klokken stilles", StringComparison.Ordinal), $"{example.Endpoint} {path}: {answer.Text}");
        }
    }

    [Theory, InlineData("abc"), InlineData("900 00 00"), InlineData("900 000 000"), InlineData("+47"), InlineData("+4790000000000000"), InlineData("+47 900x0000"), InlineData("٩٠٠٠٠٠٠٠")]
    public async Task What_nobody_can_call_is_no_telephone_number(string mobile)
    {
        var fields = Mobiles();

        Assert.NotEmpty(fields);
        foreach (var (example, path) in fields)
        {
            var answer = await world.Send(With(example, path, mobile));

            Assert.Equal((example.Endpoint, 422, "not-a-telephone-number"), (example.Endpoint, answer.Status, answer.Code()));
            Assert.NotNull(answer.Json()!["errors"]![path]);
        }
    }

    [Theory, InlineData("900 00 000"), InlineData("55 00 00 00"), InlineData("+47 900 00 000"), InlineData("+358 40 1234567"), InlineData("")]
    public async Task A_number_is_written_as_one_likes_or_not_at_all(string mobile)
    {
        foreach (var (example, path) in Mobiles())
        {
            var answer = await world.Send(With(example, path, mobile));

            Assert.False(answer.IsRefusal, $"{example.Endpoint} {path}: {answer.Text}");
        }
    }

    /// <summary>An application is saved as it is being written, with half a number too.</summary>
    private List<(Example Example, string Path)> Mobiles() =>
    [
        .. Fields(written => written.StartsWith("+47", StringComparison.Ordinal))
            .Where(field => field.Path.EndsWith("mobile", StringComparison.Ordinal) && !field.Example.Route.Contains("/applications", StringComparison.Ordinal)),
    ];

    private IEnumerable<(Example Example, string Path)> Fields(Func<string, bool> isSuch) =>
        from example in Examples.Of(world)
        where example.Json is not null
        from path in Texts(example.Json, "")
        where isSuch(path.Text)
        select (example, path.Path);

    private static IEnumerable<(string Path, string Text)> Texts(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Value, path.Length is 0 ? field.Key : $"{path}.{field.Key}")),
        JsonArray items => items.SelectMany((item, place) => Texts(item, $"{path}[{place}]")),
        JsonValue value when value.TryGetValue(out string? text) => [(path, text)],
        _ => [],
    };

    private static Example With(Example example, string path, string text)
    {
        var body = example.Json!.DeepClone();
        var (at, steps) = (body, Step().Matches(path).Select(match => match.Value).ToArray());
        foreach (var step in steps[..^1]) at = int.TryParse(step, out var place) ? at[place]! : at[step]!;
        if (int.TryParse(steps[^1], out var last)) at[last] = text;
        else at[steps[^1]] = text;
        return example with { Json = body };
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$")]
    private static partial Regex LocalTime();

    [GeneratedRegex(@"[^.\[\]]+")]
    private static partial Regex Step();
}
