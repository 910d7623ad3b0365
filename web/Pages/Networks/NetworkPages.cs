using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Web.Access;
using Grants.Web.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.NetworkMeetings;
using Grants.Workflows.Networks;
using Grants.Workflows.Registrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Networks;

/// <summary>The networks, one of them in full, and its organiser's page.</summary>
internal static class NetworkPages
{
    private static readonly Problem NotConfirmed = new Problem(422, "not-confirmed", new(
        "Kryss av for at nettverket skal avlyses.", "Kryss av for at nettverket skal avlysast.")).At("confirm");

    public static IResult NotFound => PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);

    public static void MapNetworkPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/nettverk").ExcludeFromDescription();
        pages.MapGet("", List).Allow(Who.Anyone);
        pages.MapGet("/{networkId}", Show).Allow(Who.Anyone);
        pages.MapPost("/{networkId}/nei-takk", Decline).Allow(Who.Contact).TakeForm();
        pages.MapGet("/{networkId}/pameldinger", ShowRoster).Allow(Who.Organiser);
        pages.MapPost("/{networkId}/pameldinger", Close).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/{networkId}/pameldinger/avlys", Cancel).Allow(Who.Organiser).TakeForm();
    }

    private static async Task<IResult> List(HttpContext http, NetworkDesk desk, OrganiserDuties duties, IClock clock, CancellationToken stop)
    {
        var office = http.FindCaller()?.Office;
        var organiser = http.FindCaller()?.Roles.Contains(StaffRole.Organiser) is true ? office : null;
        var networks = await desk.All(stop).Where(stored => stored.State is { } state && (state.PublishedAt is not null || state.Network.Organiser == office)).ToListAsync(stop);
        return PageAnswer.Of<NetworksPage>(new
        {
            Networks = (IReadOnlyList<NetworkCase>)[.. networks.Select(stored => stored.State!)],
            Duties = await duties.Of(networks.Where(stored => stored.State!.Network.Organiser == organiser), stop),
            Now = clock.GetCurrentInstant(),
            Office = organiser,
        });
    }

    private static async Task<IResult> Show(
        string networkId, string? kommune, string? personer, HttpContext http, RegistrationAccess access, MeetingRuleDesk meetings, Register register, IClock clock, CancellationToken stop) =>
        await access.Network(networkId, stop) is { State: { } network } && MaySee(network, http.FindCaller())
            ? Shown(network, await HasMeetings(network, meetings, stop), http.FindCaller(), register, clock.GetCurrentInstant(), kommune, personer, null)
            : NotFound;

    /// <summary>As a municipality sees it, for its organiser.</summary>
    public static async Task<IResult> Preview(
        NetworkCase network, MeetingRuleDesk meetings, Register register, Instant now, string? municipality, string? persons, CancellationToken stop) =>
        Shown(network, await HasMeetings(network, meetings, stop), null, register, now, municipality, persons, null, isPreview: true);

    private static async Task<bool> HasMeetings(NetworkCase network, MeetingRuleDesk meetings, CancellationToken stop) =>
        (await meetings.Open(network.Network.Id, stop)).State!.Rule is not null;

    private static IResult Shown(
        NetworkCase network, bool hasMeetings, Caller? caller, Register register, Instant now, string? municipality, string? persons, Problem? refused, bool isPreview = false)
    {
        var (today, own) = (Oslo.DateOf(now), caller?.Municipality);
        municipality ??= own?.ToString();
        var (fee, problem) = string.IsNullOrEmpty(municipality) || network.Terms is null ? (null, null) : FeeEndpoint.Of(network, municipality, persons ?? "3", register, today);
        problem = refused ?? (problem is null ? null : AtField(problem));
        return PageAnswer.Of<NetworkPage>(
            new
            {
                Network = network,
                Now = now,
                Organiser = register.FindOffice(network.Network.Organiser)?.Name ?? "",
                Choices = network.Terms is { } terms ? Choices(terms, register, today) : [],
                Municipality = municipality,
                Persons = persons,
                Fee = fee,
                Own = own is { } reader ? network.Roster.Of(reader) : null,
                OwnName = own is { } known ? register.Known(known, today).Name : null,
                IsOrganiser = RegistrationAccess.IsOrganiser(network, caller),
                IsPreview = isPreview,
                HasMeetings = hasMeetings,
                SeesWork = RegistrationAccess.IsOrganiser(network, caller) || (own is { } member && network.WithJoined.HasMember(member, today)),
                Members = MembersOf(network, register, today),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> Decline(
        string networkId, Caller caller, RegistrationAccess access, RegistrationDesk desk, MeetingRuleDesk meetings, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is not { State: { } network } || !MaySee(network, caller)) return NotFound;
        return await desk.Do(networkId, new RosterCommand.Decline(caller.Municipality!.Value), caller.ToActor(), stop) is Done<StoredCase<NetworkCase>>.No(var objections)
            ? Shown(network, await HasMeetings(network, meetings, stop), caller, register, clock.GetCurrentInstant(), null, null, objections.ToProblem())
            : PageAnswer.GoTo($"/nettverk/{networkId}");
    }

    private static async Task<IResult> ShowRoster(
        string networkId, Caller caller, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop) =>
        await access.Network(networkId, stop) is { State: { Terms: not null } network } stored && RegistrationAccess.IsOrganiser(network, caller)
            ? await Roster(stored, desk, register, clock, null, null, stop)
            : NotFound;

    private static async Task<IResult> Close(
        string networkId, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        var (outcome, until) = (form["outcome"].ToString(), form["until"].ToString());
        // To cancel has a form of its own, where it is confirmed.
        return await Chosen(networkId, outcome is "cancel" ? null : outcome, until, null, caller, access, desk, register, clock, stop);
    }

    private static async Task<IResult> Cancel(
        string networkId, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop) =>
        await Chosen(
            networkId, "cancel", null, (await http.Request.ReadFormAsync(stop))["confirm"] == "true" ? null : NotConfirmed, caller, access, desk, register, clock, stop);

    /// <param name="outcome">As <see cref="ClosingReader"/> reads it.</param>
    /// <param name="until">As it was typed.</param>
    /// <param name="unmeant">Why nothing is done yet; null when who asks has said that it is meant.</param>
    private static async Task<IResult> Chosen(
        string networkId, string? outcome, string? until, Problem? unmeant, Caller caller, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock,
        CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is not { State: { Terms: not null } network } stored || !RegistrationAccess.IsOrganiser(network, caller)) return NotFound;
        if (unmeant is not null) return await Roster(stored, desk, register, clock, null, unmeant, stop);
        var (command, objections) = ClosingReader.Read(outcome, outcome is "extend" ? until : null);
        if (command is null) return await Roster(stored, desk, register, clock, until, objections.ToProblem(), stop);
        return await desk.Do(networkId, command, caller.ToActor(), stop) is Done<StoredCase<NetworkCase>>.No(var refused)
            ? await Roster(stored, desk, register, clock, until, refused.ToProblem(), stop)
            : PageAnswer.GoTo($"/nettverk/{networkId}/pameldinger");
    }

    private static async Task<IResult> Roster(
        StoredCase<NetworkCase> stored, RegistrationDesk desk, Register register, IClock clock, string? until, Problem? problem, CancellationToken stop)
    {
        var (network, now) = (stored.State!, clock.GetCurrentInstant());
        var declined = network.Roster.Entries.Values.Where(entry => entry is { Registration: null, State: PlaceState.Declined });
        return PageAnswer.Of<RosterPage>(
            new
            {
                Network = network,
                Now = now,
                Files = (IReadOnlyList<RegistrationFile>)await desk.Of(stored, stop),
                Unanswered = (IReadOnlyList<Municipality>)[.. NetworkProcedure.Unanswered(network, network.Terms!, register, now)],
                Declined = Names(declined.Select(entry => entry.Municipality), register, Oslo.DateOf(now)),
                Proposal = RosterRules.Proposal(network, now),
                Until = until,
                Register = register,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>Those that may take part: the invited, or all.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices(RegistrationTerms terms, Register register, LocalDate today)
    {
        var all = terms.Invites.IsEmpty ? register.On(today) : terms.Invited(register, today);
        return [.. all.OrderBy(row => row.Name, NorwegianOrder.Instance).Select(row => (row.Number.ToString(), all.Count(other => other.Name == row.Name) is 1 ? row.Name : $"{row.Name} ({row.County})"))];
    }

    public static bool MaySee(NetworkCase network, Caller? caller) => network.PublishedAt is not null || network.Network.Organiser == caller?.Office;

    /// <summary>The fields of the calculator are named in the reader's language, for they stand in the address.</summary>
    private static Problem AtField(Problem problem) => problem with { Errors = problem.Errors.ToImmutableSortedDictionary(error => error.Key is "persons" ? "personer" : "kommune", error => error.Value) };

    private static IReadOnlyList<string> MembersOf(NetworkCase network, Register register, LocalDate today) =>
        Names(network.WithJoined.Members.Where(member => network.WithJoined.HasMember(member.Municipality, today)).Select(member => member.Municipality), register, today);

    private static IReadOnlyList<string> Names(IEnumerable<MunicipalityNumber> numbers, Register register, LocalDate today) =>
        [.. numbers.Distinct().Where(number => register.Rows.Any(row => row.Number == number)).Select(number => register.Known(number, today).Name).Order(NorwegianOrder.Instance)];
}
