using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Networks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.NetworkSetup;

/// <summary>What is done with a network as a whole, each with what it leads to before it is done: look at it as municipalities do, publish, copy.</summary>
internal static class NetworkPublishing
{
    public static void MapNetworkPublishing(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/nettverk/{networkId}/oppsett/vis", Preview).Allow(Who.Organiser);
        pages.MapGet("/nettverk/{networkId}/oppsett/publiser", ShowPublish).Allow(Who.Organiser);
        pages.MapPost("/nettverk/{networkId}/oppsett/publiser", Publish).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/nettverk/{networkId}/oppsett/kopier", ShowCopy).Allow(Who.Organiser);
        pages.MapPost("/nettverk/{networkId}/oppsett/kopier", Copy).Allow(Who.Organiser).TakeForm();
    }

    private static async Task<IResult> Preview(
        string networkId, string? kommune, string? personer, Caller caller, RegistrationAccess access, MeetingRuleDesk meetings, Register register, IClock clock, CancellationToken stop) =>
        await NetworkSetupPages.Find(networkId, caller, access, stop) is { State: { } network }
            ? await NetworkPages.Preview(network, meetings, register, clock.GetCurrentInstant(), kommune, personer, stop)
            : NetworkPages.NotFound;

    private static async Task<IResult> ShowPublish(
        string networkId, Caller caller, RegistrationAccess access, InvitationPreview invitations, IClock clock, CancellationToken stop) =>
        await NetworkSetupPages.Find(networkId, caller, access, stop) is { State: { } network }
            ? PublishPageOf(network, invitations, clock, null)
            : NetworkPages.NotFound;

    private static async Task<IResult> Publish(
        string networkId, Caller caller, RegistrationAccess access, NetworkDesk desk, InvitationPreview invitations, IClock clock, CancellationToken stop)
    {
        if (await NetworkSetupPages.Find(networkId, caller, access, stop) is not { State: { } network }) return NetworkPages.NotFound;
        return await desk.Do(networkId, new NetworkCommand.Publish(), caller.ToActor(), null, stop) is Done<StoredCase<NetworkCase>>.No(var objections)
            ? PublishPageOf(network, invitations, clock, objections.ToProblem())
            : PageAnswer.GoTo($"{NetworkSetupPages.Address(network.Network)}?publisert");
    }

    private static async Task<IResult> ShowCopy(string networkId, Caller caller, RegistrationAccess access, Register register, IClock clock, CancellationToken stop) =>
        await NetworkSetupPages.Find(networkId, caller, access, stop) is { State: { } network } ? CopyPageOf(network, register, clock, null, null) : NetworkPages.NotFound;

    private static async Task<IResult> Copy(
        string networkId, Caller caller, HttpContext http, RegistrationAccess access, NetworkDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await NetworkSetupPages.Find(networkId, caller, access, stop) is not { State: { } network }) return NetworkPages.NotFound;
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var copy = Copied(network, typed["id"]?.Trim() ?? "", register, clock);
        // Read as a form, so that a copy is held to the same as what is typed.
        var (written, objections) = NetworkFormReader.Read(NetworkFormReader.FormOf(copy, register) with { Title = typed["title"] }, register, network.Network.Organiser);
        if (written is not null && await desk.SetUp(written, caller.ToActor(), stop) is Done<StoredCase<NetworkCase>>.No(var refused)) objections = refused;
        return objections.IsEmpty
            ? PageAnswer.GoTo($"{NetworkSetupPages.Address(written!)}?kopiert")
            : CopyPageOf(network, register, clock, typed, objections[0].Field is null ? objections[0].ToProblem().At("id") : objections.ToProblem());
    }

    private static Network Copied(NetworkCase network, string id, Register register, IClock clock) => NetworkCopy.Of(
        network, id, network.Network.Title, PopulationDates.Of(register).Select(date => (LocalDate?)date).FirstOrDefault(), Oslo.DateOf(clock.GetCurrentInstant()));

    private static IResult PublishPageOf(NetworkCase network, InvitationPreview invitations, IClock clock, Problem? problem) => PageAnswer.Of<NetworkPublishPage>(
        new { Network = network, Invitations = invitations, Now = clock.GetCurrentInstant(), Problem = problem }, problem?.Status ?? StatusCodes.Status200OK);

    private static IResult CopyPageOf(NetworkCase network, Register register, IClock clock, TypedForm? typed, Problem? problem) => PageAnswer.Of<NetworkCopyPage>(
        new { Network = network, Next = Copied(network, "x", register, clock), Typed = typed, Problem = problem }, problem?.Status ?? StatusCodes.Status200OK);
}
