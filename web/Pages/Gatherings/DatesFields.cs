using System.Globalization;
using Grants.Web.Pages.Applications;
using Grants.Workflows.Gatherings;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Gatherings;

/// <summary>The forms of proposed days as pages have them.</summary>
internal static class DatesFields
{
    public static TypedForm Typed(IFormCollection posted) => TypedForm.Of(posted).WithoutEmptyRows("dates", "starts", "ends");

    public static DatesForm Read(TypedForm typed) => new(
        [.. Enumerable.Range(0, typed.Rows("dates")).Select(place => new ProposedDaysForm(typed[$"dates[{place}].starts"], typed[$"dates[{place}].ends"]))], typed["answerBy"]);

    public static SuitsForm Suits(TypedForm typed) => new(null, [.. typed.All("suits").Select(Number)]);

    public static ChoiceForm Choice(TypedForm typed) => new(Number(typed["choice"]));

    /// <summary>What is no number is the place of no days.</summary>
    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
