using Microsoft.AspNetCore.Builder;

namespace Grants.Web.Pipeline;

/// <summary>How many bytes an endpoint takes, when it is more than usual.</summary>
public sealed record BodyLimit(long Bytes)
{
    public const long Usual = 256 * 1024;

    /// <summary>20 MiB for the file, and room for the multipart around it.</summary>
    public const long Attachment = (20 * 1024 * 1024) + (64 * 1024);
}

/// <summary>Endpoints that take more than the usual size say so.</summary>
public static class AcceptingMore
{
    public static T AcceptUpTo<T>(this T endpoint, long bytes) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new BodyLimit(bytes));
}
