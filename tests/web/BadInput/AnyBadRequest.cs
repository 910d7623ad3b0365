using FsCheck;
using FsCheck.Fluent;

namespace Grants.Web.Tests.BadInput;

/// <summary>Bad requests of all kinds to all endpoints.</summary>
internal static class AnyBadRequest
{
    private const int AnyPlace = 10_000;

    private static readonly Gen<int> Place = Gen.Choose(0, AnyPlace);
    private static readonly Gen<int> PerMille = Gen.Choose(0, 1000);
    private static readonly Gen<string> Texts = Gen.Elements(OddValues.Texts.Select(text => JsonTree.Of(text).ToString()!).ToArray());
    private static readonly Gen<string> Numbers = Gen.Elements(OddValues.Numbers);
    private static readonly Gen<string> Lists = Gen.Elements(OddValues.Lists);
    private static readonly Gen<string> Objects = Gen.Elements(OddValues.Objects);
    private static readonly Gen<string> Words = Gen.Elements(OddValues.Words);
    private static readonly Gen<string> Json = Gen.Frequency((4, Texts), (3, Numbers), (2, Lists), (1, Objects), (3, Words), (1, Gen.Elements(OddValues.NoJson)));

    /// <summary>As many to each endpoint, however many examples it has, and most where there is most to get wrong.</summary>
    public static Arbitrary<BadRequest> To(IReadOnlyList<Example> examples, World world)
    {
        var callers = Gen.Elements<string?>([null, .. world.Callers]);
        var parts = Gen.Elements<string>([.. OddValues.Parts, .. world.Named.Values]);
        var any = Gen.Frequency(examples.GroupBy(example => example.Endpoint).Select(group => (
            group.Any(example => example.Json is not null || !example.Bytes.IsEmpty) ? 4 : 1,
            Gen.OneOf(group.Select(example => To(example, callers, FaultOf(example, parts)))))));
        return Arb.From(any, request => request.Simpler());
    }

    private static Gen<BadRequest> To(Example of, Gen<string?> callers, Gen<Fault> fault) =>
        from caller in Gen.Frequency((8, Gen.Constant(of.By)), (2, callers))
        from count in Gen.Frequency((6, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Choose(3, 6)))
        from faults in fault.ListOf(count)
        from followed in Gen.Choose(1, 10)
        select new BadRequest(of, caller, [.. faults], of.Method is not "GET" && followed is 1);

    private static Gen<Fault> FaultOf(Example of, Gen<string> parts) => Gen.Frequency(
        (of.Json is null ? 0 : 60, of.Json is null ? InText : InJson(JsonTree.Of(of.Json))),
        (of.Json is null && of.Bytes.IsEmpty ? 4 : 10, InText),
        (of.Bytes.IsEmpty ? 0 : 40, AFile),
        (3, Gen.Elements(OddValues.MediaTypes).OrNull().Select(Fault (type) => new Fault.OtherMediaType(type))),
        (12, AHeader),
        (of.Parts.Length is 0 ? 0 : 10, Place.SelectMany(_ => parts, Fault (place, part) => new Fault.OtherPart(place, part))),
        (of.Method is "GET" ? 20 : 2, Gen.Elements(OddValues.Queries).Select(Fault (query) => new Fault.OtherQuery(query))),
        (1, Gen.Elements("PATCH", "HEAD", "OPTIONS", "GET", "POST", "PUT", "DELETE", "TRACE", "X").Select(Fault (method) => new Fault.OtherMethod(method))));

    private static Gen<Fault> InJson(JsonTree body) => Gen.Frequency(
        (10, Gen.Choose(0, body.Count - 1).SelectMany(place => LikeIt(body.At(place)), Fault (place, json) => new Fault.OtherValue(place, json))),
        (10, Place.SelectMany(_ => Json, Fault (place, json) => new Fault.OtherValue(place, json))),
        (3, Place.SelectMany(_ => Texts, Fault (place, json) => new Fault.OtherTexts(place, json))),
        (6, Place.SelectMany(_ => Place, Fault (from, to) => new Fault.Copied(from, to))),
        (4, Place.Select(Fault (place) => new Fault.LeftOut(place))),
        (2, Place.SelectMany(_ => Gen.Elements(OddValues.Names), Fault (place, name) => new Fault.Misspelt(place, name))),
        (2, Place.SelectMany(_ => Gen.Elements(OddValues.Names), (place, name) => (place, name))
            .SelectMany(_ => Json, Fault (at, json) => new Fault.UnknownField(at.place, at.name, json))),
        (5, Place.SelectMany(_ => Gen.Elements(2, 3, 21, 61, 101, 501, 3000), Fault (place, times) => new Fault.Repeated(place, times))),
        (2, Place.SelectMany(_ => Gen.Elements(1, 2, 31, 64, 1000), (place, depth) => (place, depth))
            .SelectMany(_ => Gen.Elements(true, false), Fault (at, asFields) => new Fault.Nested(at.place, at.depth, asFields))));

    /// <summary>Of the kind that belongs there, but odd: it comes further.</summary>
    private static Gen<string> LikeIt(JsonTree value) => value switch
    {
        JsonTree.Items => Lists,
        JsonTree.Fields => Objects.Or(Words),
        JsonTree.Text { Json: ['"', ..] } => Texts,
        JsonTree.Text { Json: "true" or "false" } => Words,
        _ => Numbers,
    };

    private static Gen<Fault> InText => Gen.Frequency(
        (2, Json.Select(Fault (text) => new Fault.OtherBody(text))),
        (1, Gen.Elements("", " ", "{", "}", "[", "{}", "{}{}", "{},", "// {}", "\ufeff{}", "a=b&c=d", "--skille", "<a/>", new string(' ', 300_000), new string('[', 100_000))
            .Select(Fault (text) => new Fault.OtherBody(text))),
        (2, PerMille.Select(Fault (at) => new Fault.CutOff(at))),
        (3, PerMille.SelectMany(_ => Gen.Elements("00", "ff", "c3", "eda080", "efbbbf", "22", "7b", "5d", "2c", "0d0a", "5c", "f4908080"), Fault (at, bytes) => new Fault.StrayBytes(at, bytes))));

    private static Gen<Fault> AFile =>
        from name in Gen.Elements(OddValues.Texts)
        from kind in Gen.Frequency((4, Gen.Constant("other")), (1, Gen.Elements(OddValues.Texts)))
        from content in Place
        select (Fault)new Fault.OtherFile(name, kind, content);

    private static Gen<Fault> AHeader =>
        from header in Gen.Elements(OddValues.Headers)
        from value in Gen.Elements(header.Values)
        select (Fault)new Fault.OtherHeader(header.Name, value);

    private static Gen<string?> OrNull(this Gen<string> texts) => Gen.Frequency((1, Gen.Constant<string?>(null)), (10, texts.Select(string? (text) => text)));
}
