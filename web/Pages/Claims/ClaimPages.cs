using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Claims;
using Grants.Web.Pages.Networks;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Web.Spreadsheets;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Claims;
using Grants.Workflows.Registrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Claims;

/// <summary>The fee claims of a network on pages: all of them, and one with what is done with it.</summary>
internal static class ClaimPages
{
    private static readonly Phrase NotAnAmount = new("Skriv et helt antall kroner.", "Skriv eit heilt tal kroner.");

    public static void MapClaimPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/nettverk/{networkId}/krav", List).Allow(Who.Organiser | Who.Economist);
        pages.MapGet("/nettverk/{networkId}/krav.csv", Csv).Allow(Who.Organiser | Who.Economist);
        pages.MapGet("/nettverk/{networkId}/krav.xlsx", Xlsx).Allow(Who.Organiser | Who.Economist);
        pages.MapPost("/nettverk/{networkId}/krav/betalinger", Take).Allow(Who.Organiser | Who.Economist).TakeForm();
        pages.MapGet("/pamelding/{id}/krav", Show).Allow(Who.Organiser | Who.Economist);
        pages.MapPost("/pamelding/{id}/krav/betalt", Pay).Allow(Who.Organiser | Who.Economist).TakeForm();
        pages.MapPost("/pamelding/{id}/krav/ubetalt", Undo).Allow(Who.Organiser | Who.Economist).TakeForm();
        pages.MapPost("/pamelding/{id}/krav/krediter", Credit).Allow(Who.Organiser | Who.Economist).TakeForm();
        pages.MapPost("/pamelding/{id}/krav/ta-tilbake", Uncredit).Allow(Who.Organiser | Who.Economist).TakeForm();
        pages.MapGet("/pamelding/{id}/ou-midler.pdf", Document).Allow(Who.Contact | Who.Organiser);
    }

    private static async Task<IResult> List(string networkId, Caller caller, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        await access.Network(networkId, caller, stop) is { } network ? await Listed(network, caller, desk, register, clock, null, null, null, stop) : NetworkPages.NotFound;

    private static Task<IResult> Csv(
        string networkId, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Table(CsvTable.MediaType, networkId, caller, http, access, desk, register, clock, stop);

    private static Task<IResult> Xlsx(
        string networkId, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Table(Workbook.MediaType, networkId, caller, http, access, desk, register, clock, stop);

    private static async Task<IResult> Table(
        string mediaType, string networkId, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        await access.Network(networkId, caller, stop) is { } network
            ? ClaimEndpoints.Table(ClaimEndpoints.ViewsOf(await desk.Of(network, stop), register, clock.GetCurrentInstant()), mediaType, http)
            : NetworkPages.NotFound;

    private static async Task<IResult> Take(
        string networkId, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Network(networkId, caller, stop) is not { } network) return NetworkPages.NotFound;
        var (text, unread) = ClaimReader.Read(new PaymentsForm(await Posted(await http.Request.ReadFormAsync(stop), stop)));
        if (text is null) return await Listed(network, caller, desk, register, clock, null, null, unread.ToProblem(), stop);
        var report = await desk.Take(network, text, caller.ToActor(), stop);
        var faults = report.Faults.Select(fault => new Objection(ObjectionKind.Invalid, fault.Code, fault.AtLine, "lines")).ToImmutableArray();
        return await Listed(network, caller, desk, register, clock, report, faults.IsEmpty ? null : text, faults.IsEmpty ? null : faults.ToProblem(), stop);
    }

    /// <summary>What was pasted; the file's content when one was chosen.</summary>
    private static async Task<string> Posted(IFormCollection form, CancellationToken stop)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return form["lines"].ToString();
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(stop);
    }

    private static async Task<IResult> Listed(
        StoredCase<NetworkCase> network, Caller caller, ClaimDesk desk, Register register, IClock clock, PaymentReport? report, string? lines, Problem? problem, CancellationToken stop) =>
        PageAnswer.Of<ClaimsPage>(
            new
            {
                Network = network.State!,
                Now = clock.GetCurrentInstant(),
                Register = register,
                Files = (IReadOnlyList<RegistrationFile>)await desk.Of(network, stop),
                IsOrganiser = RegistrationAccess.IsOrganiser(network.State!, caller),
                Report = report,
                Lines = lines,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> Show(string id, Caller caller, ClaimAccess access, Register register, IClock clock, CancellationToken stop) =>
        await access.Find(id, caller, stop) is { State.Claim: not null } file ? Shown(file, register, clock, null, null, null) : NetworkPages.NotFound;

    private static Task<IResult> Pay(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, "betalt", caller, http, access, desk, register, clock, stop);

    private static Task<IResult> Undo(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, "ubetalt", caller, http, access, desk, register, clock, stop);

    private static Task<IResult> Credit(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, "krediter", caller, http, access, desk, register, clock, stop);

    private static Task<IResult> Uncredit(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, "ta-tilbake", caller, http, access, desk, register, clock, stop);

    private static async Task<IResult> Do(
        string id, string what, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        if (await access.Find(id, caller, stop) is not { State.Claim: not null } file) return NetworkPages.NotFound;
        var form = await http.Request.ReadFormAsync(stop);
        var (command, objections) = Read(what, form, Oslo.DateOf(clock.GetCurrentInstant()));
        if (command is null) return Shown(file, register, clock, what, form, AtFields(objections, what).ToProblem());
        return await desk.Do(file.Id, command, caller.ToActor(), stop) is Done<RegistrationFile>.No(var refused)
            ? Shown(file, register, clock, what, form, AtFields(refused, what).ToProblem())
            : PageAnswer.GoTo($"/pamelding/{id}/krav");
    }

    private static (ClaimCommand? Command, ImmutableArray<Objection> Objections) Read(string what, IFormCollection form, LocalDate today)
    {
        if (what is "ubetalt") return ClaimReader.Read(new ClaimUnpaidForm(form["undoReason"].ToString(), Which(form["payment"])));
        if (what is "ta-tilbake") return ClaimReader.Read(new ClaimUncreditForm(form["takeBackReason"].ToString(), Which(form["takenBack"])));
        var field = what is "krediter" ? "credit" : "amount";
        if (!long.TryParse(string.Concat(form[field].ToString().Where(c => !char.IsWhiteSpace(c))), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            return (null, [new Objection(ObjectionKind.Invalid, "not-an-amount", NotAnAmount, "amount")]);
        return what is "krediter"
            ? ClaimReader.Read(new ClaimCreditForm(form["reason"].ToString(), amount))
            : ClaimReader.Read(new ClaimPaidForm(form["paidOn"].ToString(), amount), today);
    }

    /// <summary>What is no number is none that there is.</summary>
    private static int Which(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Four forms stand on the page, so three of them name their fields otherwise than the API does.</summary>
    private static ImmutableArray<Objection> AtFields(ImmutableArray<Objection> objections, string what) =>
        [.. objections.Select(objection => (what, objection.Field) switch
        {
            ("krediter", "amount") => objection with { Field = "credit" },
            ("ubetalt", "reason") => objection with { Field = "undoReason" },
            ("ta-tilbake", "reason") => objection with { Field = "takeBackReason" },
            ("ta-tilbake", "credit") => objection with { Field = "takenBack" },
            _ => objection,
        })];

    private static IResult Shown(RegistrationFile file, Register register, IClock clock, string? form, IFormCollection? posted, Problem? problem)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        return PageAnswer.Of<ClaimPage>(
            new
            {
                File = file,
                Today = today,
                Name = register.Known(file.Registration.Municipality, today).Name,
                Organiser = register.FindOffice(file.Network.Network.Organiser)?.Name ?? "",
                Form = form,
                Amount = posted?[form is "krediter" ? "credit" : "amount"].ToString(),
                Payment = posted is null || form is not "ubetalt" ? null : posted["payment"].ToString(),
                TakenBack = posted is null || form is not "ta-tilbake" ? null : posted["takenBack"].ToString(),
                PaidOn = posted is null || form is not "betalt" ? null : posted["paidOn"].ToString(),
                Reason = posted?[form switch { "ubetalt" => "undoReason", "ta-tilbake" => "takeBackReason", _ => "reason" }].ToString(),
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> Document(string id, Caller caller, RegistrationAccess access, RegistrationMessages messages, IClock clock, CancellationToken stop) =>
        await access.Find(id, caller, stop) is { } file && FundingDocument.IsFor(file)
            ? TypedResults.File(FundingDocument.Write(messages.FactsOf(file, clock.GetCurrentInstant()), file.People), FundingDocument.MediaType, "ou-midler.pdf")
            : NetworkPages.NotFound;
}
