using System.Text;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.Municipalities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Municipalities;

/// <summary>The register over the wire: who is in it, and what an administrator completes of it.</summary>
internal static class MunicipalityEndpoints
{
    public static void MapMunicipalities(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("register");
        api.MapGet("/offices", Offices).Allow(Who.Anyone).WithSummary("The offices with their counties, and organisers").Produces<OfficesBody>();
        api.MapGet("/municipalities", Search).Allow(Who.SignedIn)
            .WithSummary("Municipalities as they are today, those that fit best first; all in alphabetical order")
            .Asks("q", "A part of number, name or county; without it all.").Pages().Produces<MunicipalitiesBody>();
        api.MapGet("/municipalities/{municipality}", Read).Allow(Who.SignedIn).WithSummary("One of them, as it is today").Produces<MunicipalityBody>().ProducesProblem(404);
        api.MapGet("/municipalities/{municipality}/completions", Completions).Allow(Who.Administrator)
            .WithSummary("What has been completed of it, and from when").Produces<CompletionsBody>().ProducesProblem(404);
        api.MapPut("/municipalities/{municipality}/completions/{from}", Complete).Allow(Who.Administrator).Idempotent().Accepts<RegisterCompletionForm>("application/json")
            .WithSummary("Completes one of the office's own from a day on; the file stays as it is").Produces<CompletionBody>().ProducesProblem(403).ProducesProblem(422);
        api.MapDelete("/municipalities/{municipality}/completions/{from}", Remove).Allow(Who.Administrator).Idempotent()
            .WithSummary("What was completed from that day falls back to the file").Produces(204).ProducesProblem(404);
        api.MapGet("/register", Export).Allow(Who.Administrator).WithSummary("The whole register with its completions, as a register file").Produces<string>(200, "text/csv");
        api.MapPost("/register/check", Check).Allow(Who.Administrator).Idempotent().Accepts<string>("text/csv", "*/*")
            .WithSummary("Checks a register file, which is the body (CSV, UTF-8), and tells every fault; nothing of it is kept").Produces<RegisterCheckBody>();
    }

    internal static string Csv(Register register)
    {
        using var text = new StringWriter();
        RegisterFile.Write(register.Rows, text);
        return text.ToString();
    }

    private static IResult Offices(Register register) => TypedResults.Json(
        new OfficesBody([.. register.Offices.Select(office => new OfficeBody(office.Number.ToString(), office.Name, office.Counties))]), MunicipalitiesJson.Default.OfficesBody);

    private static IResult Search(string? q, HttpContext http, Register register, IClock clock)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        return paging.Value.Cut(register.Search(q ?? "", today), row => row.Number.ToString()) is (var page, var next)
            ? TypedResults.Json(new MunicipalitiesBody([.. page.Select(row => MunicipalityBody.Of(row, register, today))], next), MunicipalitiesJson.Default.MunicipalitiesBody)
            : Paging.UnknownAfter;
    }

    private static IResult Read(string municipality, Register register, IClock clock)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        return Find(municipality, register, today) is { } row
            ? TypedResults.Json(MunicipalityBody.Of(row, register, today), MunicipalitiesJson.Default.MunicipalityBody)
            : KnownProblems.NotFound;
    }

    private static async Task<IResult> Completions(string municipality, Register register, RegisterKeeper keeper, IClock clock, CancellationToken stop) =>
        Find(municipality, register, Oslo.DateOf(clock.GetCurrentInstant())) is { } row
            ? TypedResults.Json(new CompletionsBody([.. (await keeper.Of(row.Number, stop)).Select(CompletionBody.Of)]), MunicipalitiesJson.Default.CompletionsBody)
            : KnownProblems.NotFound;

    private static async Task<IResult> Complete(
        string municipality, string from, Caller caller, HttpContext http, Register register, RegisterKeeper keeper, IClock clock, CancellationToken stop)
    {
        if (Find(municipality, register, Oslo.DateOf(clock.GetCurrentInstant())) is not { } row) return KnownProblems.NotFound;
        var body = await Body.Read(http, MunicipalitiesJson.Default.RegisterCompletionForm);
        if (body.Problem is { } problem) return problem;
        var (completion, objections) = CompletionReader.Read(row.Number, from, body.Value);
        if (completion is null) return objections.ToProblem();
        return await keeper.Put(completion, (Actor.Staff)caller.ToActor(), stop) switch
        {
            Done<CompletionRow>.Yes(var now) => TypedResults.Json(CompletionBody.Of(now), MunicipalitiesJson.Default.CompletionBody),
            Done<CompletionRow>.No(var refused) => refused.ToProblem(),
            _ => KnownProblems.NotFound,
        };
    }

    private static async Task<IResult> Remove(string municipality, string from, Caller caller, RegisterKeeper keeper, CancellationToken stop) =>
        MunicipalityNumber.TryParse(municipality, out var number) && LocalDatePattern.Iso.Parse(from) is { Success: true, Value: var day }
        && await keeper.Remove(number, day, (Actor.Staff)caller.ToActor(), stop) is not null
            ? TypedResults.NoContent()
            : KnownProblems.NotFound;

    private static IResult Export(Register register) => TypedResults.Text(Csv(register), "text/csv; charset=utf-8");

    private static async Task<IResult> Check(HttpContext http, CancellationToken stop)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        using var text = new StringReader(await reader.ReadToEndAsync(stop));
        var file = RegisterFile.Parse(text);
        var language = http.Language();
        return TypedResults.Json(
            new RegisterCheckBody(file.Rows.Length, [.. file.Faults.Select(fault => new RegisterFaultBody(fault.Line, fault.Column, fault.WhatIsWrong.In(language)))]),
            MunicipalitiesJson.Default.RegisterCheckBody);
    }

    private static Municipality? Find(string number, Register register, LocalDate today) =>
        MunicipalityNumber.TryParse(number, out var known) ? register.Find(known, today) : null;
}
