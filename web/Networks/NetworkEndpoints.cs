using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Networks;

/// <summary>Networks over the wire.</summary>
internal static class NetworkEndpoints
{
    private static readonly Objection OtherId = Objection.Invalid(
        "id", "id-fixed", "Nettverkets id kan ikke endres.", "Id-en til nettverket kan ikkje endrast.");

    public static void MapNetworks(this IEndpointRouteBuilder endpoints)
    {
        var networks = endpoints.MapGroup("/api/networks").WithTags("networks");
        networks.MapGet("", List).Allow(Who.Anyone).Pages().Produces<NetworkPage>()
            .WithSummary("The published networks by id; their organiser sees unpublished ones too");
        networks.MapGet("/{networkId}", Read).Allow(Who.Anyone).Produces<NetworkBody>().ProducesProblem(404).WithSummary("One network with its members");
        networks.MapGet("/{networkId}/fee", FeeEndpoint.Read).Allow(Who.Anyone).Produces<FeeView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422)
            .WithSummary("What it costs a municipality to take part, with an estimate of board and lodging")
            .Asks("municipality", "Its number.").Asks("persons", "How many come to all gatherings; 1 unless it is said.");
        networks.MapPost("", SetUp).Allow(Who.Organiser).Idempotent().Accepts<NetworkForm>("application/json")
            .Produces<NetworkBody>(201).ProducesProblem(409).ProducesProblem(422).WithSummary("Sets up a network");
        networks.MapPut("/{networkId}", Change).Allow(Who.Organiser).Idempotent().AsksForVersion().Accepts<NetworkForm>("application/json")
            .Produces<NetworkBody>().ProducesProblem(412).ProducesProblem(422).WithSummary("Changes a network");
        networks.MapPost("/{networkId}/publish", Publish).Allow(Who.Organiser).Idempotent()
            .Produces<NetworkBody>().ProducesProblem(404).WithSummary("Lists it for everyone");
    }

    private static async Task<IResult> List(HttpContext http, NetworkDesk desk, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var office = http.FindCaller()?.Office;
        var seen = await desk.All(stop).Select(stored => stored.State!)
            .Where(network => network.PublishedAt is not null || network.Network.Organiser == office).ToListAsync(stop);
        return paging.Value.Cut(seen, network => network.Network.Id) is (var page, var next)
            ? TypedResults.Json(new NetworkPage([.. page.Select(Row)], next), NetworksJson.Default.NetworkPage)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> Read(string networkId, HttpContext http, NetworkDesk desk, Register register, CancellationToken stop) =>
        await Find(networkId, desk, stop) is { } network ? Answer(http, network, register) : KnownProblems.NotFound;

    private static async Task<IResult> SetUp(HttpContext http, Caller caller, NetworkDesk desk, Register register, CancellationToken stop)
    {
        var body = await Body.Read(http, NetworksJson.Default.NetworkForm);
        if (body.Problem is { } problem) return problem;
        var (network, objections) = NetworkFormReader.Read(body.Value, register, caller.Office!.Value);
        if (network is null) return objections.ToProblem();
        var done = await desk.SetUp(network, caller.ToActor(), stop);
        if (done is Done<StoredCase<NetworkCase>>.Yes) http.Response.Headers.Location = $"/api/networks/{network.Id}";
        return Answer(http, done, register, 201);
    }

    private static async Task<IResult> Change(
        string networkId, HttpContext http, Caller caller, NetworkDesk desk, Register register, CancellationToken stop)
    {
        if (await Find(networkId, desk, stop) is not { } known) return KnownProblems.NotFound;
        if (known.Network.Organiser != caller.Office) return NetworkFormReader.NotYourOffice.ToProblem();
        if (Require(http, known, register) is { } moved) return moved;
        var body = await Body.Read(http, NetworksJson.Default.NetworkBody);
        if (body.Problem is { } problem) return problem;
        if (body.Value.Id is { } id && id != networkId) return OtherId.ToProblem();
        var (network, objections) = NetworkFormReader.Read(body.Value with { Id = networkId }, register, caller.Office!.Value);
        if (network is null) return objections.ToProblem();
        return Answer(http, await desk.Do(networkId, new NetworkCommand.Change(network), caller.ToActor(), known.Edition, stop), register);
    }

    private static async Task<IResult> Publish(
        string networkId, HttpContext http, Caller caller, NetworkDesk desk, Register register, CancellationToken stop)
    {
        if (await Find(networkId, desk, stop) is not { } known) return KnownProblems.NotFound;
        if (known.Network.Organiser != caller.Office) return NetworkFormReader.NotYourOffice.ToProblem();
        return Answer(http, await desk.Do(networkId, new NetworkCommand.Publish(), caller.ToActor(), null, stop), register);
    }

    private static async Task<NetworkCase?> Find(string id, NetworkDesk desk, CancellationToken stop) =>
        ChosenId.Is(id) ? (await desk.Open(id, stop)).State : null;

    private static NetworkRow Row(NetworkCase network) => new(
        network.Network.Id, network.Network.Title, network.Network.Organiser.ToString(),
        network.WithJoined.Members.Where(member => member.To is null).DistinctBy(member => member.Municipality).Count(), network.PublishedAt is not null);

    private static Problem? Require(HttpContext http, NetworkCase network, Register register) => ETags.Require(
        http, network.Edition, () => JsonSerializer.SerializeToNode(NetworkBody.Of(network, register), NetworksJson.Default.NetworkBody));

    private static IResult Answer(HttpContext http, Done<StoredCase<NetworkCase>> done, Register register, int status = 200) => done switch
    {
        Done<StoredCase<NetworkCase>>.Yes { Now.State: { } now } => Answer(http, now, register, status),
        Done<StoredCase<NetworkCase>>.No no => no.Objections.ToProblem(),
        Done<StoredCase<NetworkCase>>.Moved { Now.State: { } now } => Require(http, now, register) ?? KnownProblems.Conflict,
        _ => KnownProblems.NotFound,
    };

    private static JsonHttpResult<NetworkBody> Answer(HttpContext http, NetworkCase network, Register register, int status = 200)
    {
        ETags.Set(http, network.Edition);
        return TypedResults.Json(NetworkBody.Of(network, register), NetworksJson.Default.NetworkBody, statusCode: status);
    }
}
