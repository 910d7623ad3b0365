using System.Globalization;
using Grants.Web.Pages.Applications;
using Grants.Workflows.Registrations;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pages.Networks;

/// <summary>A registration as a page's form has it.</summary>
internal static class PostedRegistration
{
    /// <summary>Rows in which nobody is named are left out.</summary>
    public static TypedForm Typed(IFormCollection posted) => TypedForm.Of(posted).WithoutEmptyRows("participants", "name", "email", "role");

    public static RegistrationForm Read(TypedForm typed) => new(
        null, typed["hostMunicipality"], new(typed["contact.name"], typed["contact.email"], typed["contact.mobile"]),
        [.. Enumerable.Range(0, typed.Rows("participants")).Select(place => Participant(typed, $"participants[{place}]"))],
        typed["ouFunding"] is "true", typed["from"]);

    private static NetworkParticipantForm Participant(TypedForm typed, string row) => new(
        typed[$"{row}.name"], typed[$"{row}.email"], typed[$"{row}.role"], [.. typed.All($"{row}.gatherings").Select(Number)]);

    /// <summary>What is no number is no gathering either, and is told so.</summary>
    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
