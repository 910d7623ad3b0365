using System.Text.Json.Serialization;
using Grants.Workflows.Access;
using NodaTime.Text;

namespace Grants.Web.AccessRequests;

/// <summary>Asks to be let in as a municipality's contact.</summary>
public sealed record AskBody(string? Email, string? Municipality, string? Text);

/// <summary>The office's answer.</summary>
public sealed record AnswerBody(bool? Allow, string? Text = null);

/// <summary>A page of requests. <paramref name="Next"/> goes into <c>after</c>; null on the last page.</summary>
public sealed record AccessRequestsBody(IReadOnlyList<AccessRequestBody> Items, string? Next);

/// <summary>A request, and its answer when there is one.</summary>
public sealed record AccessRequestBody(
    string Id, string Email, string Municipality, string Text, string AskedAt, bool? Allowed, string? Answer, string? AnsweredAt)
{
    internal static AccessRequestBody Of(AccessRequest request) => new(
        request.Id, request.Email, request.Municipality.ToString(), request.Text, InstantPattern.ExtendedIso.Format(request.AskedAt),
        request.Answer?.Allow, request.Answer?.Text, request.Answer is { } answer ? InstantPattern.ExtendedIso.Format(answer.At) : null);
}

/// <summary>How they are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AskBody))]
[JsonSerializable(typeof(AnswerBody))]
[JsonSerializable(typeof(AccessRequestsBody))]
internal sealed partial class AccessBodiesJson : JsonSerializerContext;
