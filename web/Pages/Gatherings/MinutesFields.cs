using Grants.Web.Pages.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Gatherings;

/// <summary>Minutes as a page's form has them.</summary>
internal static class MinutesFields
{
    public static TypedForm Typed(IFormCollection posted) =>
        TypedForm.Of(posted).WithoutEmptyRows("sections", "title", "text").WithoutEmptyRows("decisions", "text", "responsible", "email", "due");

    public static MinutesForm Read(TypedForm typed) => new(
        [.. Enumerable.Range(0, typed.Rows("sections")).Select(place => new MinutesSectionForm(typed[$"sections[{place}].title"], typed[$"sections[{place}].text"]))],
        [.. Enumerable.Range(0, typed.Rows("decisions")).Select(place => new MinutesDecisionForm(
            typed[$"decisions[{place}].text"], typed[$"decisions[{place}].responsible"], typed[$"decisions[{place}].due"], typed[$"decisions[{place}].email"],
            typed[$"decisions[{place}].id"]))],
        typed["changes"]);
}
