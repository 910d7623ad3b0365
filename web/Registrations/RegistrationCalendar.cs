using Grants.Domain.Cases;
using Grants.Web.Access;
using Grants.Web.Networks;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Networks;
using Grants.Workflows.Registrations;
using Grants.Workflows.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Registrations;

/// <summary><c>GET /registrations/{id}/calendar.ics?key=</c>: a calendar program does not sign in, so its address has a key.</summary>
internal sealed class RegistrationCalendar(LinkSigner links)
{
    public async Task<string> Address(CaseId id, CancellationToken stop)
    {
        var signed = await links.Sign(Signed(id), stop);
        return $"/registrations/{id}/calendar.ics?key={signed[(signed.LastIndexOf('~') + 1)..]}";
    }

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/registrations/{id}/calendar.ics", Read).Allow(Who.Anyone).WithTags("registrations").AlsoAs(CalendarFile.MediaType)
            .Asks("key", "Stands in the address that the registration's page shows.")
            .Produces(304).ProducesProblem(404).WithSummary("The gatherings that a municipality's participants come to, as a calendar file (RFC 5545)");

    private static async Task<IResult> Read(
        string id, string? key, HttpContext http, RegistrationDesk desk, LinkSigner links, NetworkCalendar calendars, CancellationToken stop) =>
        CaseId.TryParse(id, out var parsed) && await links.Open($"{Signed(parsed)}~{key}", stop) is not null && await desk.Open(parsed, stop) is { } file
            ? CalendarEndpoint.Answer(http, await calendars.Of(file, http.Language(), stop), file.Network.Network.Id)
            : KnownProblems.NotFound;

    private static string Signed(CaseId id) => $"calendar~{id}";
}
