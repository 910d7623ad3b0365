using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Web.Access;
using Grants.Web.Applications;
using Grants.Web.Idempotency;
using Grants.Web.Networks;
using Grants.Web.Problems;
using Grants.Web.Requests;
using Grants.Workflows.Applications;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.ThemeMeetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Grants.Web.ThemeMeetings;

/// <summary>API.md: theme meetings in the council.</summary>
internal static class ThemeMeetingEndpoints
{
    private const Who Both = Who.Contact | Who.Organiser;

    public static void MapThemeMeetings(this IEndpointRouteBuilder endpoints)
    {
        var meetings = endpoints.MapGroup("/api/theme-meetings").WithTags("theme-meetings");
        meetings.MapPost("", Request).Allow(Both).Idempotent().Accepts<ThemeMeetingForm>("application/json").Produces<ThemeMeetingView>(201)
            .WithSummary("A municipality asks for a theme meeting; the organiser enters it for one that telephones");
        meetings.MapGet("", List).Allow(Both).Pages().Produces<ThemeMeetingPage>().WithSummary("The municipality's or the organiser's, the newest first");
        meetings.MapGet("/{meetingId}", Read).Allow(Both).Produces<ThemeMeetingView>().WithSummary("One theme meeting");
        meetings.MapPost("/{meetingId}/wishes", ChangeWishes).Allow(Both).Idempotent().Accepts<WishesForm>("application/json")
            .Produces<ThemeMeetingView>().WithSummary("Other wishes or another text, until a time is agreed; the organiser and the resource persons are told");
        meetings.MapGet("/{meetingId}/times", Times).Allow(Who.Organiser).Produces<ProposalsView>()
            .WithSummary("When it could be: from the wishes, the period, the people's bookings and the calendar");
        meetings.MapPost("/{meetingId}/preparation", Prepare).Allow(Who.Organiser).Idempotent().Accepts<MeetingTimeForm>("application/json")
            .Produces<ThemeMeetingView>().WithSummary("Sets the preparatory meeting");
        meetings.MapPost("/{meetingId}/people", NamePeople).Allow(Who.Organiser).Idempotent().Accepts<MeetingPeopleForm>("application/json")
            .Produces<ThemeMeetingView>().WithSummary("Names the two resource persons; 409 person-booked when one is taken at that time");
        meetings.MapPost("/{meetingId}/schedule", Schedule).Allow(Who.Organiser).Idempotent().Accepts<MeetingTimeForm>("application/json")
            .Produces<ThemeMeetingView>().WithSummary("Sets the meeting; 409 person-booked when one of its people is taken at that time");
        meetings.MapPost("/{meetingId}/agenda", Agree).Allow(Who.Organiser).Idempotent().Accepts<AgendaForm>("application/json")
            .Produces<ThemeMeetingView>().WithSummary("Keeps the agenda that was agreed; the template of six points without one");
        meetings.MapPost("/{meetingId}/held", Hold).Allow(Both).Idempotent().Accepts<HeldForm>("application/json")
            .Produces<ThemeMeetingView>().WithSummary("It was held; each side says how it was. The organiser says when, if it was agreed outside");
        meetings.MapPost("/{meetingId}/cancel", Cancel).Allow(Both).Idempotent().Accepts<CancelForm>("application/json")
            .Produces<ThemeMeetingView>().WithSummary("Calls it off; its people are free again");
        endpoints.MapGet("/theme-meetings/{meetingId}/calendar.ics", Calendar).Allow(Who.Anyone).WithTags("theme-meetings").AlsoAs(CalendarFile.MediaType)
            .Asks("key", "As it stands in the meeting's calendar address.").Produces(304).ProducesProblem(404)
            .WithSummary("The meeting and its preparatory meeting as a calendar file, for who has its key");
    }

