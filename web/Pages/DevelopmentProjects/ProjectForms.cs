using System.Collections.Immutable;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.DevelopmentProjects;

namespace Grants.Web.Pages.DevelopmentProjects;

/// <summary>The fields of a project as they stand on a page: a municipality in each field, and all applications in one.</summary>
internal static class ProjectForms
{
    /// <summary>No page has as many fields for one list.</summary>
    private const int Most = 100;

    public static ProjectForm Read(TypedForm typed) => new(
        typed["title"], typed["text"], typed["contactMunicipality"], new(typed["contact.name"], typed["contact.email"]), List(typed, "municipalities"), typed["from"],
        typed["to"], typed["status"], List(typed, "applications"));

    /// <summary>What stands in the fields of a list, on the lines of its one field, or in the project as it is.</summary>
    public static ImmutableArray<string> List(TypedForm typed, string list) =>
    [
        .. typed.All(list).SelectMany(text => text.Split('\n')).Concat(Enumerable.Range(0, Most).Select(place => typed[$"{list}[{place}]"] ?? ""))
            .Select(text => text.Trim()).Where(text => text.Length > 0),
    ];

    /// <summary>What is wrong with one of the applications stands at their field.</summary>
    public static Problem OnPage(Problem problem) => problem with
    {
        Errors = problem.Errors.GroupBy(error => error.Key.StartsWith("applications[", StringComparison.Ordinal) ? "applications" : error.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(errors => errors.Key, errors => errors.First().Value, StringComparer.Ordinal),
    };
}
