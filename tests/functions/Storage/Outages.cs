using Azure;
using Azure.Identity;

namespace Grants.Functions.Tests.Storage;

/// <summary>What the libraries throw of a service that is away, or that does not let the program in, each by its name.</summary>
internal static class Outages
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, Func<Exception>> All { get; } = new()
    {
        ["busy"] = () => new RequestFailedException(503, "ServerBusy"),
        ["forbidden"] = () => new RequestFailedException(403, "AuthorizationFailure"),
        ["no connection, four times"] = () => new AggregateException("Retry failed after 4 tries.", Enumerable.Repeat(new RequestFailedException("Connection refused"), 4)),
        ["no answer in time, four times"] = () => new AggregateException("Retry failed after 4 tries.", Enumerable.Repeat(new TaskCanceledException(), 4)),
        ["no answer in time"] = () => new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout."),
        ["an answer that breaks off"] = () => new IOException("The response ended prematurely."),
        ["no identity"] = () => new CredentialUnavailableException("No credential"),
        ["an identity that is refused"] = () => new AuthenticationFailedException("AADSTS70021"),
    };

    public static Exception Of(string name) => All[name]();
}
