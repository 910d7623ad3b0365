using Grants.Workflows.Mail;
using Microsoft.AspNetCore.Http;

namespace Grants.Web.SignIn;

/// <summary>
/// A sign-in that stands before ours, as the platform of a host has one. It vouches for an address; whether that is let in, and as whom, is
/// decided as for a mailed link.
/// </summary>
public interface IPlatformSignIn
{
    IReadOnlyList<SignInWay> Ways { get; }

    /// <summary>Where a reader is signed out there.</summary>
    string SignOutAddress { get; }

    /// <summary>The address that it vouches for; null when nobody is signed in there.</summary>
    EmailAddress? Of(HttpRequest request);
}

/// <summary>A way to sign in on the platform.</summary>
/// <param name="Address">Its end is the path, escaped, that the reader comes back to.</param>
public sealed record SignInWay(string Name, string Address);

/// <summary>A host whose platform has none.</summary>
internal sealed class NoPlatformSignIn : IPlatformSignIn
{
    public IReadOnlyList<SignInWay> Ways => [];

    public string SignOutAddress => "/";

    public EmailAddress? Of(HttpRequest request) => null;
}
