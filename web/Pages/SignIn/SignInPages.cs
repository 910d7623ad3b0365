using Grants.Web.Access;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.SignIn;
using Grants.Workflows.Mail;
using Grants.Workflows.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.SignIn;

/// <summary>Signing in and out on pages.</summary>
internal static class SignInPages
{
    public static void MapSignInPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/sign-in", Address).Allow(Who.Anyone);
        pages.MapPost("/sign-in", SendCode).Allow(Who.Anyone).TakeForm();
        pages.MapGet("/sign-in/code", Code).Allow(Who.Anyone);
        pages.MapPost("/sign-in/code", UseCode).Allow(Who.Anyone).TakeForm();
        pages.MapGet("/sign-in/{token}", Link).Allow(Who.Anyone);
        pages.MapPost("/sign-in/{token}", UseLink).Allow(Who.Anyone).TakeForm();
        pages.MapPost("/sign-in/prolong", Prolong).Allow(Who.SignedIn).TakeForm();
        pages.MapPost("/sign-out", SignOut).Allow(Who.Anyone).TakeForm();
    }

    private static async Task<IResult> Address(HttpContext http, string? to, IPlatformSignIn platform, SignInDesk desk, SessionCookie cookie, CancellationToken stop)
    {
        if (http.FindCaller() is { } caller) return PageAnswer.GoTo(Onwards(caller.Session, to));
        if (platform.Of(http.Request) is not { } address) return PageAnswer.Of<AddressPage>(new { To = to });
        if (await desk.Enter(address, stop) is not SignInAnswer.SignedIn done)
            return PageAnswer.Of<AddressPage>(new { To = to, Problem = SignInProblems.NotLetIn }, StatusCodes.Status403Forbidden);
        cookie.Set(http, done.Token);
        return PageAnswer.GoTo(Onwards(done.Session, to));
    }

    private static async Task<IResult> SendCode(HttpContext http, SignInDesk desk, GrantsWebOptions options, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (email, to) = (form["email"].ToString().Trim(), form["to"].ToString());
        if (!EmailAddress.TryParse(email, out var address))
            return PageAnswer.Of<AddressPage>(new { Email = email, To = to, Problem = SignInProblems.NotAnAddress }, StatusCodes.Status422UnprocessableEntity);
        await desk.Request(address, http.Language(), stop);
        new SignInJourney(address.Value, to).Remember(http, options.IsSecure);
        return PageAnswer.GoTo("/sign-in/code");
    }

    private static IResult Code(HttpContext http) => SignInJourney.Of(http) is { } journey
        ? PageAnswer.Of<CodePage>(new { journey.Email })
        : PageAnswer.GoTo(SignInAddress.Page);

    private static async Task<IResult> UseCode(HttpContext http, SignInDesk desk, SessionCookie cookie, GrantsWebOptions options, CancellationToken stop)
    {
        if (SignInJourney.Of(http) is not { } journey || !EmailAddress.TryParse(journey.Email, out var address)) return PageAnswer.GoTo(SignInAddress.Page);
        var code = (await http.Request.ReadFormAsync(stop))["code"].ToString().Replace(" ", "", StringComparison.Ordinal);
        var answer = await desk.Redeem(address, code, stop);
        return answer is SignInAnswer.WrongCode
            ? PageAnswer.Of<CodePage>(new { journey.Email, Problem = SignInProblems.WrongCode }, StatusCodes.Status422UnprocessableEntity)
            : Enter(answer, http, cookie, options);
    }

    private static IResult Link(string token) => PageAnswer.Of<LinkPage>(new { Token = token });

    private static async Task<IResult> UseLink(
        string token, HttpContext http, SignInDesk desk, SessionCookie cookie, GrantsWebOptions options, CancellationToken stop) =>
        Enter(await desk.Redeem(token, stop), http, cookie, options);

    /// <summary>Answers how many seconds the session now lasts.</summary>
    private static async Task<IResult> Prolong(Caller caller, HttpContext http, Sessions sessions, SessionCookie cookie, TimeProvider machine, CancellationToken stop)
    {
        if (await sessions.Prolong(caller.Token, stop) is not { } token) return Results.StatusCode(StatusCodes.Status410Gone);
        cookie.Set(http, token);
        return Results.Text(SessionWarning.SecondsUntil(token.Until, machine));
    }

    private static async Task<IResult> SignOut(HttpContext http, Sessions sessions, SessionCookie cookie, IPlatformSignIn platform, CancellationToken stop)
    {
        if (http.FindCaller() is { } caller) await sessions.End(caller.Token, stop);
        cookie.Clear(http);
        // Who stays signed in there would be let in again at once.
        return PageAnswer.GoTo(platform.Of(http.Request) is null ? "/" : platform.SignOutAddress);
    }

    private static IResult Enter(SignInAnswer answer, HttpContext http, SessionCookie cookie, GrantsWebOptions options)
    {
        if (answer is not SignInAnswer.SignedIn done)
            return PageAnswer.Of<ErrorPage>(new { Problem = SignInProblems.Gone }, StatusCodes.Status410Gone);
        cookie.Set(http, done.Token);
        var to = SignInJourney.Of(http)?.To;
        SignInJourney.Forget(http, options.IsSecure);
        return PageAnswer.GoTo(Onwards(done.Session, to));
    }

    private static string Onwards(Session who, string? to) =>
        SignInAddress.Safe(to) is not "/" and var wanted ? wanted : SignInAddress.HomeOf(who);
}
