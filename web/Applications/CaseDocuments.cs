using Grants.Workflows.Applications;
using Grants.Workflows.Copies;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Grants.Web.Applications;

/// <summary>A case's documents as they went out and came in: its letters, as page and as PDF, and its application as it was sent.</summary>
public sealed class CaseDocuments(AttachmentDesk files, CopyKeeper copies, CaseFactsReader reader, IClock clock)
{
    private const string Pdf = "application/pdf";

    /// <summary>Null when there is no such letter, or it has no PDF.</summary>
    public async Task<IResult?> Letter(ApplicationFile file, int number, bool asPdf, HttpContext http, CancellationToken stop)
    {
        var letter = file.State.Decision.Letters.FirstOrDefault(one => one.Number == number);
        if ((asPdf ? letter?.Pdf : letter?.File) is not { } hash || await files.Open(file.Id, hash.Value, stop) is not { } content) return null;
        return asPdf ? Shown(content, Enclosures.FileName("vedtak", file, "pdf", number), http) : Results.Stream(content, "text/html; charset=utf-8");
    }

    /// <summary>Null when there is no such version, or the case has no number yet.</summary>
    public async Task<IResult?> Version(ApplicationFile file, int version, HttpContext http, CancellationToken stop)
    {
        var facts = await reader.Of(file, clock.GetCurrentInstant(), stop);
        return await copies.Open(file, version, facts, stop) is { } content ? Shown(content, Enclosures.FileName("soknad", file, "pdf", version), http) : null;
    }

    /// <summary>Whether a reader asks for the PDF of what is also a page.</summary>
    public static bool WantsPdf(HttpContext http)
    {
        var accepted = http.Request.GetTypedHeaders().Accept;
        return accepted.Any(type => type.MediaType == Pdf) && !accepted.Any(type => type.MediaType == "text/html");
    }

    // In the browser, under a name that it can be kept by.
    private static IResult Shown(Stream content, string name, HttpContext http)
    {
        http.Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = name };
        return Results.Stream(content, Pdf);
    }
}
