using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Requests;

/// <summary>Reads JSON bodies, and says exactly what cannot be read and where.</summary>
public static class Body
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private static readonly Problem Malformed = new(400, "malformed-json", new Phrase(
        "Innholdet er ikke gyldig JSON, har samme felt to ganger eller er for dypt.",
        "Innhaldet er ikkje gyldig JSON, har same felt to gonger eller er for djupt."));

    // It stands at no field: the body itself is a list, a number or null.
    private static readonly Problem WholeIsWrong = new(400, "wrong-type", new("Innholdet har feil type.", "Innhaldet har feil type."));

    private static readonly Phrase WrongType = new("Feltet har feil type eller form.", "Feltet har feil type eller form.");

    private static readonly Phrase Unknown = new("Feltet er ukjent.", "Feltet er ukjent.");

    /// <summary>Whether a request has a body with anything but blanks in it. It is kept in memory, for who reads it then.</summary>
    public static async Task<bool> IsThere(HttpContext http)
    {
        if (http.Request.ContentLength is 0) return false;
        var kept = await Kept(http);
        http.Request.Body = kept;
        return kept.GetBuffer().AsSpan(0, checked((int)kept.Length)).ContainsAnyExcept(" \t\r\n"u8);
    }

    public static async Task<BodyRead<T>> Read<T>(HttpContext http, JsonTypeInfo<T> type) where T : class
    {
        if (!http.Request.HasJsonContentType()) return new(null, KnownProblems.NotJson);
        using var kept = await Kept(http);
        return Parse(kept.GetBuffer().AsMemory(0, checked((int)kept.Length)), type);
    }

    public static BodyRead<T> Parse<T>(ReadOnlyMemory<byte> bytes, JsonTypeInfo<T> type) where T : class
    {
        if (!Utf8.IsValid(bytes.Span)) return new(null, Malformed);
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            if (UnknownFields.In(document.RootElement, type) is { Count: > 0 } unknown) return new(null, UnknownAt(unknown));
            if (EmptyItems.In(document.RootElement) is { } empty) return new(null, WrongAt($"${empty}"));
            return document.Deserialize(type) is { } value ? new(value, null) : new(null, WrongAt(null));
        }
        catch (JsonException fault) when (fault.Path is not null)
        {
            return new(null, WrongAt(fault.Path));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // An escape that is half a character is an InvalidOperationException of the reader.
            return new(null, Malformed);
        }
    }

    private static async Task<MemoryStream> Kept(HttpContext http)
    {
        var kept = new MemoryStream();
        await http.Request.Body.CopyToAsync(kept, http.RequestAborted);
        kept.Position = 0;
        return kept;
    }

    private static Problem UnknownAt(IReadOnlyList<string> paths) => paths.Aggregate(
        new Problem(400, "unknown-field", new(
            $"Ukjente felt: {string.Join(", ", paths)}.", $"Ukjende felt: {string.Join(", ", paths)}.")),
        (problem, path) => problem.At(path, Unknown));

    private static Problem WrongAt(string? path)
    {
        var field = path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];
        return field.Length == 0
            ? WholeIsWrong
            : new Problem(400, "wrong-type", new($"Feltet {field} har feil type eller form.", $"Feltet {field} har feil type eller form.")).At(field, WrongType);
    }
}
