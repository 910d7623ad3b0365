using System.Collections.Immutable;
using System.Text;

namespace Grants.Web.Tests.BadInput;

/// <summary>An example with faults, as somebody sends it.</summary>
/// <param name="By">Null for nobody.</param>
/// <param name="Followed">Whether it is seen to what comes of it, which takes long.</param>
public sealed record BadRequest(Example Of, string? By, ImmutableArray<Fault> Faults, bool Followed = false)
{
    /// <summary>The same with less wrong with it.</summary>
    public IEnumerable<BadRequest> Simpler()
    {
        if (By != Of.By) yield return this with { By = Of.By };
        foreach (var fault in Faults) yield return this with { Faults = Faults.Remove(fault) };
    }

    public Sent ToSent(string? token)
    {
        var headers = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
        if (token is not null) headers = headers.SetItem("Authorization", $"Bearer {token}");
        if (Of.IfMatch is { } edition) headers = headers.SetItem("If-Match", edition);
        var body = Body();
        if ((Of.MediaType ?? (body.IsEmpty && Of.Json is null ? null : "application/json")) is { } type) headers = headers.SetItem("Content-Type", type);
        var parts = Of.Parts.ToArray();
        var sent = new Sent(Of.Method, "", Of.Query, headers, body);
        foreach (var fault in Faults)
        {
            if (fault is Fault.OtherPart part && parts.Length > 0) parts[part.Place % parts.Length] = part.Part;
            sent = Around(sent, fault);
        }

        return sent with { Path = Of.Path(parts) };
    }

    public override string ToString()
    {
        var sent = ToSent(null);
        var faults = string.Join("\n  ", Faults.Select(fault => Short(fault.ToString(), 300)));
        var headers = string.Join("\n", sent.Headers.Select(header => $"{header.Key}: {Short(header.Value, 100)}"));
        return $"\n{sent.Method} {Short(sent.Path + sent.Query, 300)} by {By ?? "nobody"}\n{headers}\n{Short(Encoding.UTF8.GetString(sent.Body.Span), 3000)}\n  {faults}\n";
    }

    private static Sent Around(Sent sent, Fault fault) => fault switch
    {
        Fault.OtherMediaType { Type: null } or Fault.OtherHeader { Value: null } =>
            sent with { Headers = sent.Headers.Remove(fault is Fault.OtherHeader header ? header.Name : "Content-Type") },
        Fault.OtherMediaType media => sent with { Headers = sent.Headers.SetItem("Content-Type", media.Type!) },
        Fault.OtherHeader header => sent with { Headers = sent.Headers.SetItem(header.Name, header.Value!) },
        Fault.OtherQuery query => sent with { Query = query.Query },
        Fault.OtherMethod method => sent with { Method = method.Method },
        _ => sent,
    };

    private ReadOnlyMemory<byte> Body()
    {
        var tree = Of.Json is null ? null : Faults.Aggregate(JsonTree.Of(Of.Json), JsonFaults.In);
        var body = tree is null ? Of.Bytes : Encoding.UTF8.GetBytes(tree.ToString());
        return Faults.Aggregate(body, JsonFaults.InText);
    }

    private static string Short(string text, int length) => text.Length <= length ? text : $"{text[..length]}… ({text.Length})";
}

/// <summary>What goes over the wire.</summary>
public sealed record Sent(string Method, string Path, string Query, ImmutableDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
