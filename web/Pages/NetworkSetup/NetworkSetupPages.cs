using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>Setting a network up and changing it: a list of its parts, and a page for each that saves.</summary>
internal static class NetworkSetupPages
{
    private static readonly Problem Moved = new(412, "changed-meanwhile", new Phrase(
        "En annen endret nettverket mens du skrev. Det du skrev, står i skjemaet. Lagrer du igjen, er det ditt som gjelder her.",
        "Ein annan endra nettverket medan du skreiv. Det du skreiv, står i skjemaet. Lagrar du igjen, er det ditt som gjeld her."));

    public static void MapNetworkSetup(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/nytt-nettverk", ShowNew).Allow(Who.Organiser);
        pages.MapPost("/nytt-nettverk", Begin).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/nettverk/{networkId}/oppsett", Show).Allow(Who.Organiser);
        pages.MapGet("/nettverk/{networkId}/oppsett/del/{part}", ShowPart).Allow(Who.Organiser);
        pages.MapPost("/nettverk/{networkId}/oppsett/del/{part}", Save).Allow(Who.Organiser).TakeForm();
        pages.MapNetworkPublishing();
    }

    internal static string Address(Network network) => $"/nettverk/{network.Id}/oppsett";

    internal static string Address(Network network, NetworkPart part) => $"{Address(network)}/del/{part.Id}";

    /// <summary>Null when there is none, or it is another organiser's.</summary>
    internal static async Task<StoredCase<NetworkCase>?> Find(string networkId, Caller caller, RegistrationAccess access, CancellationToken stop) =>
        await access.Network(networkId, stop) is { } stored && RegistrationAccess.IsOrganiser(stored.State!, caller) ? stored : null;

    private static async Task<IResult> ShowNew(Caller caller, NetworkDesk desk, CancellationToken stop) => await NewPage(caller, desk, null, null, stop);

    private static async Task<IResult> Begin(Caller caller, HttpContext http, NetworkDesk desk, Register register, CancellationToken stop)
    {
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var id = string.IsNullOrWhiteSpace(typed["id"]) ? ChosenIds.From(typed["title"] ?? "") : typed["id"]!.Trim();
        var (network, objections) = NetworkFormReader.Read(new NetworkForm(id, typed["title"]), register, caller.Office!.Value);
        if (network is not null && await desk.SetUp(network, caller.ToActor(), stop) is Done<StoredCase<NetworkCase>>.No(var refused)) objections = refused;
        return objections.IsEmpty
            ? PageAnswer.GoTo(Address(network!, NetworkPart.All[0]))
            : await NewPage(caller, desk, typed, objections[0].Field is null ? objections[0].ToProblem().At("id") : objections.ToProblem(), stop);
    }

    private static async Task<IResult> Show(string networkId, Caller caller, RegistrationAccess access, IClock clock, CancellationToken stop) =>
        await Find(networkId, caller, access, stop) is { State: { } network }
            ? PageAnswer.Of<NetworkSetupPage>(new { Network = network, Now = clock.GetCurrentInstant() })
            : NetworkPages.NotFound;

    private static async Task<IResult> ShowPart(
        string networkId, string part, Caller caller, HttpContext http, RegistrationAccess access, PartWriter writer, CancellationToken stop) =>
        NetworkPart.Find(part) is { } known && await Find(networkId, caller, access, stop) is { } stored
            ? await writer.Page(stored, known, null, null, http.Request.Query.ContainsKey("lagret"), stop)
            : NetworkPages.NotFound;

    private static async Task<IResult> Save(
        string networkId, string part, Caller caller, HttpContext http, RegistrationAccess access, PartSaver saver, PartWriter writer, CancellationToken stop)
    {
        if (NetworkPart.Find(part) is not { } known || await Find(networkId, caller, access, stop) is not { } stored) return NetworkPages.NotFound;
        // There is nothing to put in it before municipalities can register.
        if (known.NeedsTerms && stored.State!.Terms is null) return PageAnswer.GoTo(Address(stored.State.Network, NetworkPart.Terms));
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var saving = await saver.Save(stored, known, typed, caller.ToActor(), stop);
        return saving switch
        {
            { HasMoved: true } => await writer.Page(stored with { State = saving.Network }, known, typed, Moved, false, stop),
            { Objections: { IsEmpty: false } objections } => await writer.Page(stored with { State = saving.Network }, known, typed, objections.ToProblem(), saving.IsSaved, stop),
            _ => PageAnswer.GoTo(After(saving.Network, known, typed)),
        };
    }

    /// <summary>On to the next part while it is set up; back to the list when one of them is changed.</summary>
    private static string After(NetworkCase now, NetworkPart part, TypedForm typed) =>
        typed["then"] is "here" ? $"{Address(now.Network, part)}?lagret"
        : now.PublishedAt is null && part.Next is { } next ? Address(now.Network, next)
        : $"{Address(now.Network)}?lagret";

    private static async Task<IResult> NewPage(Caller caller, NetworkDesk desk, TypedForm? typed, Problem? problem, CancellationToken stop) =>
        PageAnswer.Of<NewNetworkPage>(
            new
            {
                Typed = typed,
                Problem = problem,
                Earlier = (IReadOnlyList<NetworkCase>)await desk.All(stop).Select(stored => stored.State!).Where(network => RegistrationAccess.IsOrganiser(network, caller)).ToListAsync(stop),
            },
            problem?.Status ?? StatusCodes.Status200OK);
}
