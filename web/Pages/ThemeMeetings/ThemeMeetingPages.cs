using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Web.ThemeMeetings;
using Grants.Workflows.Applications;
using Grants.Workflows.Networks;
using Grants.Workflows.ThemeMeetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.Pages.ThemeMeetings;

/// <summary>Theme meetings for municipalities, which ask for them, and for organisers, who arrange them.</summary>
internal static class ThemeMeetingPages
{
    private const Who Both = Who.Contact | Who.Organiser;
    private const string List = "/temamote";

    public static void MapThemeMeetingPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(List).ExcludeFromDescription();
        pages.MapGet("", Show).Allow(Who.Anyone);
        pages.MapPost("", Ask).Allow(Both).TakeForm();
        pages.MapPost("/periode", SetTerms).Allow(Who.Organiser).TakeForm();
        pages.MapGet("/{meetingId}", ShowOne).Allow(Both);
        pages.MapPost("/opptatt", AddBusy).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/opptatt/{busyId}/fjern", RemoveBusy).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/{meetingId}/onsker", ChangeWishes).Allow(Both).TakeForm();
        pages.MapPost("/{meetingId}/forberedelse", Prepare).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/{meetingId}/personer", NamePeople).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/{meetingId}/tid", Schedule).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/{meetingId}/dagsorden", Agree).Allow(Who.Organiser).TakeForm();
        pages.MapPost("/{meetingId}/holdt", Hold).Allow(Both).TakeForm();
        pages.MapPost("/{meetingId}/avlys", Cancel).Allow(Both).TakeForm();
    }

    private static Task<IResult> Show(HttpContext http, MeetingPageWriter writer, CancellationToken stop) => writer.List(http.FindCaller(), null, null, stop);

    private static async Task<IResult> Ask(
        HttpContext http, Caller caller, ThemeMeetingDesk desk, MeetingPageWriter writer, Register register, IClock clock, CancellationToken stop)
    {
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var form = ThemeMeetingEndpoints.Completed(MeetingFields.Request(typed), caller);
        var (asked, objections) = ThemeMeetingReader.Read(form, caller.Municipality, register, Oslo.DateOf(clock.GetCurrentInstant()));
        if (asked is null) return await writer.List(caller, typed, objections.ToProblem(), stop);
        if (typed["another"] is null && await desk.AskedBefore(asked, http.RequestOf(typed), stop) is { } before && MeetingAccess.IsFor(before, caller))
            return await writer.AskedBefore(caller, typed, before, stop);
        return await desk.Request(asked, http.Language(), caller.ToActor(), http.RequestOf(typed), stop) switch
        {
            Done<ThemeMeetingFile>.Yes { Now.Id: var id } => PageAnswer.GoTo($"{List}/{id}?lagret=onske"),
            Done<ThemeMeetingFile>.No(var refused) => await writer.List(caller, typed, refused.ToProblem(), stop),
            _ => ApplicationPages.Refused(KnownProblems.NotFound),
        };
    }

    private static async Task<IResult> SetTerms(HttpContext http, Caller caller, ThemeMeetingDesk desk, MeetingPageWriter writer, CancellationToken stop)
    {
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (terms, objections) = ThemeMeetingReader.Read(new MeetingTermsForm(typed["from"], typed["to"], typed["deadline"]));
        if (terms is null) return await writer.List(caller, typed, objections.ToProblem(), stop);
        return await desk.Set(terms, caller.Office!.Value, caller.ToActor(), stop) is Done<MeetingBook>.No(var refused)
            ? await writer.List(caller, typed, refused.ToProblem(), stop)
            : PageAnswer.GoTo($"{List}?lagret=periode");
    }

    private static async Task<IResult> AddBusy(HttpContext http, Caller caller, BusyDesk desk, MeetingPageWriter writer, CancellationToken stop)
    {
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        var (person, starts, ends, objections) = ThemeMeetingReader.Read(MeetingFields.Busy(typed), null);
        if (objections.IsEmpty && await desk.Add(caller.Office!.Value, person!, starts, ends, caller.ToActor(), http.RequestOf(typed), stop) is Done<KnownBusyTime>.No(var refused)) objections = refused;
        return objections.IsEmpty ? PageAnswer.GoTo($"{List}?lagret=opptatt") : await writer.List(caller, typed, MeetingForms.OnPage(objections.ToProblem(), "busy"), stop);
    }

    private static async Task<IResult> RemoveBusy(string busyId, Caller caller, BusyDesk desk, CancellationToken stop)
    {
        await desk.Remove(caller.Office!.Value, busyId, caller.ToActor(), stop);
        return PageAnswer.GoTo($"{List}?lagret=opptatt");
    }

    private static async Task<IResult> ShowOne(string meetingId, Caller caller, MeetingAccess access, MeetingPageWriter writer, CancellationToken stop) =>
        await access.Find(meetingId, caller, stop) is { } file ? await writer.One(file, caller, null, null, stop) : ApplicationPages.Refused(KnownProblems.NotFound);

    private static Task<IResult> ChangeWishes(string meetingId, HttpContext http, MeetingForms forms, CancellationToken stop) =>
        forms.Do(meetingId, http, "change", (file, typed) => forms.ChangeWishes(file, MeetingFields.Changed(typed), http, stop), stop);

    private static Task<IResult> Prepare(string meetingId, HttpContext http, MeetingForms forms, CancellationToken stop) =>
        forms.Do(
            meetingId, http, "preparation",
            (file, typed) => forms.SetTime(file, MeetingFields.Time(typed, "preparation"), time => new ThemeMeetingCommand.Prepare(time), http, stop), stop);

    private static Task<IResult> Schedule(string meetingId, HttpContext http, MeetingForms forms, CancellationToken stop) =>
        forms.Do(
            meetingId, http, "time",
            (file, typed) => forms.SetTime(file, MeetingFields.Time(typed, "time"), time => new ThemeMeetingCommand.Schedule(time), http, stop), stop);

    private static Task<IResult> NamePeople(string meetingId, HttpContext http, MeetingForms forms, CancellationToken stop) =>
        forms.Do(meetingId, http, null, (file, typed) => forms.NamePeople(file, MeetingFields.People(typed), http, stop), stop);

    private static Task<IResult> Agree(string meetingId, HttpContext http, MeetingForms forms, CancellationToken stop) =>
        forms.Do(meetingId, http, null, (file, typed) => forms.Agree(file, MeetingFields.Agenda(typed), http, stop), stop);

    private static Task<IResult> Hold(string meetingId, HttpContext http, MeetingForms forms, CancellationToken stop) =>
        forms.Do(meetingId, http, "held", (file, typed) => forms.Hold(file, MeetingFields.Held(typed), http, stop), stop);

    private static Task<IResult> Cancel(string meetingId, HttpContext http, MeetingForms forms, CancellationToken stop) =>
        forms.Do(meetingId, http, "cancel", (file, typed) => forms.Cancel(file, typed["cancel.text"], http, stop), stop);
}
