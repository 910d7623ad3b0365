using System.Collections.Immutable;
using System.Text;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Municipalities;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Municipalities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Pages.Administration.Registers;

/// <summary>The register on pages: search, one municipality and what is completed of it, and the check of a file.</summary>
internal static class RegisterPages
{
    private const string Register = "/administrasjon/register";

    public static void MapRegisterPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/register", Show).Allow(Who.Administrator);
        pages.MapGet("/register/{municipality}", ShowOne).Allow(Who.Administrator);
        pages.MapPost("/register/{municipality}", Complete).Allow(Who.Administrator).TakeForm();
        pages.MapPost("/register/{municipality}/fjern", Remove).Allow(Who.Administrator).TakeForm();
        pages.MapGet("/register/fil", Download).Allow(Who.Administrator);
        pages.MapPost("/register/sjekk", Check).Allow(Who.Administrator).TakeForm();
    }

    private static IResult Show(string? q, Caller caller, Register register, IClock clock) => Page(q, caller, register, clock, null);

    private static async Task<IResult> ShowOne(string municipality, Caller caller, HttpContext http, Register register, RegisterKeeper keeper, IClock clock, CancellationToken stop) =>
        await One(municipality, caller, register, keeper, clock, null, null, http.Request.Query.ContainsKey("lagret"), stop);

    private static async Task<IResult> Complete(
        string municipality, Caller caller, HttpContext http, Register register, RegisterKeeper keeper, IClock clock, CancellationToken stop)
    {
        if (Find(municipality, register, clock) is not { } row) return NotFound();
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        if (typed["edition"] != Edition(await keeper.Of(row.Number, stop)))
            return await One(municipality, caller, register, keeper, clock, typed, Moved, false, stop);
        var form = new RegisterCompletionForm(
            typed["to"], typed["organisationNumber"], typed["mailDomains"]?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            typed["registryMailbox"], typed["languageForm"]);
        var (completion, objections) = CompletionReader.Read(row.Number, typed["from"], form);
        if (completion is not null && await keeper.Put(completion, (Actor.Staff)caller.ToActor(), stop) is Done<CompletionRow>.No(var refused)) objections = refused;
        return objections.IsEmpty
            ? PageAnswer.GoTo($"{Register}/{municipality}?lagret")
            : await One(municipality, caller, register, keeper, clock, typed, objections.ToProblem(), false, stop);
    }

    private static async Task<IResult> Remove(string municipality, Caller caller, HttpContext http, RegisterKeeper keeper, CancellationToken stop)
    {
        var from = (await http.Request.ReadFormAsync(stop))["from"].ToString();
        if (MunicipalityNumber.TryParse(municipality, out var known) && LocalDatePattern.Iso.Parse(from) is { Success: true, Value: var day })
            await keeper.Remove(known, day, (Actor.Staff)caller.ToActor(), stop);
        return PageAnswer.GoTo($"{Register}/{municipality}?lagret");
    }

    private static IResult Download(Register register, IClock clock) => TypedResults.File(
        Encoding.UTF8.GetBytes(MunicipalityEndpoints.Csv(register)), "text/csv; charset=utf-8",
        $"kommuner-{LocalDatePattern.Iso.Format(Oslo.DateOf(clock.GetCurrentInstant()))}.csv");

    private static async Task<IResult> Check(Caller caller, HttpContext http, Register register, IClock clock, CancellationToken stop)
    {
        var form = await http.Request.ReadFormAsync(stop);
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            return Page(null, caller, register, clock, null, new Problem(422, "file-missing", new("Velg en fil.", "Vel ei fil.")).At("file"));
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return Page(null, caller, register, clock, RegisterFile.Parse(reader));
    }

    private static IResult Page(string? q, Caller caller, Register register, IClock clock, RegisterFile? check, Problem? problem = null)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        using var own = new StringReader(MunicipalityEndpoints.Csv(register));
        return PageAnswer.Of<RegisterPage>(
            new
            {
                Query = q,
                Found = string.IsNullOrWhiteSpace(q) ? OwnOf(caller, register, today) : register.Search(q, today),
                Register = register,
                InUse = RegisterFile.Parse(own),
                Checked = check,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static ImmutableArray<Municipality> OwnOf(Caller caller, Register register, LocalDate today) =>
        register.FindOffice(caller.Office!.Value) is { } office ? register.MunicipalitiesOf(office, today) : [];

    private static async Task<IResult> One(
        string municipality, Caller caller, Register register, RegisterKeeper keeper, IClock clock, TypedForm? typed, Problem? problem, bool saved, CancellationToken stop)
    {
        if (Find(municipality, register, clock) is not { } row) return NotFound();
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        var completions = await keeper.Of(row.Number, stop);
        return PageAnswer.Of<MunicipalityPage>(
            new
            {
                Municipality = row,
                InFile = keeper.InFile(row.Number, today),
                Office = register.OfficeOf(row.Number, today),
                MayChange = register.OfficeOf(row.Number, today)?.Number == caller.Office,
                Completions = completions,
                Edition = Edition(completions),
                Today = today,
                Typed = typed,
                Problem = problem,
                Saved = saved,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>What a change is made on: another one when somebody else has completed the municipality meanwhile.</summary>
    private static string Edition(ImmutableArray<CompletionRow> completions) =>
        ContentHash.Of(string.Join('\n', completions.Select(row => $"{row.Completion.From}{row.Completion.To}{row.At}"))).Value[..16];

    private static Municipality? Find(string number, Register register, IClock clock) =>
        MunicipalityNumber.TryParse(number, out var known) ? register.Find(known, Oslo.DateOf(clock.GetCurrentInstant())) : null;

    private static Problem Moved { get; } = new(412, "changed-meanwhile", new Phrase(
        "En annen administrator endret kommunen mens du skrev. Det du skrev, står i skjemaet. Lagrer du igjen, er det ditt som gjelder.",
        "Ein annan administrator endra kommunen medan du skreiv. Det du skreiv, står i skjemaet. Lagrar du igjen, er det ditt som gjeld."));

    private static IResult NotFound() => PageAnswer.Of<ErrorPage>(new { Problem = KnownProblems.NotFound }, StatusCodes.Status404NotFound);
}
