using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace Grants.Web.Requests;

/// <summary>Says on an endpoint what it takes in the query of its address.</summary>
/// <param name="Words">The values that it can have; empty when there is no list of them.</param>
public sealed record AskedInQuery(string Name, string Meaning, params string[] Words)
{
    /// <summary>What it is when it is left out.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The greatest it can be, when it is a number.</summary>
    public int? Most { get; init; }
}

/// <summary>Endpoints say what they take in the query.</summary>
public static class AskingInQuery
{
    public static T Asks<T>(this T endpoint, string name, string meaning, params string[] words) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AskedInQuery(name, meaning, words));

    /// <summary>A list that is read page by page.</summary>
    public static T Pages<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(
        new AskedInQuery("after", "Where to go on: next of the page before. 400 unknown-after when the list does not have it any more."),
        new AskedInQuery("limit", "How many at most.") { Default = Paging.Usual, Most = Paging.Most });
}
