using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;

namespace Grants.Web.Tests.BadInput;

/// <summary>A form of ours with faults, as somebody sends it.</summary>
internal sealed record BadForm(FoundForm Of, ImmutableArray<Fault> Faults)
{
    private const string Boundary = "skille";

    public IEnumerable<BadForm> Simpler() => Faults.Select(fault => this with { Faults = Faults.Remove(fault) });

    public Sent ToSent()
    {
        using var content = Of.WithFile ? (HttpContent)InParts() : new FormUrlEncodedContent(Fields().Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var body = new MemoryStream();
        content.CopyTo(body, null, CancellationToken.None);
        var headers = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase)
            .SetItem("Content-Type", content.Headers.ContentType!.ToString()).SetItem("Cookie", Of.Cookies).SetItem("Accept", "text/html").SetItem("Origin", "http://localhost");
        var sent = new Sent("POST", Of.Action.Split('?')[0], Of.Action.Contains('?') ? Of.Action[Of.Action.IndexOf('?')..] : "", headers, body.ToArray());
        return Faults.Aggregate(sent, Around);
    }

    public override string ToString()
    {
        var sent = ToSent();
        var body = Encoding.UTF8.GetString(sent.Body.Span);
        return $"\n{sent.Method} {sent.Path}{sent.Query} by {Of.By ?? "nobody"}\n{body[..Math.Min(body.Length, 1500)]}\n  {string.Join("\n  ", Faults.Select(fault => fault.ToString() is { Length: > 300 } text ? text[..300] : fault.ToString()))}\n";
    }

    private static Sent Around(Sent sent, Fault fault) => fault switch
    {
        Fault.OtherMediaType { Type: var type } => sent with { Headers = type is null ? sent.Headers.Remove("Content-Type") : sent.Headers.SetItem("Content-Type", type) },
        Fault.OtherHeader { Value: null, Name: var name } => sent with { Headers = sent.Headers.Remove(name) },
        Fault.OtherHeader { Value: { } value, Name: var name } => sent with { Headers = sent.Headers.SetItem(name, value) },
        Fault.OtherQuery { Query: var query } => sent with { Query = query },
        _ => sent with { Body = JsonFaults.InText(sent.Body, fault) },
    };

    /// <summary>The token is right, or no form would come further than to it.</summary>
    private IEnumerable<(string Name, string Value)> Fields() =>
        Of.Fields.Where(IsToken).Concat(Faults.Aggregate(Of.Fields.Where(field => !IsToken(field)).ToImmutableList(), In));

    private static bool IsToken((string Name, string Value) field) => field.Name is "form-token";

    private static ImmutableList<(string Name, string Value)> In(ImmutableList<(string Name, string Value)> fields, Fault fault)
    {
        (string Name, string Value) At(int place) => fields[place % fields.Count];
        return fault switch
        {
            _ when fields.IsEmpty => fields,
            Fault.OtherValue(var place, var text) => fields.SetItem(place % fields.Count, (At(place).Name, text)),
            Fault.Hidden(var json) => fields.RemoveAll(field => field.Name is "seen").Add(("seen", json)),
            Fault.Copied(var from, var to) => fields.SetItem(to % fields.Count, (At(to).Name, At(from).Value)),
            Fault.Misspelt(var place, var name) => fields.SetItem(place % fields.Count, (name, At(place).Value)),
            Fault.LeftOut(var place) => fields.RemoveAt(place % fields.Count),
            Fault.Repeated(var place, var times) => fields.AddRange(Enumerable.Repeat(At(place), times)),
            Fault.UnknownField(_, var name, var text) => fields.Add((name, text)),
            _ => fields,
        };
    }

    private MultipartFormDataContent InParts()
    {
        var content = new MultipartFormDataContent(Boundary);
        foreach (var (name, value) in Fields().Where(field => field.Name is not "file" and not ""))
        {
            var part = new StringContent(value);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data");
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name.Replace("\r\n", " ", StringComparison.Ordinal)}\"");
            content.Add(part);
        }

        content.Add(new ByteArrayContent("%PDF-1.7\nEn vurdering."u8.ToArray()), "file", "vurdering.pdf");
        return content;
    }
}
