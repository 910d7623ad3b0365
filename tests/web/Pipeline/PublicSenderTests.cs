using System.Net;
using Grants.Web.Pipeline;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.Tests.Pipeline;

/// <summary>Behind a proxy of ours the sender is whom the proxy had the request from; nobody else can say who they are.</summary>
public sealed class PublicSenderTests
{
    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7", "203.0.113.7")]
    [InlineData("127.0.0.1", "203.0.113.7:4711", "203.0.113.7")]
    [InlineData("::1", "[2001:db8::7]:4711", "2001:db8::7")]
    [InlineData("::ffff:10.0.0.4", "2001:db8::7", "2001:db8::7")]
    [InlineData("10.0.0.4", "198.51.100.1, 203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.4", "203.0.113.7:4711, 169.254.130.1:55, 10.0.0.9", "203.0.113.7")]
    [InlineData("203.0.113.9", "203.0.113.7", "203.0.113.9")]
    [InlineData("127.0.0.1", "", "127.0.0.1")]
    [InlineData("127.0.0.1", "unknown, 10.0.0.9", "127.0.0.1")]
    public async Task The_sender_is(string near, string told, string sender)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(near);
        http.Request.Headers["X-Forwarded-For"] = told;

        await new PublicSender(_ => Task.CompletedTask).InvokeAsync(http);

        Assert.Equal(IPAddress.Parse(sender), http.Connection.RemoteIpAddress);
    }
}
