using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Grants.Web.Tests.BadInput;

/// <summary>JSON that need not be right: a field can stand twice, and a value or a name be any text.</summary>
internal abstract record JsonTree
{
    /// <summary>A character takes no more room on the wire than it has to.</summary>
    private static readonly JsonSerializerOptions AsPeopleWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JsonTree() { }

    /// <summary>How many values there are in it, itself too.</summary>
    public int Count => 1 + Members.Sum(member => member.Value.Count);

    protected abstract ImmutableArray<JsonMember> Members { get; }

    public static JsonTree Of(JsonNode? node) => node switch
    {
        JsonObject fields => new Fields([.. fields.Select(field => new JsonMember(Escaped(field.Key), Of(field.Value)))]),
        JsonArray items => new Items([.. items.Select(item => new JsonMember(null, Of(item)))]),
        null => new Text("null"),
        _ => new Text(node.ToJsonString(AsPeopleWrite)),
    };

    public static JsonTree Of(string text) => new Text(JsonSerializer.Serialize(text, AsPeopleWrite));

    /// <summary>The value at a place, counted as they are read.</summary>
    public JsonTree At(int place)
    {
        if (place-- is 0) return this;
        foreach (var member in Members)
        {
            if (place < member.Value.Count) return member.Value.At(place);
            place -= member.Value.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }

    /// <summary>The same with what stands at a place turned into nothing, something else or more.</summary>
    public JsonTree With(int place, Func<JsonMember, IEnumerable<JsonMember>> change) =>
        With(new(null, this), ref place, change).Select(member => member.Value).FirstOrDefault(new Text(""));

    public JsonTree With(int place, JsonTree value) => With(place, member => [member with { Value = value }]);

    /// <summary>The same with every text in it another.</summary>
    public JsonTree WithTexts(string json) => this is Text { Json: ['"', ..] }
        ? new Text(json)
        : Holding([.. Members.Select(member => member with { Value = member.Value.WithTexts(json) })]);

    private static IEnumerable<JsonMember> With(JsonMember member, ref int place, Func<JsonMember, IEnumerable<JsonMember>> change)
    {
        if (place-- is 0) return change(member);
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        foreach (var own in member.Value.Members)
            if (place < 0) members.Add(own);
            else members.AddRange(With(own, ref place, change));
        return [member with { Value = member.Value.Holding(members.ToImmutable()) }];
    }

    protected abstract JsonTree Holding(ImmutableArray<JsonMember> members);

    private static string Escaped(string name) => JsonSerializer.Serialize(name)[1..^1];

    public sealed record Text(string Json) : JsonTree
    {
        protected override ImmutableArray<JsonMember> Members => [];

        public override string ToString() => Json;

        protected override JsonTree Holding(ImmutableArray<JsonMember> members) => this;
    }

    public sealed record Items(ImmutableArray<JsonMember> All) : JsonTree
    {
        protected override ImmutableArray<JsonMember> Members => All;

        public override string ToString() => $"[{string.Join(',', All.Select(item => item.Value))}]";

        protected override JsonTree Holding(ImmutableArray<JsonMember> members) => new Items(members);
    }

    public sealed record Fields(ImmutableArray<JsonMember> All) : JsonTree
    {
        protected override ImmutableArray<JsonMember> Members => All;

        public override string ToString() => $"{{{string.Join(',', All.Select(field => $"\"{field.Name}\":{field.Value}"))}}}";

        protected override JsonTree Holding(ImmutableArray<JsonMember> members) => new Fields(members);
    }
}

/// <summary>A field of an object, or an item of an array, which has no name. The name is as it is written between the quotation marks.</summary>
internal sealed record JsonMember(string? Name, JsonTree Value);
