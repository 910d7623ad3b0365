using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.ThemeMeetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Grants.Web.ThemeMeetings;

/// <summary>When an organiser holds theme meetings, and until when they are to be asked for.</summary>
internal static class MeetingTermsEndpoints
{
    private static Objection NotYourOffice { get; } = Objection.Forbidden(
        "not-your-office", "Du kan bare bestemme dette for din egen organisasjon.", "Du kan berre avgjere dette for din eigen organisasjon.");

    public static void MapMeetingTerms(this IEndpointRouteBuilder endpoints)
    {
        var terms = endpoints.MapGroup("/api/offices/{number}/theme-meeting-terms").WithTags("theme-meetings");
        terms.MapGet("", Read).Allow(Who.Anyone).Produces<MeetingTermsForm>().ProducesProblem(404)
            .WithSummary("The period of an organiser's theme meetings and the deadline to ask for one; empty when any time will do");
        terms.MapPost("", Set).Allow(Who.Organiser).Idempotent().Accepts<MeetingTermsForm>("application/json").Produces<MeetingTermsForm>()
            .WithSummary("Sets them");
    }

    public static MeetingTermsForm Of(MeetingTerms? terms) => terms is null
        ? new()
        : new(
            LocalDatePattern.Iso.Format(terms.From), LocalDatePattern.Iso.Format(terms.To),
            terms.Deadline is { } deadline ? LocalDateTimePattern.GeneralIso.Format(deadline) : null);

    private static async Task<IResult> Read(string number, Register register, ThemeMeetingStore store, CancellationToken stop) =>
        OrganisationNumber.TryParse(number, out var office) && register.FindOffice(office) is not null
            ? TypedResults.Json(Of((await store.Book(office, stop)).State!.Terms), ThemeMeetingsJson.Default.MeetingTermsForm)
            : KnownProblems.NotFound;

    private static async Task<IResult> Set(string number, HttpContext http, Caller caller, ThemeMeetingDesk desk, CancellationToken stop)
    {
        if (caller.Office?.ToString() != number) return NotYourOffice.ToProblem();
        var body = await Body.Read(http, ThemeMeetingsJson.Default.MeetingTermsForm);
        if (body.Problem is { } problem) return problem;
        var (terms, objections) = ThemeMeetingReader.Read(body.Value);
        if (terms is null) return objections.ToProblem();
        return Answers.Of(
            await desk.Set(terms, caller.Office!.Value, caller.ToActor(), stop),
            book => TypedResults.Json(Of(book.Terms), ThemeMeetingsJson.Default.MeetingTermsForm));
    }
}
