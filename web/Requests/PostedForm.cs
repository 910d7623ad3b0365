using Grants.Web.Pipeline;
using Grants.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Requests;

/// <summary>Reads forms, with files or without. It is read once; who asks for it afterwards gets what was read.</summary>
internal static class PostedForm
{
    /// <summary>The code that a reader's own <see cref="IOException"/> has; a disk that is full has the system's.</summary>
    private const int EndedTooEarly = unchecked((int)0x80131620);

    public static async Task<BodyRead<IFormCollection>> Read(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return new(null, KnownProblems.WrongMediaType);
        try
        {
            return new(await http.Request.ReadFormAsync(http.RequestAborted), null);
        }
        catch (BodyTooLargeException large)
        {
            return new(null, KnownProblems.TooLarge(large.Limit));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException { HResult: EndedTooEarly })
        {
            return new(null, KnownProblems.BadRequest);
        }
    }
}
