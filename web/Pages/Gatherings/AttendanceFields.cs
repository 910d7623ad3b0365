using Grants.Web.Pages.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Gatherings;

/// <summary>Who was at a gathering as a page's form has it.</summary>
internal static class AttendanceFields
{
    public static TypedForm Typed(IFormCollection posted) => TypedForm.Of(posted).WithoutEmptyRows("people", "present").WithoutEmptyRows("others", "name", "role", "municipality");

    /// <summary>Who is marked as nothing is left as they are; what is neither yes nor no is told.</summary>
    public static AttendanceForm Read(TypedForm typed) => new(
        [.. Enumerable.Range(0, typed.Rows("people")).Select(place => new PresenceForm(
            typed[$"people[{place}].person"], bool.TryParse(typed[$"people[{place}].present"], out var present) ? present : null))],
        [.. Enumerable.Range(0, typed.Rows("others")).Select(place => new ExtraPersonForm(
            typed[$"others[{place}].name"], typed[$"others[{place}].municipality"], typed[$"others[{place}].role"]))]);
}
