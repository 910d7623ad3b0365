using Grants.Web.Pages.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Gatherings;

/// <summary>A programme as a page's form has it.</summary>
internal static class ProgrammeFields
{
    /// <summary>Rows without a title, a name or a text are left out: a new row has its times already.</summary>
    public static TypedForm Typed(IFormCollection posted) => TypedForm.Of(posted).WithoutEmptyRows("slots", "title", "who", "text");

    public static ProgrammeForm Read(TypedForm typed) => new(
        [.. Enumerable.Range(0, typed.Rows("slots")).Select(place => Slot(typed, $"slots[{place}]"))], typed["link"]);

    private static ProgrammeSlotForm Slot(TypedForm typed, string row) =>
        new(typed[$"{row}.from"], typed[$"{row}.to"], typed[$"{row}.title"], typed[$"{row}.who"], typed[$"{row}.text"]);
}
