using FsCheck;
using FsCheck.Fluent;

namespace Grants.Web.Tests.BadInput;

/// <summary>Bad forms of all kinds to all endpoints that take one.</summary>
internal static class AnyBadForm
{
    private static readonly Gen<int> Place = Gen.Choose(0, 10_000);
    private static readonly Gen<string> Text = Gen.Elements<string>([.. OddValues.Texts, .. OddValues.Numbers, .. OddValues.Hidden]);
    private static readonly Gen<string> Name = Gen.Elements(OddValues.FieldNames);

    private static readonly Gen<Fault> AnyFault = Gen.Frequency(
        (20, Place.SelectMany(_ => Text, Fault (place, text) => new Fault.OtherValue(place, text))),
        (4, Gen.Elements(OddValues.Hidden).Select(Fault (json) => new Fault.Hidden(json))),
        (4, Place.SelectMany(_ => Place, Fault (from, to) => new Fault.Copied(from, to))),
        (5, Place.SelectMany(_ => Name, Fault (place, name) => new Fault.Misspelt(place, name))),
        (10, Name.SelectMany(_ => Text, Fault (name, text) => new Fault.UnknownField(0, name, text))),
        (3, Place.Select(Fault (place) => new Fault.LeftOut(place))),
        (2, Place.SelectMany(_ => Gen.Elements(1, 2, 100, 1100), Fault (place, times) => new Fault.Repeated(place, times))),
        (1, Gen.Elements("", "=", "&&&", "a", "%", "%zz=%ff", "=&=", new string('a', 300_000), new string('&', 5_000)).Select(Fault (text) => new Fault.OtherBody(text))),
        (1, Gen.Choose(0, 1000).Select(Fault (at) => new Fault.CutOff(at))),
        (1, Gen.Choose(0, 1000).SelectMany(_ => Gen.Elements("00", "ff", "26", "3d", "25", "2530", "0d0a", "2b"), Fault (at, bytes) => new Fault.StrayBytes(at, bytes))),
        (1, Gen.Elements(OddValues.MediaTypes).Select(Fault (type) => new Fault.OtherMediaType(type))),
        (1, Gen.Elements(OddValues.Queries).Select(Fault (query) => new Fault.OtherQuery(query))),
        (1, Gen.Elements(OddValues.Headers).SelectMany(header => Gen.Elements(header.Values), Fault (header, value) => new Fault.OtherHeader(header.Name, value))));

    /// <param name="byEndpoint">The forms that were found, those to one endpoint together.</param>
    public static Arbitrary<BadForm> To(IEnumerable<IEnumerable<FoundForm>> byEndpoint)
    {
        var any =
            from form in Gen.OneOf(byEndpoint.Select(Gen.Elements))
            from count in Gen.Frequency((5, Gen.Constant(1)), (3, Gen.Constant(2)), (2, Gen.Choose(3, 8)))
            from faults in AnyFault.ListOf(count)
            select new BadForm(form, [.. faults]);
        return Arb.From(any, form => form.Simpler());
    }
}
