using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Registrations;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Registrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Networks;

/// <summary>Registering on pages: the form, and the registration afterwards.</summary>
internal static class RegistrationPages
{
    private static readonly Problem ChangedMeanwhile = new(409, "changed-meanwhile", new(
        "Noen andre har endret påmeldingen siden du åpnet den. Det du skrev, står i skjemaet. Se over og lagre igjen.",
        "Nokon andre har endra påmeldinga sidan du opna henne. Det du skreiv, står i skjemaet. Sjå over og lagre igjen."));

    public static void MapRegistrationPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/nettverk/{networkId}/pamelding", Form).Allow(Who.Contact | Who.Organiser);
        pages.MapPost("/nettverk/{networkId}/pamelding", Register).Allow(Who.Contact | Who.Organiser).TakeForm();
        pages.MapGet("/pamelding/{id}", Show).Allow(Who.Contact | Who.Organiser);
        pages.MapPost("/pamelding/{id}", Change).Allow(Who.Contact | Who.Organiser).TakeForm();
        pages.MapPost("/pamelding/{id}/trekk", Withdraw).Allow(Who.Contact | Who.Organiser).TakeForm();
        pages.MapPost("/pamelding/{id}/svar", Answer).Allow(Who.Contact | Who.Organiser).TakeForm();
    }

    private static async Task<IResult> Form(string networkId, Caller caller, RegistrationAccess access, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is not { State: { } network } || !MayRegister(network, caller)) return NetworkPages.NotFound;
        if (caller.Municipality is { } own && network.Roster.Of(own) is { IsActive: true, Registration: { } known }) return PageAnswer.GoTo($"/pamelding/{CaseId.OfNetwork(networkId) with { Own = known }}");
        var contact = caller.Municipality is null ? null : new RegistrationContactForm(caller.Name, caller.Email);
        return Filled(network, caller, register, clock, TypedForm.Of(ToJson(new(Contact: contact))), false, null);
    }

    private static async Task<IResult> Register(
        string networkId, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Network(networkId, stop) is not { State: { } network } || !MayRegister(network, caller)) return NetworkPages.NotFound;
        var posted = await http.Request.ReadFormAsync(stop);
        var typed = PostedRegistration.Typed(posted);
        if (posted["do"].ToString() is "more") return Filled(network, caller, register, clock, typed, true, null);
        var form = PostedRegistration.Read(typed) with { Municipality = caller.Municipality?.ToString() ?? typed["municipality"] };
        return await desk.Register(networkId, form, caller.ToActor(), http.RequestOf(typed), stop) switch
        {
            Done<RegistrationFile>.Yes(var file) => PageAnswer.GoTo($"/pamelding/{file.Id}"),
            Done<RegistrationFile>.No(var objections) => Filled(network, caller, register, clock, typed, false, objections.ToProblem()),
            _ => NetworkPages.NotFound,
        };
    }

    private static async Task<IResult> Show(
        string id, Caller caller, RegistrationAccess access, RegistrationCalendar calendars, Register register, IClock clock, CancellationToken stop) =>
        await access.Find(id, caller, stop) is { } file
            ? Shown(file, caller, register, clock, null, null, false, null, await calendars.Address(file.Id, stop))
            : NetworkPages.NotFound;

    private static async Task<IResult> Change(
        string id, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Find(id, caller, stop) is not { } file) return NetworkPages.NotFound;
        var posted = await http.Request.ReadFormAsync(stop);
        var (typed, edition) = (PostedRegistration.Typed(posted), posted["edition"].ToString());
        if (posted["do"].ToString() is "more") return Shown(file, caller, register, clock, typed, edition, true, null);
        if (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var begun)) begun = 0;
        return await desk.Change(file.Id, PostedRegistration.Read(typed), begun, caller.ToActor(), stop) switch
        {
            Done<RegistrationFile>.Yes => PageAnswer.GoTo($"/pamelding/{id}?lagret=ja"),
            Done<RegistrationFile>.No(var objections) => Shown(file, caller, register, clock, typed, edition, false, objections.ToProblem()),
            // What was typed stays; saved again it goes over what the other has written.
            Done<RegistrationFile>.Moved(var now) => Shown(now, caller, register, clock, typed, null, false, ChangedMeanwhile),
            _ => NetworkPages.NotFound,
        };
    }

    private static Task<IResult> Withdraw(string id, Caller caller, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, number => new RosterCommand.Withdraw(number), caller, access, desk, register, clock, stop);

    private static async Task<IResult> Answer(
        string id, Caller caller, HttpContext http, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop) =>
        bool.TryParse((await http.Request.ReadFormAsync(stop))["accept"].ToString(), out var accept)
            ? await Do(id, number => new RosterCommand.AnswerOffer(number, accept), caller, access, desk, register, clock, stop)
            : PageAnswer.GoTo($"/pamelding/{id}");

    private static async Task<IResult> Do(
        string id, Func<MunicipalityNumber, RosterCommand> command, Caller caller, RegistrationAccess access, RegistrationDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Find(id, caller, stop) is not { } file) return NetworkPages.NotFound;
        return await desk.Do(file.Id, command, caller.ToActor(), stop) is Done<RegistrationFile>.No(var objections)
            ? Shown(file, caller, register, clock, null, null, false, objections.ToProblem())
            : PageAnswer.GoTo($"/pamelding/{id}");
    }

    private static bool MayRegister(NetworkCase network, Caller caller) =>
        network.Terms is not null && NetworkPages.MaySee(network, caller) && (caller.Municipality is not null || RegistrationAccess.IsOrganiser(network, caller));

    private static IResult Filled(NetworkCase network, Caller caller, Register register, IClock clock, TypedForm typed, bool isMore, Problem? problem)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        var number = caller.Municipality ?? (MunicipalityNumber.TryParse(typed["municipality"], out var chosen) ? chosen : null);
        return PageAnswer.Of<RegisterPage>(
            new
            {
                Network = network,
                Typed = typed,
                Key = RandomIds.Case(),
                OwnName = caller.Municipality is { } own ? register.Known(own, today).Name : null,
                Fee = number is { } known ? FeeOf(network.Terms!, known, register, today) : 0,
                IsMore = isMore,
                Choices = NetworkPages.Choices(network.Terms!, register, today),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <param name="typed">What was typed and could not be taken; null shows what is saved.</param>
    /// <param name="edition">The edition that the reader began with; null for the one of now.</param>
    /// <param name="calendar">Where its calendar file is; null while a form is being mended.</param>
    private static IResult Shown(
        RegistrationFile file, Caller caller, Register register, IClock clock, TypedForm? typed, string? edition, bool isMore, Problem? problem,
        string? calendar = null)
    {
        var now = clock.GetCurrentInstant();
        var (today, registration) = (Oslo.DateOf(now), file.Registration);
        return PageAnswer.Of<RegistrationPage>(
            new
            {
                File = file,
                Typed = typed ?? TypedForm.Of(ToJson(file.Form)),
                Now = now,
                Name = register.Known(registration.Municipality, today).Name,
                HostName = registration.Host is { } host ? register.Known(host, today).Name : null,
                Hosted = WaitingWords.WithHost(file.Network, registration.Municipality, number => register.Known(number, today).Name),
                Organiser = register.FindOffice(file.Network.Network.Organiser)?.Name ?? "",
                Fee = file.State.Claim?.Amount ?? FeeOf(file.Terms, registration.Municipality, register, today),
                IsOrganiser = caller.Municipality is null,
                IsMore = isMore,
                Calendar = calendar,
                Edition = edition ?? file.State.Edition.ToString(CultureInfo.InvariantCulture),
                MissingRoles = (IReadOnlyList<string>)[.. file.Terms.MissingRoles(registration.Participants.Select(participant => participant.Role ?? ""))],
                Choices = NetworkPages.Choices(file.Terms, register, today),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static System.Text.Json.Nodes.JsonNode? ToJson(RegistrationForm form) =>
        System.Text.Json.JsonSerializer.SerializeToNode(form, RegistrationsJson.Default.RegistrationForm);

    private static long FeeOf(RegistrationTerms terms, MunicipalityNumber municipality, Register register, LocalDate today) =>
        terms.PopulationOf(municipality, register, today) is { } population ? terms.Fees.Of(population.Count) : 0;
}
