using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.NetworkTasks;
using Grants.Web.Pages.Networks;
using Grants.Web.Pages.NetworkWork;
using Grants.Web.Pages.ThemeMeetings;
using Grants.Web.Problems;
using Grants.Web.Registrations;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.NetworkTasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.Applications;

/// <summary>A municipality's pages: its cases, and one application from draft to letter.</summary>
internal static class ApplicationPages
{
    public static void MapApplicationPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/mine", Mine).Allow(Who.Contact | Who.Organiser);
        pages.MapPost("/utlysninger/{callId}/soknad", Begin).Allow(Who.Contact).TakeForm();
        pages.MapGet("/soknad/{id}", Show).Allow(Who.SignedIn);
        pages.MapPost("/soknad/{id}/spor-lederne", AskLeaders).Allow(Who.Contact).TakeForm();
        pages.MapPost("/soknad/{id}/send", Send).Allow(Who.Contact).TakeForm();
        pages.MapPost("/soknad/{id}/trekk", Withdraw).Allow(Who.Contact).TakeForm();
        pages.MapPost("/soknad/{id}/melding", Write).Allow(Who.Contact).TakeForm();
        pages.MapPost("/soknad/{id}/mer-tid", MoreTime).Allow(Who.Contact).TakeForm();
        pages.MapPost("/soknad/{id}/ta-over", TakeOver).Allow(Who.Contact).TakeForm();
    }

    private static async Task<IResult> Mine(
        Caller caller, MyCases mine, RegistrationAccess registrations, DutyReader duties, MeetingPageWriter meetings, OwnTasks tasks, TaskAccess access, IClock clock, CancellationToken stop) =>
        PageAnswer.Of<MinePage>(new
        {
            Duties = await duties.Of(caller, stop),
            Today = Oslo.DateOf(clock.GetCurrentInstant()),
            Tasks = (await tasks.Of(caller.Person, stop)).Select(task => new TaskLine(task, access.IsLate(task))).ToImmutableArray(),
            Cases = caller.Office is null ? await mine.Of(caller.Person, caller.Municipality, stop) : [],
            Registrations = caller.Office is null ? await registrations.Mine(caller, stop) : [],
            Meetings = await meetings.Of(caller, stop),
        });

    private static async Task<IResult> Begin(string callId, Caller caller, HttpContext http, DraftDesk desk, ApplicationAccess access, CancellationToken stop)
    {
        var form = new ApplicationForm(Lead: new(caller.Municipality?.ToString(), null, [new ContactForm(caller.Name, caller.Email)]));
        if ((await http.Request.ReadFormAsync(stop))["from"].ToString() is { Length: > 0 } earlier)
        {
            var found = await access.FindForLead(earlier, caller, stop);
            if (found.File is not { } file) return Refused(found.Problem!);
            form = file.Draft.Form.AsStart();
        }

        return await desk.Begin(
            callId, form, caller.ToActor(), caller.Municipality, new(caller.Name, caller.Email, null, null), http.RequestIdentity(), stop) switch
        {
            Done<ApplicationFile>.Yes(var file) => PageAnswer.GoTo($"/soknad/{file.Id}"),
            Done<ApplicationFile>.No(var objections) => Refused(objections.ToProblem()),
            _ => Refused(KnownProblems.NotFound),
        };
    }

    private static async Task<IResult> Show(string id, Caller caller, ApplicationAccess access, PageWriter pages, HttpContext http, CancellationToken stop)
    {
        if (caller.Office is not null) return PageAnswer.GoTo($"/saksbehandling/{id}");
        var found = await access.Find(id, caller, stop);
        if (found.File is { } file) return await pages.Page(file, caller, http, null, stop);
        return found.Problem!.Code is "take-over-first" ? PageAnswer.Of<TakeOverPage>(new { Id = id }) : Refused(found.Problem);
    }

    private static async Task<IResult> AskLeaders(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, SectionWriter pages, CancellationToken stop)
    {
        var found = await access.FindForLead(id, caller, stop);
        if (found.File is not { } file) return Refused(found.Problem!);
        var done = await desk.AskLeaders(file.Id, caller.ToActor(), stop);
        return await After(done, $"/soknad/{id}/{FormSection.Confirmations}", FormSection.Confirmations, file, caller, http, pages, stop);
    }

    private static async Task<IResult> Send(
        string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, SectionWriter pages, IClock clock, CancellationToken stop)
    {
        // Before anything is read: the instant at which the request arrived decides.
        var arrived = clock.GetCurrentInstant();
        var found = await access.FindForLead(id, caller, stop);
        if (found.File is not { } file) return Refused(found.Problem!);
        var done = await desk.Submit(file.Id, caller.ToActor(), arrived, stop);
        return await After(done, $"/soknad/{id}?sendt=1", FormSection.Send, file, caller, http, pages, stop);
    }

    private static async Task<IResult> Withdraw(string id, Caller caller, HttpContext http, ApplicationAccess access, ApplicationDesk desk, PageWriter pages, CancellationToken stop)
    {
        var found = await access.FindForLead(id, caller, stop);
        if (found.File is not { } file) return Refused(found.Problem!);
        return await After(await desk.Do(file.Id, caller.ToActor(), _ => new ApplicationCommand.Withdraw(), stop), id, caller, http, pages, file, stop);
    }

    private static Task<IResult> Write(string id, Caller caller, HttpContext http, TextPages texts, CancellationToken stop) =>
        texts.Send(id, "text", caller, http, (key, hash) => new ApplicationCommand.WriteMessage(key, hash), stop);

    private static Task<IResult> MoreTime(string id, Caller caller, HttpContext http, TextPages texts, CancellationToken stop) =>
        texts.Send(id, "moreTime", caller, http, (key, hash) => new ApplicationCommand.AskForMoreTime(key, hash), stop);

    private static async Task<IResult> TakeOver(string id, Caller caller, ApplicationAccess access, TakeOverDesk desk, CancellationToken stop)
    {
        var found = await access.FindForColleague(id, caller, stop);
        if (found.File is not { } file) return Refused(found.Problem!);
        var done = await desk.TakeOver(file.Id, caller.ToActor(), caller.Municipality!.Value, new(caller.Name, caller.Email, null, null), stop);
        return done is Done<ApplicationFile>.Yes ? PageAnswer.GoTo($"/soknad/{id}") : Refused(ProblemOf(done));
    }

    internal static async Task<IResult> After(
        Done<ApplicationFile> done, string id, Caller caller, HttpContext http, PageWriter pages, ApplicationFile file, CancellationToken stop) =>
        done is Done<ApplicationFile>.Yes
            ? PageAnswer.GoTo($"/soknad/{id}")
            : await pages.Page(file, caller, http, ProblemOf(done), stop);

    private static async Task<IResult> After(
        Done<ApplicationFile> done, string onwards, string section, ApplicationFile file, Caller caller, HttpContext http, SectionWriter pages, CancellationToken stop)
    {
        if (done is Done<ApplicationFile>.Yes) return PageAnswer.GoTo(onwards);
        var shown = FormSection.Find(section)!;
        return await pages.Page(SavedSection.AsItStands(file, shown) with { Problem = ProblemOf(done) }, shown, caller, http, null, stop);
    }

    internal static IResult Refused(Problem problem) => PageAnswer.Of<ErrorPage>(new { Problem = problem }, problem.Status);

    internal static Problem ProblemOf(Done<ApplicationFile> done) => done switch
    {
        Done<ApplicationFile>.No(var objections) => objections.ToProblem(),
        Done<ApplicationFile>.Moved => new Problem(409, "changed-meanwhile", new Phrase(
            "Noen andre har lagret i mellomtiden. Det du skrev, står under. Åpne søknaden i en ny fane og sammenlign før du lagrer.",
            "Nokon andre har lagra i mellomtida. Det du skreiv, står under. Opne søknaden i ei ny fane og samanlikn før du lagrar.")),
        _ => KnownProblems.NotFound,
    };
}
