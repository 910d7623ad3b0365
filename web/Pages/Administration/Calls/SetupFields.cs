using System.Collections.Immutable;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Components;

namespace Grants.Web.Pages.Administration.Calls;

/// <summary>What the fields of each part of a call know: what stands in them, what is wrong, and what cannot be changed any more.</summary>
public abstract class SetupFields : Page
{
    [Parameter, EditorRequired]
    public TypedForm Typed { get; set; } = null!;

    /// <summary>The fields that stand firm.</summary>
    [Parameter]
    public ImmutableHashSet<string> Fixed { get; set; } = [];

    [Parameter]
    public Problem? Problem { get; set; }

    protected bool IsFixed(string field) => Fixed.Contains(field);

    /// <summary>One hint for a field of an open call, which can give applicants more and not less; another as long as nobody relies on it.</summary>
    protected string? Promised(string whenOpen, string? before) => Fixed.IsEmpty ? before : whenOpen;

    /// <summary>The rows that something is written in, and empty ones to go on with.</summary>
    protected IEnumerable<string> RowsOf(string list, int empty) =>
        Enumerable.Range(0, Typed.Rows(list) + (IsFixed(list) ? 0 : empty)).Select(place => $"{list}[{place}]");

    protected string? ErrorsAt(string field) =>
        Problem is not null && Problem.Errors.TryGetValue(field, out var errors) ? string.Join(" ", errors.Select(In)) : null;
}
