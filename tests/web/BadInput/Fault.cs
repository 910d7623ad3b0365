namespace Grants.Web.Tests.BadInput;

/// <summary>One thing that is done to a request which would have been taken. Places are counted round, so that any number is one.</summary>
public abstract record Fault
{
    private Fault() { }

    /// <summary>Something else as the value at a place of the JSON.</summary>
    public sealed record OtherValue(int Place, string Json) : Fault;

    /// <summary>The same text as every text at a place and below it.</summary>
    public sealed record OtherTexts(int Place, string Json) : Fault;

    /// <summary>What stands at one place at another too: a partner that is the lead, a text as an amount.</summary>
    public sealed record Copied(int From, int To) : Fault;

    public sealed record LeftOut(int Place) : Fault;

    public sealed record Misspelt(int Place, string Name) : Fault;

    public sealed record UnknownField(int Place, string Name, string Json) : Fault;

    /// <summary>A field or an item so many times.</summary>
    public sealed record Repeated(int Place, int Times) : Fault;

    public sealed record Nested(int Place, int Depth, bool AsFields) : Fault;

    /// <summary>Something else in a form's hidden field that holds what was seen.</summary>
    public sealed record Hidden(string Json) : Fault;

    /// <summary>Another body altogether.</summary>
    public sealed record OtherBody(string Text) : Fault;

    /// <summary>Another file, by its place among those that are tried.</summary>
    public sealed record OtherFile(string Name, string Kind, int Content) : Fault;

    /// <summary>The body ends too early.</summary>
    public sealed record CutOff(int PerMille) : Fault;

    /// <summary>Bytes where they do not belong, in hexadecimal.</summary>
    public sealed record StrayBytes(int PerMille, string Hexadecimal) : Fault;

    public sealed record OtherMediaType(string? Type) : Fault;

    /// <summary>A header with this value, or none.</summary>
    public sealed record OtherHeader(string Name, string? Value) : Fault;

    /// <summary>Something else in a place of the path.</summary>
    public sealed record OtherPart(int Place, string Part) : Fault;

    public sealed record OtherQuery(string Query) : Fault;

    public sealed record OtherMethod(string Method) : Fault;
}