    private static async Task<IResult> Request(
        HttpContext http, Caller caller, ThemeMeetingDesk desk, ThemeMeetingViews views, Register register, IClock clock, CancellationToken stop)
    {
        var body = await Body.Read(http, ThemeMeetingsJson.Default.ThemeMeetingForm);
        if (body.Problem is { } problem) return problem;
        var form = Completed(body.Value, caller);
        var (asked, objections) = ThemeMeetingReader.Read(form, caller.Municipality, register, Oslo.DateOf(clock.GetCurrentInstant()));
        if (asked is null) return objections.ToProblem();
        var done = await desk.Request(asked, http.Language(), caller.ToActor(), http.RequestIdentity(), stop);
        if (done is Done<ThemeMeetingFile>.Yes { Now.Id: var id }) http.Response.Headers.Location = $"/api/theme-meetings/{id}";
        return await Answer(http, done, views, stop, 201);
    }

    /// <summary>An organiser that names neither network nor organiser means itself.</summary>
    public static ThemeMeetingForm Completed(ThemeMeetingForm form, Caller caller) =>
        caller.Office is { } office && string.IsNullOrWhiteSpace(form.Organiser) && string.IsNullOrWhiteSpace(form.NetworkId)
            ? form with { Organiser = office.ToString() }
            : form;

    private static async Task<IResult> List(HttpContext http, Caller caller, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop)
    {
        var paging = Paging.Of(http);
        if (paging.Problem is { } problem) return problem;
        return paging.Value.Cut(await access.All(caller, stop), file => file.Id.ToString()) is (var page, var next)
            ? TypedResults.Json(new ThemeMeetingPage([.. page.Select(views.RowOf)], next), ThemeMeetingsJson.Default.ThemeMeetingPage)
            : Paging.UnknownAfter;
    }

    private static async Task<IResult> Read(string meetingId, HttpContext http, Caller caller, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop) =>
        await access.Find(meetingId, caller, stop) is { } file ? await Answer(http, file, views, stop) : KnownProblems.NotFound;

