using Grants.Domain.Networks;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Components;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>What the fields of each part of a network know: what stands in them, and what is wrong.</summary>
public abstract class NetworkFields : Page
{
    [Parameter, EditorRequired]
    public TypedForm Typed { get; set; } = null!;

    [Parameter, EditorRequired]
    public NetworkCase Network { get; set; } = null!;

    [Parameter]
    public Problem? Problem { get; set; }

    protected bool IsFixed(string field) => NetworkPart.Fixed(Network).Contains(field);

    /// <summary>The rows that something is written in and empty ones to go on with, at least so many in all.</summary>
    protected IEnumerable<(int Place, string Name)> RowsOf(string list, int empty, int least = 0) =>
        Enumerable.Range(0, Math.Max(Typed.Rows(list) + empty, least)).Select(place => (place, $"{list}[{place}]"));

    protected string? ErrorsAt(string field) =>
        Problem is not null && Problem.Errors.TryGetValue(field, out var errors) ? string.Join(" ", errors.Select(In)) : null;
}
