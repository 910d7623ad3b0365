using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Confirmations;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Workflows.Applications;
using Grants.Workflows.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grants.Web.Pages.Confirmations;

/// <summary>The leader's page: no sign-in, the link is enough.</summary>
internal static class ConfirmationPages
{
    private static readonly Problem Unknown = new(404, "link-unknown", new(
        "Lenken gjelder ikke lenger. Bruk lenken i den siste e-posten, eller spør kommunen som søker.",
        "Lenkja gjeld ikkje lenger. Bruk lenkja i den siste e-posten, eller spør kommunen som søkjer."));

    private static readonly Problem AnswerMissing = new Problem(422, "answer-missing", new("Svar ja eller nei.", "Svar ja eller nei.")).At("name");

    public static void MapConfirmationPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("/bekreft/{token}").ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Anyone);
        pages.MapPost("", Answer).Allow(Who.Anyone).TakeForm();
        pages.MapPost("videre", PassOn).Allow(Who.Anyone).TakeForm();
    }

    private static async Task<IResult> Show(string token, ConfirmationDesk desk, CancellationToken stop) =>
        await desk.Find(token, stop) is { } held
            ? PageAnswer.Of<ConfirmationPage>(new { Held = held, Token = token })
            : ApplicationPages.Refused(Unknown);

    private static async Task<IResult> Answer(string token, HttpContext http, ConfirmationDesk desk, CancellationToken stop)
    {
        if (await desk.Find(token, stop) is not { } held) return ApplicationPages.Refused(Unknown);
        var form = await http.Request.ReadFormAsync(stop);
        var (name, title) = (form["name"].ToString(), form["title"].ToString());
        var problem = bool.TryParse(form["participates"], out var participates) ? AnswererNames.CheckAnswer(held, name, title) : AnswerMissing;
        if (problem is null)
        {
            var done = await desk.Answer(held, participates, new(form["seen"].ToString()), name, title, stop);
            if (done is Done<ApplicationFile>.Yes) return PageAnswer.GoTo($"/bekreft/{token}");
            problem = ApplicationPages.ProblemOf(done);
            // What is shown with the refusal is what there is to answer now.
            held = await desk.Find(token, stop) ?? held;
        }

        return PageAnswer.Of<ConfirmationPage>(new { Held = held, Token = token, Problem = problem, Name = name, Title = title }, problem.Status);
    }

    private static async Task<IResult> PassOn(string token, HttpContext http, ConfirmationDesk desk, CancellationToken stop)
    {
        if (await desk.Find(token, stop) is not { } held) return ApplicationPages.Refused(Unknown);
        var form = await http.Request.ReadFormAsync(stop);
        var (name, email) = (form["to.name"].ToString(), form["to.email"].ToString().Trim());
        var problem = AnswererNames.CheckOther("to.name", name);
        if (problem is null && !EmailAddress.TryParse(email, out _))
            problem = new Problem(422, "email-wrong", new("Skriv e-postadressen, for eksempel navn@kommune.no.", "Skriv e-postadressa, til dømes namn@kommune.no.")).At("to.email");
        if (problem is null)
        {
            var done = await desk.PassOn(held, new(name.Trim(), email, null, null), stop);
            if (done is Done<ApplicationFile>.Yes) return PageAnswer.Of<PassedOnPage>(new { To = name.Trim() });
            problem = ApplicationPages.ProblemOf(done);
        }

        return PageAnswer.Of<ConfirmationPage>(new { Held = held, Token = token, Problem = problem, ToName = name, ToEmail = email }, problem.Status);
    }
}
