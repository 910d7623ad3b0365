using Grants.Workflows.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Grants.Web.Pages.Review;

/// <summary>
/// Shows an attachment in the browser. Only pictures and PDF, told by what the file holds: none of them runs as a page of ours, and the
/// answer's own policy lets nothing in it fetch or run anything. All else is a download.
/// </summary>
internal static class InlineFile
{
    private const string OfPicture = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    // Browsers show a PDF by a viewer of their own, which a sandbox would keep from starting.
    private const string OfDocument = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public static bool Shows(string mediaType) => IsPicture(mediaType) || mediaType == AttachmentType.Pdf.MediaType;

    public static bool IsPicture(string mediaType) => mediaType == AttachmentType.Png.MediaType || mediaType == AttachmentType.Jpg.MediaType;

    public static IResult Answer(HttpContext http, Stream content, string mediaType, string name)
    {
        if (!Shows(mediaType)) return Results.Stream(content, mediaType, name);
        OnPagesOfOurs(http, IsPicture(mediaType) ? OfPicture : OfDocument);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(content, mediaType);
    }

    /// <summary>Lets a page of ours show the answer in a frame.</summary>
    public static void OnPagesOfOurs(HttpContext http, string policy)
    {
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.XFrameOptions = "SAMEORIGIN";
    }
}
