using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Applications;

/// <summary>The documents that the pages of a case link to, for its contacts and its office.</summary>
internal static class DocumentPages
{
    public static void MapDocumentPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/soknad/{id}").ExcludeFromDescription();
        pages.MapGet("brev/{number:int}", Letter).Allow(Who.SignedIn);
        pages.MapGet("brev/{number:int}.pdf", LetterAsPdf).Allow(Who.SignedIn);
        pages.MapGet("versjon/{number:int}.pdf", Version).Allow(Who.SignedIn);
    }

    private static Task<IResult> Letter(string id, int number, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop) =>
        LetterAs(id, number, false, caller, http, access, documents, stop);

    private static Task<IResult> LetterAsPdf(string id, int number, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop) =>
        LetterAs(id, number, true, caller, http, access, documents, stop);

    private static async Task<IResult> LetterAs(
        string id, int number, bool asPdf, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        return await documents.Letter(file, number, asPdf, http, stop) ?? ApplicationPages.Refused(KnownProblems.NotFound);
    }

    private static async Task<IResult> Version(
        string id, int number, Caller caller, HttpContext http, ApplicationAccess access, CaseDocuments documents, CancellationToken stop)
    {
        var found = await access.Find(id, caller, stop);
        if (found.File is not { } file) return ApplicationPages.Refused(found.Problem!);
        return await documents.Version(file, number, http, stop) ?? ApplicationPages.Refused(KnownProblems.NotFound);
    }
}
