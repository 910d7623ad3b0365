using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Claims;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.Spreadsheets;
using Grants.Workflows.Applications;
using Grants.Workflows.Claims;
using Grants.Workflows.Registrations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Claims;

/// <summary>The fee claims of a network over the wire.</summary>
internal static class ClaimEndpoints
{
    public static void MapClaims(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("claims");
        api.MapGet("/networks/{networkId}/claims", List).Allow(Who.Organiser | Who.Economist).Pages().Produces<ClaimPage>().ProducesProblem(404)
            .AlsoAs(CsvTable.MediaType).AlsoAs(Workbook.MediaType).WithSummary("A network's claims by number; all of them as CSV or XLSX, for the accounting system");
        api.MapPost("/networks/{networkId}/claims/payments", Take).Allow(Who.Organiser | Who.Economist).Idempotent().Accepts<PaymentsForm>("application/json")
            .Produces<PaymentReportView>().ProducesProblem(404).ProducesProblem(422)
            .WithSummary("Takes the bank's list of payments; a line that cannot be taken is told, the others are taken, and what was taken before is not taken again");
        api.MapPost("/registrations/{id}/claim/paid", Pay).Allow(Who.Organiser | Who.Economist).Idempotent().Accepts<ClaimPaidForm>("application/json")
            .Produces<ClaimView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("The claim is paid, or part of it");
        api.MapPost("/registrations/{id}/claim/unpaid", Undo).Allow(Who.Organiser | Who.Economist).Idempotent().Accepts<ClaimUnpaidForm>("application/json")
            .Produces<ClaimView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("A payment was none of this claim's");
        api.MapPost("/registrations/{id}/claim/credit", Credit).Allow(Who.Organiser | Who.Economist).Idempotent().Accepts<ClaimCreditForm>("application/json")
            .Produces<ClaimView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("Credits the claim, wholly or partly; the municipality is told");
        api.MapPost("/registrations/{id}/claim/uncredit", Uncredit).Allow(Who.Organiser | Who.Economist).Idempotent().Accepts<ClaimUncreditForm>("application/json")
            .Produces<ClaimView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).WithSummary("A credit was a mistake: the claim stands again; the municipality is told");
    }

    private static async Task<IResult> List(
        string networkId, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop)
    {
        http.Response.Headers.Vary = "Accept, Accept-Language";
        if (await access.Network(networkId, caller, stop) is not { } network) return KnownProblems.NotFound;
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var claims = ViewsOf(await desk.Of(network, stop), register, clock.GetCurrentInstant());
        if (Accepted.RatherThanJson(http, CsvTable.MediaType, Workbook.MediaType) is { } other) return Table(claims, other, http);
        return paging.Value.Cut(claims, claim => claim.RegistrationId) is (var page, var next)
            ? TypedResults.Json(new ClaimPage(page, next), ClaimsJson.Default.ClaimPage)
            : Paging.UnknownAfter;
    }

    internal static IReadOnlyList<ClaimView> ViewsOf(ImmutableArray<RegistrationFile> files, Register register, Instant now) =>
        [.. files.Select(file => ClaimView.Of(file, register, now)).OfType<ClaimView>()];

    internal static IResult Table(IEnumerable<ClaimView> claims, string mediaType, HttpContext http) => mediaType == Workbook.MediaType
        ? TypedResults.File(ClaimTable.Xlsx(claims, http.Language()), Workbook.MediaType, "krav.xlsx")
        : TypedResults.File(ClaimTable.Csv(claims, http.Language()), $"{CsvTable.MediaType}; charset=utf-8", "krav.csv");

    private static async Task<IResult> Take(string networkId, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, CancellationToken stop)
    {
        if (await access.Network(networkId, caller, stop) is not { } network) return KnownProblems.NotFound;
        var body = await Body.Read(http, ClaimsJson.Default.PaymentsForm);
        if (body.Problem is { } problem) return problem;
        var (lines, objections) = ClaimReader.Read(body.Value);
        if (lines is null) return objections.ToProblem();
        var report = await desk.Take(network, lines, caller.ToActor(), stop);
        var faults = report.Faults.Select(fault => new LineFaultView(fault.Line, fault.Code, fault.Text.In(http.Language())));
        return TypedResults.Json(new PaymentReportView(report.Taken, report.Known, [.. faults]), ClaimsJson.Default.PaymentReportView);
    }

    private static Task<IResult> Pay(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, ClaimsJson.Default.ClaimPaidForm, form => ClaimReader.Read(form, Oslo.DateOf(clock.GetCurrentInstant())), caller, http, access, desk, register, clock, stop);

    private static Task<IResult> Undo(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, ClaimsJson.Default.ClaimUnpaidForm, ClaimReader.Read, caller, http, access, desk, register, clock, stop);

    private static Task<IResult> Credit(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, ClaimsJson.Default.ClaimCreditForm, ClaimReader.Read, caller, http, access, desk, register, clock, stop);

    private static Task<IResult> Uncredit(
        string id, Caller caller, HttpContext http, ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) =>
        Do(id, ClaimsJson.Default.ClaimUncreditForm, ClaimReader.Read, caller, http, access, desk, register, clock, stop);

    private static async Task<IResult> Do<T>(
        string id, JsonTypeInfo<T> type, Func<T, (ClaimCommand? Command, ImmutableArray<Objection> Objections)> read, Caller caller, HttpContext http,
        ClaimAccess access, ClaimDesk desk, Register register, IClock clock, CancellationToken stop) where T : class
    {
        if (await access.Find(id, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, type);
        if (body.Problem is { } problem) return problem;
        var (command, objections) = read(body.Value);
        if (command is null) return objections.ToProblem();
        return await desk.Do(file.Id, command, caller.ToActor(), stop) switch
        {
            Done<RegistrationFile>.Yes(var now) => TypedResults.Json(ClaimView.Of(now, register, clock.GetCurrentInstant())!, ClaimsJson.Default.ClaimView),
            Done<RegistrationFile>.No(var refused) => refused.ToProblem(),
            _ => KnownProblems.NotFound,
        };
    }
}
