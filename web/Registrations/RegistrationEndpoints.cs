using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Networks;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Registrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Registrations;

/// <summary>API.md "Networks, registrations …": registering to a network, and what comes of it.</summary>
internal static class RegistrationEndpoints
{
    public static void MapRegistrations(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("registrations");
        api.MapPost("/networks/{networkId}/registrations", Register).Allow(Who.Contact | Who.Organiser).Idempotent()
            .WithSummary("Registers a municipality; the organiser may do it on behalf").Accepts<RegistrationForm>("application/json")
            .Produces<RegistrationBody>(201).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        api.MapGet("/networks/{networkId}/registrations", OfNetwork).Allow(Who.Organiser).Pages()
            .WithSummary("The organiser's list, in the order of receipt").Produces<RegistrationPage>().ProducesProblem(404);
        api.MapPost("/networks/{networkId}/decline", Decline).Allow(Who.Contact | Who.Organiser).Idempotent()
            .WithSummary("No, thank you: the municipality is not reminded").Accepts<DeclineForm>("application/json")
            .Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        api.MapPost("/networks/{networkId}/close-registration", Close).Allow(Who.Organiser).Idempotent()
            .WithSummary("What the organiser chooses: start, extend or cancel; everyone is told").Accepts<CloseForm>("application/json")
            .Produces<NetworkBody>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        api.MapGet("/registrations", Mine).Allow(Who.Contact).Pages().WithSummary("The registrations of the caller's municipality").Produces<RegistrationPage>();
        api.MapGet("/registrations/{id}", Read).Allow(Who.Contact | Who.Organiser).WithSummary("One registration and where it stands").Produces<RegistrationBody>().ProducesProblem(404);
        api.MapPut("/registrations/{id}", Change).Allow(Who.Contact | Who.Organiser).Idempotent().AsksForVersion().Accepts<RegistrationForm>("application/json")
            .WithSummary("Changes participants, contact, host or day").Produces<RegistrationBody>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(422);
        api.MapPost("/registrations/{id}/withdraw", Withdraw).Allow(Who.Contact | Who.Organiser).Idempotent()
            .WithSummary("Withdraws it; after the deadline by the organiser's terms").Produces<RegistrationBody>().ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/registrations/{id}/accept-place", AcceptPlace).Allow(Who.Contact | Who.Organiser).Idempotent().Accepts<AcceptPlaceForm>("application/json")
            .WithSummary("Answers the offer of a place").Produces<RegistrationBody>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> Register(
        string networkId, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is null) return KnownProblems.NotFound;
        var body = await Body.Read(http, RegistrationsJson.Default.RegistrationForm);
        if (body.Problem is { } problem) return problem;
        var done = await desk.Register(networkId, body.Value, caller.ToActor(), http.RequestIdentity(), stop);
        if (done is Done<RegistrationFile>.Yes { Now: var file }) http.Response.Headers.Location = $"/api/registrations/{file.Id}";
        return Answer(http, done, register, clock, 201);
    }

    private static async Task<IResult> OfNetwork(
        string networkId, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        if (await access.Network(networkId, stop) is not { } network || !RegistrationAccess.IsOrganiser(network.State!, caller)) return KnownProblems.NotFound;
        return Page(await desk.Of(network, stop), paging.Value, register, clock);
    }

    private static async Task<IResult> Mine(Caller caller, HttpContext http, RegistrationAccess access, Register register, IClock clock, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        return paging.Problem is { } problem ? problem : Page(await access.Mine(caller, stop), paging.Value, register, clock);
    }

