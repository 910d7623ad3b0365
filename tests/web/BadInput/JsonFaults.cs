using System.Text;

namespace Grants.Web.Tests.BadInput;

/// <summary>What faults do to a body.</summary>
internal static class JsonFaults
{
    /// <summary>Well above what any endpoint takes; repeated again, it must not fill the memory.</summary>
    private const int LongEnough = 400_000;

    public static JsonTree In(JsonTree body, Fault fault) => fault switch
    {
        Fault.OtherValue(var place, var json) => body.With(place % body.Count, new JsonTree.Text(json)),
        Fault.OtherTexts(var place, var json) => body.With(place % body.Count, member => [member with { Value = member.Value.WithTexts(json) }]),
        Fault.Copied(var from, var to) => body.With(to % body.Count, body.At(from % body.Count)),
        Fault.LeftOut(var place) => body.With(place % body.Count, _ => []),
        Fault.Misspelt(var place, var name) => body.With(place % body.Count, member => [member with { Name = name }]),
        Fault.UnknownField(var place, var name, var json) => body.With(place % body.Count, member => [With(member, new(name, new JsonTree.Text(json)))]),
        Fault.Repeated(var place, var times) => body.With(place % body.Count, member => Enumerable.Repeat(member, Most(times, member))),
        Fault.Nested nested => body.With(nested.Place % body.Count, member => [member with { Value = new JsonTree.Text(Wrapped(member.Value.ToString(), nested)) }]),
        _ => body,
    };

    public static ReadOnlyMemory<byte> InText(ReadOnlyMemory<byte> body, Fault fault) => fault switch
    {
        Fault.OtherBody other => Encoding.UTF8.GetBytes(other.Text),
        Fault.OtherFile(var name, var kind, var content) => Upload.Of(name, kind, Upload.Contents[content % Upload.Contents.Length]),
        Fault.CutOff cut => body[..At(body, cut.PerMille)],
        Fault.StrayBytes stray => Inserted(body, At(body, stray.PerMille), Convert.FromHexString(stray.Hexadecimal)),
        _ => body,
    };

    private static int Most(int times, JsonMember member) => Math.Max(1, Math.Min(times, LongEnough / (member.Value.ToString().Length + 1)));

    private static JsonMember With(JsonMember member, JsonMember more) => member.Value switch
    {
        JsonTree.Fields fields => member with { Value = new JsonTree.Fields(fields.All.Add(more)) },
        JsonTree.Items items => member with { Value = new JsonTree.Items(items.All.Add(more with { Name = null })) },
        _ => member with { Value = new JsonTree.Fields([more]) },
    };

    private static string Wrapped(string json, Fault.Nested nested)
    {
        var (open, close) = nested.AsFields ? ("{\"a\":", "}") : ("[", "]");
        return string.Concat(Enumerable.Repeat(open, nested.Depth)) + json + string.Concat(Enumerable.Repeat(close, nested.Depth));
    }

    private static int At(ReadOnlyMemory<byte> body, int perMille) => (int)((long)body.Length * perMille / 1000);

    private static byte[] Inserted(ReadOnlyMemory<byte> body, int at, byte[] bytes) => [.. body[..at].Span, .. bytes, .. body[at..].Span];
}
