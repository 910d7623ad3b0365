using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Tests.Forms;

public sealed class JsonMergeTests
{
    private static readonly Gen<JsonNode?> Contents = Content(3);

    [Theory]
    // What only one changed is changed.
    [InlineData("""{"a":1,"b":1}""", """{"a":2,"b":1}""", """{"a":1,"b":3}""", """{"a":2,"b":3}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", """{"a":1,"c":3}""", """{"a":1,"c":3,"b":2}""")]
    [InlineData("""{"a":1,"b":2}""", """{"b":2}""", """{"a":1,"b":3}""", """{"b":3}""")]
    // Rows: changed, added, taken away.
    [InlineData("""{"r":[{"t":"x","n":1},{"t":"y","n":2}]}""", """{"r":[{"t":"x","n":9},{"t":"y","n":2}]}""", """{"r":[{"t":"x","n":1},{"t":"z","n":2}]}""", """{"r":[{"t":"x","n":9},{"t":"z","n":2}]}""")]
    [InlineData("""{"r":[{"t":"x"}]}""", """{"r":[{"t":"x"},{"t":"mine"}]}""", """{"r":[{"t":"x"},{"t":"theirs"}]}""", """{"r":[{"t":"x"},{"t":"theirs"},{"t":"mine"}]}""")]
    [InlineData("""{"r":[{"t":"x"},{"t":"y"},{"t":"z"}]}""", """{"r":[{"t":"x"},{"t":"z"}]}""", """{"r":[{"t":"x"},{"t":"y"},{"t":"w"}]}""", """{"r":[{"t":"x"},{"t":"w"}]}""")]
    [InlineData("""{"r":[{"t":"x"},{"t":"y"}]}""", """{"r":[{"t":"x"},{"t":"y"},{"t":"z"}]}""", """{"r":[{"t":"y"}]}""", """{"r":[{"t":"y"},{"t":"z"}]}""")]
    // One took the row away, the other wrote in it: what was written stays.
    [InlineData("""{"r":[{"t":"x"},{"t":"y"}]}""", """{"r":[{"t":"x"}]}""", """{"r":[{"t":"x"},{"t":"new"}]}""", """{"r":[{"t":"x"},{"t":"new"}]}""")]
    // Ticked boxes are a set.
    [InlineData("""{"m":["a","b"]}""", """{"m":["b","c"]}""", """{"m":["a","b","d"]}""", """{"m":["b","d","c"]}""")]
    // Both began the same list.
    [InlineData("""{}""", """{"r":[{"t":"mine"}]}""", """{"r":[{"t":"theirs"}]}""", """{"r":[{"t":"theirs"},{"t":"mine"}]}""")]
    public void What_two_people_changed_in_different_places_is_kept_from_both(string seen, string mine, string theirs, string merged)
    {
        var result = JsonMerge.Merge(JsonNode.Parse(seen), JsonNode.Parse(mine), JsonNode.Parse(theirs));

        Assert.Equal(merged, result.Content?.ToJsonString());
        Assert.Empty(result.Clashes);
    }

    [Theory]
    [InlineData("""{"a":"old"}""", """{"a":"mine"}""", """{"a":"theirs"}""", "a")]
    [InlineData("""{"p":{"d":"old"}}""", """{"p":{"d":"mine"}}""", """{"p":{"d":"theirs"}}""", "p.d")]
    [InlineData("""{"r":[{"t":"x"},{"t":"old"}]}""", """{"r":[{"t":"x"},{"t":"mine"}]}""", """{"r":[{"t":"x"},{"t":"theirs"}]}""", "r[1].t")]
    [InlineData("""{"r":[{"t":"gone","n":0},{"t":"old","n":1}]}""", """{"r":[{"t":"gone","n":0},{"t":"mine","n":1}]}""", """{"r":[{"t":"gone","n":0},{"t":"theirs","n":1}]}""", "r[1].t")]
    public void Only_the_field_that_both_changed_to_something_else_is_asked_about(string seen, string mine, string theirs, string field)
    {
        var result = JsonMerge.Merge(JsonNode.Parse(seen), JsonNode.Parse(mine), JsonNode.Parse(theirs));

        var clash = Assert.Single(result.Clashes);
        Assert.Equal((field, "old", "mine", "theirs"), (clash.Path, (string?)clash.Seen, (string?)clash.Mine, (string?)clash.Theirs));
        Assert.Equal(JsonNode.Parse(theirs)!.ToJsonString(), result.Content!.ToJsonString());
    }

    [Fact]
    public void What_only_one_changed_is_what_that_one_wrote() => Prop.ForAll(Contents.Two().ToArbitrary(), pair =>
    {
        var (seen, changed) = pair;
        var mine = JsonMerge.Merge(seen, changed, seen);
        var theirs = JsonMerge.Merge(seen, seen, changed);
        return JsonNode.DeepEquals(mine.Content, changed) && JsonNode.DeepEquals(theirs.Content, changed) && mine.Clashes.IsEmpty && theirs.Clashes.IsEmpty;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_wrote_the_same_is_asked_nothing() => Prop.ForAll(Contents.Two().ToArbitrary(), pair =>
    {
        var (seen, changed) = pair;
        var both = JsonMerge.Merge(seen, changed, changed?.DeepClone());
        return JsonNode.DeepEquals(both.Content, changed) && both.Clashes.IsEmpty;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_three_contents_can_be_merged_and_none_of_them_is_touched() => Prop.ForAll(Contents.Three().ToArbitrary(), three =>
    {
        var (seen, mine, theirs) = three;
        var before = (seen?.ToJsonString(), mine?.ToJsonString(), theirs?.ToJsonString());
        JsonMerge.Merge(seen, mine, theirs);
        return before == (seen?.ToJsonString(), mine?.ToJsonString(), theirs?.ToJsonString());
    }).QuickCheckThrowOnFailure();

    private static Gen<JsonNode?> Content(int depth)
    {
        var value = Gen.Elements("x", "y", "z").Select(text => (JsonNode?)JsonValue.Create(text));
        if (depth is 0) return value;
        var inner = Content(depth - 1);
        var fields = Gen.Elements("a", "b", "c").Zip(inner).ListOf(3).Select(list =>
        {
            var holder = new JsonObject();
            foreach (var (name, content) in list) holder[name] = content?.DeepClone();
            return (JsonNode?)holder;
        });
        var rows = inner.ListOf(3).Select(list => (JsonNode?)new JsonArray([.. list.Select(row => row?.DeepClone())]));
        return Gen.OneOf(value, fields, rows);
    }
}