    private static async Task<IResult> Decline(string networkId, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is null) return KnownProblems.NotFound;
        var body = await Body.Read(http, RegistrationsJson.Default.DeclineForm);
        if (body.Problem is { } problem) return problem;
        if (!MunicipalityNumber.TryParse(body.Value.Municipality ?? caller.Municipality?.ToString(), out var municipality)) return RegistrationProblems.UnknownMunicipality;
        return await desk.Do(networkId, new RosterCommand.Decline(municipality), caller.ToActor(), stop) switch
        {
            Done<StoredCase<NetworkCase>>.Yes => TypedResults.NoContent(),
            Done<StoredCase<NetworkCase>>.No(var objections) => objections.ToProblem(),
            _ => KnownProblems.NotFound,
        };
    }

    private static async Task<IResult> Close(
        string networkId, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is null) return KnownProblems.NotFound;
        var body = await Body.Read(http, RegistrationsJson.Default.CloseForm);
        if (body.Problem is { } problem) return problem;
        var (command, objections) = ClosingReader.Read(body.Value.Outcome, body.Value.Until);
        if (command is null) return objections.ToProblem();
        switch (await desk.Do(networkId, command, caller.ToActor(), stop))
        {
            case Done<StoredCase<NetworkCase>>.Yes { Now.State: { } now }:
                ETags.Set(http, now.Edition);
                return TypedResults.Json(NetworkBody.Of(now, register), NetworksJson.Default.NetworkBody);
            case Done<StoredCase<NetworkCase>>.No(var refused):
                return refused.ToProblem();
            default:
                return KnownProblems.NotFound;
        }
    }

    private static async Task<IResult> Read(string id, Caller caller, HttpContext http, RegistrationAccess access, Register register, IClock clock, CancellationToken stop) =>
        await access.Find(id, caller, stop) is { } file ? Answer(http, file, register, clock) : KnownProblems.NotFound;

    private static async Task<IResult> Change(
        string id, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Find(id, caller, stop) is not { } known) return KnownProblems.NotFound;
        if (Require(http, known, register, clock) is { } moved) return moved;
        var body = await Body.Read(http, RegistrationsJson.Default.RegistrationBody);
        if (body.Problem is { } problem) return problem;
        return Answer(http, await desk.Change(known.Id, body.Value, known.State.Edition, caller.ToActor(), stop), register, clock);
    }

    private static async Task<IResult> Withdraw(
        string id, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop) =>
        await access.Find(id, caller, stop) is { } known
            ? Answer(http, await desk.Do(known.Id, municipality => new RosterCommand.Withdraw(municipality), caller.ToActor(), stop), register, clock)
            : KnownProblems.NotFound;

    private static async Task<IResult> AcceptPlace(
        string id, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Find(id, caller, stop) is not { } known) return KnownProblems.NotFound;
        var body = await Body.Read(http, RegistrationsJson.Default.AcceptPlaceForm);
        if (body.Problem is { } problem) return problem;
        return body.Value.Accept is { } accept
            ? Answer(http, await desk.Do(known.Id, municipality => new RosterCommand.AnswerOffer(municipality, accept), caller.ToActor(), stop), register, clock)
            : RegistrationProblems.YesOrNo;
    }

    private static IResult Page(IReadOnlyList<RegistrationFile> files, Paging paging, Register register, IClock clock) =>
        paging.Cut(files, file => file.Id.ToString()) is (var page, var next)
            ? TypedResults.Json(
                new RegistrationPage([.. page.Select(file => RegistrationBody.Of(file, register, clock.GetCurrentInstant()))], next), RegistrationsJson.Default.RegistrationPage)
            : Paging.UnknownAfter;

    private static Problem? Require(HttpContext http, RegistrationFile file, Register register, IClock clock) => ETags.Require(
        http, file.State.Edition,
        () => JsonSerializer.SerializeToNode(RegistrationBody.Of(file, register, clock.GetCurrentInstant()), RegistrationsJson.Default.RegistrationBody));

    private static IResult Answer(HttpContext http, Done<RegistrationFile> done, Register register, IClock clock, int status = 200) => done switch
    {
        Done<RegistrationFile>.Yes(var now) => Answer(http, now, register, clock, status),
        Done<RegistrationFile>.No(var objections) => objections.ToProblem(),
        Done<RegistrationFile>.Moved(var now) => Require(http, now, register, clock) ?? KnownProblems.Conflict,
        _ => KnownProblems.NotFound,
    };

    private static IResult Answer(HttpContext http, RegistrationFile file, Register register, IClock clock, int status = 200)
    {
        ETags.Set(http, file.State.Edition);
        return TypedResults.Json(RegistrationBody.Of(file, register, clock.GetCurrentInstant()), RegistrationsJson.Default.RegistrationBody, statusCode: status);
    }
}
