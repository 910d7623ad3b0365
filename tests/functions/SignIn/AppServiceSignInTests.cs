using System.Text;
using System.Text.Json;
using Grants.Functions.SignIn;
using Grants.Functions.Tests.Hosting;
using Grants.Web.SignIn;
using Microsoft.AspNetCore.Http;

namespace Grants.Functions.Tests.SignIn;

/// <summary>The platform's header is worth what the platform's authentication is: nothing where it is off.</summary>
public sealed class AppServiceSignInTests
{
    private const string Tenant = "0b1c2d3e-0000-4000-8000-000000000001", Email = "kari@statsforvalteren.example", EmailClaim = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";

    private static readonly string Trusted = $"aad:{Tenant}@statsforvalteren.example, ansattporten";

    [Theory, InlineData("True", Email), InlineData("true", Email), InlineData("False", null), InlineData("", null), InlineData(null, null)]
    public void A_header_counts_only_where_the_platform_says_that_it_is_on(string? enabled, string? address) =>
        Assert.Equal(address, Of(Entra(Email, Tenant), enabled));

    [Fact]
    public void Nor_where_no_provider_is_trusted() => Assert.Null(Of(Entra(Email, Tenant), trusted: ""));

    [Theory, InlineData("email"), InlineData("preferred_username"), InlineData("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn")]
    public void The_address_is_found_as_each_version_of_the_token_calls_it(string claim) => Assert.Equal(Email, Of(Principal("aad", (claim, Email), ("tid", Tenant))));

    [Fact]
    public void Another_tenant_can_write_the_same_address_and_is_not_believed() => Assert.Null(Of(Entra(Email, "0b1c2d3e-0000-4000-8000-000000000002")));

    [Fact]
    public void A_tenant_is_not_believed_of_another_domain() => Assert.Null(Of(Entra("kari@alver.kommune.example", Tenant)));

    [Theory, InlineData("true", "kari@alver.kommune.example"), InlineData("false", null), InlineData(null, null)]
    public void Another_provider_is_believed_of_what_it_has_verified(string? verified, string? address) =>
        Assert.Equal(address, Of(Principal("ansattporten", ("email", "kari@alver.kommune.example"), ("email_verified", verified))));

    [Theory, InlineData("email"), InlineData("preferred_username")]
    public void An_address_of_another_domain_does_not_hide_the_one_that_is_believed(string claim) =>
        Assert.Equal(Email, Of(Principal("aad", (EmailClaim, "kari@privat.example"), (claim, Email), ("tid", Tenant))));

    [Fact]
    public void To_have_verified_the_address_says_nothing_of_a_name() =>
        Assert.Null(Of(Principal("ansattporten", ("preferred_username", "kari@alver.kommune.example"), ("email_verified", "true"))));

    [Fact]
    public void A_provider_that_is_not_trusted_is_not_believed() => Assert.Null(Of(Principal("google", ("email", Email), ("email_verified", "true"), ("tid", Tenant))));

    [Theory, InlineData("not base64"), InlineData("e30="), InlineData("bnVsbA=="), InlineData("W10="), InlineData("eyJhdXRoX3R5cCI6ImFhZCIsImNsYWltcyI6W3t9XX0="), InlineData("")]
    public void What_is_no_principal_is_nobody(string header) => Assert.Null(Of(header));

    [Fact]
    public void Two_headers_are_nobody() => Assert.Null(SignIn("True", Trusted).Of(Request(Entra(Email, Tenant), Entra(Email, Tenant))));

    [Fact]
    public void Each_provider_is_a_way_in_once() => Assert.Equal(
        [new SignInWay("Entra ID", "/.auth/login/aad?post_login_redirect_uri="), new SignInWay("Ansattporten", "/.auth/login/ansattporten?post_login_redirect_uri=")],
        SignIn("True", Trusted + $",aad:{Tenant}@ks.example").Ways);

    [Fact]
    public void Where_it_is_off_there_are_no_ways() => Assert.Empty(SignIn(null, Trusted).Ways);

    private static string Entra(string address, string tenant) => Principal("aad", (EmailClaim, address), ("http://schemas.microsoft.com/identity/claims/tenantid", tenant));

    private static string Principal(string provider, params (string Type, string? Value)[] claims) => Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new { auth_typ = provider, name_typ = "n", role_typ = "r", claims = claims.Where(one => one.Value is not null).Select(one => new { typ = one.Type, val = one.Value }) })));

    private static string? Of(string header, string? enabled = "True", string? trusted = null) => SignIn(enabled, trusted ?? Trusted).Of(Request(header))?.Value;

    private static AppServiceSignIn SignIn(string? enabled, string trusted) =>
        Grants.Functions.Hosting.Settings.Read(TestSettings.With(("WEBSITE_AUTH_ENABLED", enabled), ("GRANTS_SIGN_IN_PROVIDERS", trusted))).SignIn;

    private static HttpRequest Request(params string[] headers)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[AppServiceSignIn.Header] = headers;
        return http.Request;
    }
}
