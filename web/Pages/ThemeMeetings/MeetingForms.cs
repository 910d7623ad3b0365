using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Idempotency;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.ThemeMeetings;
using Grants.Workflows.Applications;
using Grants.Workflows.ThemeMeetings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.ThemeMeetings;

/// <summary>What the forms of a meeting's page do; a form that is refused is shown again with what was typed.</summary>
internal sealed class MeetingForms(MeetingAccess access, ThemeMeetingDesk desk, MeetingFactsReader facts, MeetingPageWriter writer, IClock clock)
{
    /// <param name="form">What the fields of the form begin with on the page, where several forms have fields of one name; null when they have none in common.</param>
    public async Task<IResult> Do(
        string meetingId, HttpContext http, string? form, Func<ThemeMeetingFile, TypedForm, Task<Done<ThemeMeetingFile>>> act, CancellationToken stop)
    {
        var caller = http.Caller();
        if (await access.Find(meetingId, caller, stop) is not { } file) return ApplicationPages.Refused(KnownProblems.NotFound);
        var typed = TypedForm.Of(await http.Request.ReadFormAsync(stop));
        return await act(file, typed) switch
        {
            Done<ThemeMeetingFile>.Yes => PageAnswer.GoTo($"/temamote/{file.Id}?lagret=ja"),
            Done<ThemeMeetingFile>.No(var objections) => await writer.One(file, caller, typed, OnPage(objections.ToProblem(), form), stop),
            _ => ApplicationPages.Refused(KnownProblems.NotFound),
        };
    }

    public async Task<Done<ThemeMeetingFile>> ChangeWishes(ThemeMeetingFile file, WishesForm form, HttpContext http, CancellationToken stop)
    {
        var (wishes, objections) = ThemeMeetingReader.Read(form);
        return objections.IsEmpty ? await desk.ChangeWishes(file.Id, wishes, form.Text, http.Caller().ToActor(), http.RequestIdentity(), stop) : Refused(objections);
    }

    public async Task<Done<ThemeMeetingFile>> SetTime(
        ThemeMeetingFile file, MeetingTimeForm form, Func<MeetingTime, ThemeMeetingCommand> command, HttpContext http, CancellationToken stop)
    {
        var (time, objections) = ThemeMeetingReader.Read(form);
        return time is null ? Refused(objections) : await desk.Do(file.Id, command(time), http.Caller().ToActor(), stop);
    }

    public async Task<Done<ThemeMeetingFile>> NamePeople(ThemeMeetingFile file, MeetingPeopleForm form, HttpContext http, CancellationToken stop)
    {
        var (leader, speaker, objections) = ThemeMeetingReader.Read(form);
        return objections.IsEmpty ? await desk.NamePeople(file.Id, leader!, speaker!, http.Caller().ToActor(), stop) : Refused(objections);
    }

    public async Task<Done<ThemeMeetingFile>> Agree(ThemeMeetingFile file, AgendaForm form, HttpContext http, CancellationToken stop)
    {
        var (points, objections) = ThemeMeetingReader.Read(form, AgendaTemplate.In(facts.LanguageOf(file, clock.GetCurrentInstant())));
        // The page has one field for all points.
        return objections.IsEmpty
            ? await desk.Do(file.Id, new ThemeMeetingCommand.AgreeAgenda(points), http.Caller().ToActor(), stop)
            : Refused([.. objections.Select(objection => objection with { Field = "points" })]);
    }

    public async Task<Done<ThemeMeetingFile>> Hold(ThemeMeetingFile file, HeldForm form, HttpContext http, CancellationToken stop)
    {
        var (time, objections) = ThemeMeetingReader.Read(form);
        return objections.IsEmpty
            ? await desk.Write(
                file.Id, form.Text, text => new ThemeMeetingCommand.Hold(form.Participants, form.Rating, text, time), http.Caller().ToActor(), http.RequestIdentity(), stop)
            : Refused(objections);
    }

    public async Task<Done<ThemeMeetingFile>> Cancel(ThemeMeetingFile file, string? text, HttpContext http, CancellationToken stop) =>
        ThemeMeetingReader.CheckText(text) is { IsEmpty: false } objections
            ? Refused(objections)
            : await desk.Write(file.Id, text, written => new ThemeMeetingCommand.Cancel(written), http.Caller().ToActor(), http.RequestIdentity(), stop);

    private static Done<ThemeMeetingFile>.No Refused(ImmutableArray<Objection> objections) => new(objections);

    internal static Problem OnPage(Problem problem, string? form) => form is null
        ? problem
        : problem with
        {
            Errors = problem.Errors.ToImmutableSortedDictionary(error => $"{form}.{error.Key}", error => error.Value, StringComparer.Ordinal),
        };
}
