using System.Collections.Immutable;
using Grants.Domain.Wording;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Components;
using NodaTime.Text;

namespace Grants.Web.Pages.Review;

/// <summary>A part of a case's page for the office.</summary>
public abstract class ReviewPart : Page
{
    [Parameter, EditorRequired]
    public ReviewCase Case { get; set; } = null!;

    protected Problem? Problem => Case.Problem;

    /// <summary>Where a form of the case posts to.</summary>
    protected string Action(string what) => $"/saksbehandling/{Case.File.Id}/{what}{Case.Place.Query}";

    /// <summary>What stands in a field: what was typed, when that could not be done; else what is usual.</summary>
    protected string? Value(string name, string? usual = null) => Case.Typed?[name] ?? usual;

    /// <summary>Whether a form of the page was sent and could not be done.</summary>
    protected bool IsTyped(string section) => Problem is not null && Case.Section == section;

    protected ImmutableArray<Phrase> ErrorsAt(string name) =>
        Problem is not null && Problem.Errors.TryGetValue(name, out var errors) ? errors : [];

    protected static string Kr(long? amount) => amount is { } kroner ? $"{Written.Number(kroner)}\u00a0kr" : "–";

    protected static string Or(string? text) => string.IsNullOrWhiteSpace(text) ? "–" : text;

    protected static IEnumerable<T> List<T>(ImmutableArray<T>? list) => list is { IsDefault: false } given ? given.Where(one => one is not null) : [];

    protected string Day(string? date) => date is not null && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day } ? Written.Date(day, Language) : Or(date);

    protected string Moment(string? instant) =>
        instant is not null && InstantPattern.ExtendedIso.Parse(instant) is { Success: true, Value: var at } ? Written.Moment(at, Language) : Or(instant);

    /// <summary>Points as people write them, with a comma.</summary>
    protected static string Points(string? points) => Or(points?.Replace('.', ','));
}
