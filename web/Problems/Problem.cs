using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Wording;
using Grants.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Problems;

/// <summary>A refusal as the reader gets it: RFC 9457 problem details, in the reader's form of Norwegian.</summary>
/// <param name="Code">Stable and English.</param>
/// <param name="Detail">What is wrong and what to do about it.</param>
public sealed record Problem(int Status, string Code, Phrase Detail) : IResult
{
    public const string MediaType = "application/problem+json";

    /// <summary>What is wrong with each field, <c>budget.costs[0].amount</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Phrase>> Errors { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Phrase>>(StringComparer.Ordinal);

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The content as it is now, for who wrote on an older one.</summary>
    public JsonNode? Current { get; init; }

    /// <summary>More that is to be told, by name.</summary>
    public ImmutableDictionary<string, JsonNode> More { get; init; } = ImmutableDictionary<string, JsonNode>.Empty;

    public Problem At(string field, Phrase text) =>
        this with { Errors = Errors.SetItem(field, Errors.GetValueOrDefault(field, []).Add(text)) };

    public Problem At(string field) => At(field, Detail);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = MediaType;
        if (RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var language = httpContext.Language();
        response.Headers.ContentLanguage = language.Code();
        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(ToJson(language), ProblemJson.Default.JsonObject), httpContext.RequestAborted).AsTask();
    }

    internal JsonObject ToJson(Language language)
    {
        var json = new JsonObject
        {
            ["type"] = $"urn:grants:problem:{Code}",
            ["title"] = ProblemTitles.Of(Status).In(language),
            ["status"] = Status,
            ["code"] = Code,
            ["detail"] = Detail.In(language),
        };
        if (!Errors.IsEmpty)
            json["errors"] = new JsonObject(Errors.Select(field => KeyValuePair.Create(
                field.Key, (JsonNode?)new JsonArray([.. field.Value.Select(text => JsonValue.Create(text.In(language)))]))));
        if (Current is not null) json["current"] = Current.DeepClone();
        foreach (var (name, value) in More) json[name] = value.DeepClone();
        return json;
    }
}
