using System.Text.Json.Serialization;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Calls;
using Grants.Domain.Wording;
using Grants.Workflows.Calls;
using NodaTime;

namespace Grants.Web.Calls;

/// <summary>
/// One call as it is read: its form, and what follows from it. Who reads, changes and puts it back may leave in what is read only;
/// it is not taken from there.
/// </summary>
public sealed record CallBody : CallForm
{
    [JsonConstructor]
    public CallBody() { }

    private CallBody(CallForm form) : base(form) { }

    /// <summary><c>draft</c> (not published), <c>coming</c>, <c>open</c> or <c>past</c>.</summary>
    [JsonPropertyOrder(1)]
    public string? State { get; init; }

    /// <summary>The deadline that counts, moved to a working day where the call says so.</summary>
    [JsonPropertyOrder(1)]
    public string? DeadlineAt { get; init; }

    [JsonPropertyOrder(1)]
    public string? PublishedAt { get; init; }

    [JsonPropertyOrder(1)]
    public string? ReleasedAt { get; init; }

    /// <summary>Why the deadline was moved, the last time that it was.</summary>
    [JsonPropertyOrder(1)]
    public string? MoveReason { get; init; }

    /// <summary>The formal conditions, in the order in which they are read.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<CriterionBody>? Criteria { get; init; }

    public static CallBody Of(CallCase call, Instant now, Language language) => new(CallFormReader.FormOf(call.Call))
    {
        State = call.StateAt(now).Word(),
        DeadlineAt = call.Call.DeadlineAt.ToString(),
        PublishedAt = call.PublishedAt?.ToString(),
        ReleasedAt = call.ReleasedAt?.ToString(),
        MoveReason = call.MoveReason,
        Criteria = [.. AllCriteria.Ids.Select(id => new CriterionBody(
            id.Value, AllCriteria.Title(id).In(language), AllCriteria.Source(id, call.Call).In(language)))],
    };
}

/// <summary>A formal condition: its short name, and the call's condition that it checks.</summary>
public sealed record CriterionBody(string Id, string Title, string Source);
