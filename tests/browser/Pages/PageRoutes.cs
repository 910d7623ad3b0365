using Grants.Local.Commands;
using Grants.Local.Folders;
using Grants.Local.Hosting;
using Grants.Local.Rehearsals;
using Grants.Local.Storage;
using Grants.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Grants.Browser.Tests.Pages;

/// <summary>The routes of all pages, as the host itself maps them.</summary>
internal static class PageRoutes
{
    private static readonly IReadOnlyList<RouteEndpoint> Found = Map();

    /// <summary>What is fetched and is not a page: files, data, and an entrance that leads on.</summary>
    private static readonly string[] NotPages =
    [
        "/health", "/openapi/{documentName}.json", "/assets/{name}", "/assets/{edition}/{name}", "/tilskudd.csv", "/nettverk/{networkId}/krav.csv", "/nettverk/{networkId}/krav.xlsx", "/pamelding/{id}/ou-midler.pdf", "/networks/{networkId}/calendar.ics", "/registrations/{id}/calendar.ics",
        "/soknad/{id}/brev/{number:int}.pdf", "/soknad/{id}/versjon/{number:int}.pdf", "/soknad/{id}/vedlegg/{attachmentId}", "/saksbehandling/{id}/vedlegg/{attachmentId}",
        "/nettverk/{networkId}/samling/{number:int}/deltakere.csv", "/administrasjon/register/fil", "/networks/{networkId}/calendar.ics", "/theme-meetings/{meetingId}/calendar.ics", "/prove/{callId}/{**rest}", "/dev/mailbox/{name}/raw", "/dev/mailbox/{name}/attachments/{index:int}",
    ];

    public static IReadOnlyCollection<string> All { get; } = [.. Found.Select(Name).Where(route => !route.StartsWith("/api/", StringComparison.Ordinal)).Except(NotPages)];

    /// <summary>The one that answers at an address; null when none does.</summary>
    public static string? Of(Uri address) => Found.Where(endpoint => Matches(endpoint, address)).MinBy(endpoint => endpoint.RoutePattern.InboundPrecedence) is { } best ? Name(best) : null;

    private static string Name(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static bool Matches(RouteEndpoint endpoint, Uri address) =>
        new TemplateMatcher(new(endpoint.RoutePattern), []).TryMatch(address.AbsolutePath, []);

    private static IReadOnlyList<RouteEndpoint> Map()
    {
        var folder = Directory.CreateTempSubdirectory("grants-routes-");
        try
        {
            using var rows = SqliteRowStore.Open(folder.FullName);
            IEndpointRouteBuilder host = LocalHost.Build(Options.Parse(["--data", folder.FullName]), FolderKind.Rehearsal, rows);
            host.MapGrants();
            MailboxEndpoints.Map(host);
            return [.. host.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(IsFetched)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsFetched(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false;
}
