using System.Text.Json;
using Grants.Web.SignIn;
using Grants.Workflows.Mail;
using Microsoft.AspNetCore.Http;

namespace Grants.Functions.SignIn;

/// <summary>
/// The platform's own authentication (App Service authentication): it tells who is signed in by a header, which it takes from requests that
/// bring it themselves. Where it is off nobody takes it from them, and it is worth nothing.
/// </summary>
/// <param name="isOn">As the platform says itself, by <c>WEBSITE_AUTH_ENABLED</c>.</param>
public sealed class AppServiceSignIn(bool isOn, IReadOnlyList<TrustedProvider> trusted) : IPlatformSignIn
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const string Schemas = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    public IReadOnlyList<SignInWay> Ways { get; } =
        [.. trusted.Where(_ => isOn).Select(one => one.Name).Distinct().Select(name => new SignInWay(TitleOf(name), $"/.auth/login/{name}?post_login_redirect_uri="))];

    public string SignOutAddress => "/.auth/logout?post_logout_redirect_uri=%2F";

    public EmailAddress? Of(HttpRequest request)
    {
        if (!isOn || request.Headers[Header] is not [{ } header]) return null;
        try
        {
            return TrustedProvider.Believed(trusted, Read(header));
        }
        catch (Exception fault) when (fault is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string TitleOf(string name) => name is "aad" ? "Entra ID" : $"{char.ToUpperInvariant(name[0])}{name[1..]}";

    /// <summary>Source: learn.microsoft.com, "Work with user identities in Azure App Service authentication".</summary>
    private static VouchedFor Read(string header)
    {
        using var principal = JsonDocument.Parse(Convert.FromBase64String(header));
        var claims = principal.RootElement.GetProperty("claims").EnumerateArray().ToLookup(one => one.GetProperty("typ").GetString(), one => one.GetProperty("val").GetString());
        string[] mailed = All(Schemas + "emailaddress", "email");
        return new(
            principal.RootElement.GetProperty("auth_typ").GetString(), All("http://schemas.microsoft.com/identity/claims/tenantid", "tid").FirstOrDefault(),
            [.. mailed, .. All("preferred_username", Schemas + "upn")], All("email_verified") is ["true" or "True"] ? mailed : []);

        string[] All(params string[] types) => [.. types.SelectMany(type => claims[type]).OfType<string>()];
    }
}