    private static async Task<IResult> ChangeWishes(
        string meetingId, HttpContext http, Caller caller, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop)
    {
        if (await access.Find(meetingId, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, ThemeMeetingsJson.Default.WishesForm);
        if (body.Problem is { } problem) return problem;
        var (wishes, objections) = ThemeMeetingReader.Read(body.Value);
        return objections.IsEmpty
            ? await Answer(http, await desk.ChangeWishes(file.Id, wishes, body.Value.Text, caller.ToActor(), http.RequestIdentity(), stop), views, stop)
            : objections.ToProblem();
    }

    private static async Task<IResult> Times(string meetingId, Caller caller, MeetingAccess access, IClock clock, CancellationToken stop)
    {
        if (await access.Find(meetingId, caller, stop) is not { } file) return KnownProblems.NotFound;
        var proposed = TimeProposals.Of(file.State, file.Around, Oslo.DateOf(clock.GetCurrentInstant()));
        return TypedResults.Json(new ProposalsView([.. proposed.Select(ThemeMeetingViews.Of)]), ThemeMeetingsJson.Default.ProposalsView);
    }

    private static Task<IResult> Prepare(string meetingId, HttpContext http, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop) =>
        SetTime(meetingId, http, desk, access, views, time => new ThemeMeetingCommand.Prepare(time), stop);

    private static Task<IResult> Schedule(string meetingId, HttpContext http, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop) =>
        SetTime(meetingId, http, desk, access, views, time => new ThemeMeetingCommand.Schedule(time), stop);

    private static async Task<IResult> SetTime(
        string meetingId, HttpContext http, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views,
        Func<MeetingTime, ThemeMeetingCommand> command, CancellationToken stop)
    {
        if (await access.Find(meetingId, http.Caller(), stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, ThemeMeetingsJson.Default.MeetingTimeForm);
        if (body.Problem is { } problem) return problem;
        var (time, objections) = ThemeMeetingReader.Read(body.Value);
        return time is null ? objections.ToProblem() : await Answer(http, await desk.Do(file.Id, command(time), http.Caller().ToActor(), stop), views, stop);
    }

    private static async Task<IResult> NamePeople(
        string meetingId, HttpContext http, Caller caller, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop)
    {
        if (await access.Find(meetingId, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, ThemeMeetingsJson.Default.MeetingPeopleForm);
        if (body.Problem is { } problem) return problem;
        var (leader, speaker, objections) = ThemeMeetingReader.Read(body.Value);
        return objections.IsEmpty
            ? await Answer(http, await desk.NamePeople(file.Id, leader!, speaker!, caller.ToActor(), stop), views, stop)
            : objections.ToProblem();
    }

    private static async Task<IResult> Agree(
        string meetingId, HttpContext http, Caller caller, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views, MeetingFactsReader facts, IClock clock,
        CancellationToken stop)
    {
        if (await access.Find(meetingId, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, ThemeMeetingsJson.Default.AgendaForm);
        if (body.Problem is { } problem) return problem;
        var (points, objections) = ThemeMeetingReader.Read(body.Value, AgendaTemplate.In(facts.LanguageOf(file, clock.GetCurrentInstant())));
        return objections.IsEmpty
            ? await Answer(http, await desk.Do(file.Id, new ThemeMeetingCommand.AgreeAgenda(points), caller.ToActor(), stop), views, stop)
            : objections.ToProblem();
    }

    private static async Task<IResult> Hold(
        string meetingId, HttpContext http, Caller caller, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop)
    {
        if (await access.Find(meetingId, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, ThemeMeetingsJson.Default.HeldForm);
        if (body.Problem is { } problem) return problem;
        var (time, objections) = ThemeMeetingReader.Read(body.Value);
        if (!objections.IsEmpty) return objections.ToProblem();
        var done = await desk.Write(
            file.Id, body.Value.Text, text => new ThemeMeetingCommand.Hold(body.Value.Participants, body.Value.Rating, text, time), caller.ToActor(), http.RequestIdentity(), stop);
        return await Answer(http, done, views, stop);
    }

    private static async Task<IResult> Cancel(
        string meetingId, HttpContext http, Caller caller, ThemeMeetingDesk desk, MeetingAccess access, ThemeMeetingViews views, CancellationToken stop)
    {
        if (await access.Find(meetingId, caller, stop) is not { } file) return KnownProblems.NotFound;
        var body = await Body.Read(http, ThemeMeetingsJson.Default.CancelForm);
        if (body.Problem is { } problem) return problem;
        if (ThemeMeetingReader.CheckText(body.Value.Text) is { IsEmpty: false } objections) return objections.ToProblem();
        var done = await desk.Write(file.Id, body.Value.Text, text => new ThemeMeetingCommand.Cancel(text), caller.ToActor(), http.RequestIdentity(), stop);
        return await Answer(http, done, views, stop);
    }

    private static async Task<IResult> Calendar(
        string meetingId, string? key, HttpContext http, ThemeMeetingStore store, ThemeMeetingViews views, MeetingFactsReader facts, IClock clock, CancellationToken stop) =>
        CaseId.TryParse(meetingId, out var id) && await views.IsKeyOf(id, key, stop) && await store.Open(id, stop) is { } file
            ? CalendarEndpoint.Answer(http, facts.CalendarOf(file, http.Language(), clock.GetCurrentInstant()), "temamote")
            : KnownProblems.NotFound;

    private static async Task<IResult> Answer(HttpContext http, Done<ThemeMeetingFile> done, ThemeMeetingViews views, CancellationToken stop, int status = 200) =>
        done is Done<ThemeMeetingFile>.Yes(var file) ? await Answer(http, file, views, stop, status) : Answers.Of(done, _ => Results.NoContent());

    private static async Task<IResult> Answer(HttpContext http, ThemeMeetingFile file, ThemeMeetingViews views, CancellationToken stop, int status = 200) =>
        TypedResults.Json(await views.Of(file, http.Language(), stop), ThemeMeetingsJson.Default.ThemeMeetingView, statusCode: status);
}
