using System.Net;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Pipeline;

/// <summary>
/// A proxy on our own network hands requests on: who sent one is then what the last of our proxies wrote last. What stands before that the
/// sender wrote, and a request that comes straight from outside has nothing to tell.
/// </summary>
internal sealed class PublicSender(RequestDelegate next)
{
    private static readonly IPNetwork[] Ours =
    [
        .. ((string[])["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7", "fe80::/10"])
            .Select(IPNetwork.Parse),
    ];

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is { } near && IsOurs(near) && Told(http.Request) is { } sender) http.Connection.RemoteIpAddress = sender;
        return next(http);
    }

    private static IPAddress? Told(HttpRequest request) => request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries)
        .Select(one => IPEndPoint.TryParse(one, out var address) ? address.Address : null)
        .LastOrDefault(address => address is not null && !IsOurs(address));

    private static bool IsOurs(IPAddress address) => Ours.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
