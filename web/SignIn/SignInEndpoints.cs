using Grants.Web.Access;
using Grants.Web.Requests;
using Grants.Workflows.Mail;
using Grants.Workflows.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.SignIn;

/// <summary>Sign-in for programs. Its answers are never replayed: a token is given once.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("sign-in");
        api.MapPost("/sign-in", Ask).Allow(Who.Anyone).WithSummary("Mails a link and a code to a known address; says nothing of who is known")
            .Accepts<SignInBody>("application/json").Produces(202).ProducesProblem(400).ProducesProblem(422);
        api.MapPost("/sign-in/code", UseCode).Allow(Who.Anyone).WithSummary("Signs in with the code; five wrong ones end it")
            .Accepts<CodeBody>("application/json").Produces<SignedInBody>().ProducesProblem(410).ProducesProblem(422);
        api.MapPost("/sign-in/{token}", UseLink).Allow(Who.Anyone).WithSummary("Signs in with the link's token, once")
            .Produces<SignedInBody>().ProducesProblem(410);
        api.MapGet("/me", Me).Allow(Who.SignedIn).WithSummary("Who is signed in").Produces<MeBody>().ProducesProblem(401);
        api.MapPost("/sign-out", SignOut).Allow(Who.SignedIn).WithSummary("Ends the session").Produces(204).ProducesProblem(401);
    }

    private static async Task<IResult> Ask(HttpContext http, SignInDesk desk, CancellationToken stop)
    {
        var body = await Body.Read(http, SignInBodiesJson.Default.SignInBody);
        if (body.Problem is { } problem) return problem;
        if (!EmailAddress.TryParse(body.Value.Email?.Trim(), out var address)) return SignInProblems.NotAnAddress;
        await desk.Request(address, http.Language(), stop);
        return TypedResults.StatusCode(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> UseCode(HttpContext http, SignInDesk desk, CancellationToken stop)
    {
        var body = await Body.Read(http, SignInBodiesJson.Default.CodeBody);
        if (body.Problem is { } problem) return problem;
        if (!EmailAddress.TryParse(body.Value.Email?.Trim(), out var address)) return SignInProblems.NotAnAddress;
        return Answer(await desk.Redeem(address, body.Value.Code?.Trim() ?? "", stop));
    }

    private static async Task<IResult> UseLink(string token, SignInDesk desk, CancellationToken stop) => Answer(await desk.Redeem(token, stop));

    private static IResult Me(Caller caller) => TypedResults.Json(MeBody.Of(caller.Session), SignInBodiesJson.Default.MeBody);

    private static async Task<IResult> SignOut(Caller caller, HttpContext http, Sessions sessions, SessionCookie cookie, CancellationToken stop)
    {
        await sessions.End(caller.Token, stop);
        if (caller.ByCookie) cookie.Clear(http);
        return TypedResults.NoContent();
    }

    private static IResult Answer(SignInAnswer answer) => answer switch
    {
        SignInAnswer.SignedIn done => TypedResults.Json(SignedInBody.Of(done), SignInBodiesJson.Default.SignedInBody),
        SignInAnswer.WrongCode => SignInProblems.WrongCode,
        _ => SignInProblems.Gone,
    };
}
