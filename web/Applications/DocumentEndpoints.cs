using Grants.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Applications;

/// <summary>A case's documents: letters, and the application as it was sent.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/applications/{id}").WithTags("applications");
        api.MapGet("letters/{number:int}", Letter).Allow(Who.SignedIn)
            .WithSummary("A letter, as HTML or as PDF").Produces<string>(200, "text/html").Produces(200, contentType: "application/pdf");
        api.MapGet("letters/{number:int}.pdf", LetterAsPdf).Allow(Who.SignedIn)
            .WithSummary("A letter, as PDF").Produces(200, contentType: "application/pdf");
        api.MapGet("versions/{number:int}.pdf", Version).Allow(Who.SignedIn)
            .WithSummary("A version of the application as it was sent, as PDF").Produces(200, contentType: "application/pdf");
    }

    private static Task<IResult> Letter(string id, int number, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop)
    {
        http.Response.Headers.Vary = "Accept";
        return LetterAs(id, number, CaseDocuments.WantsPdf(http), caller, http, access, documents, stop);
    }

    private static Task<IResult> LetterAsPdf(string id, int number, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop) =>
        LetterAs(id, number, true, caller, http, access, documents, stop);

    private static async Task<IResult> LetterAs(
        string id, int number, bool asPdf, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        return found.File is { } file ? await documents.Letter(file, number, asPdf, http, stop) ?? Answers.NotFound : found.Problem!;
    }

    private static async Task<IResult> Version(
        string id, int number, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        return found.File is { } file ? await documents.Version(file, number, http, stop) ?? Answers.NotFound : found.Problem!;
    }
}
