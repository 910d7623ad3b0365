using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Web.Access;
using Grants.Web.Pages.Applications;
using Grants.Web.Problems;
using Grants.Web.ThemeMeetings;
using Grants.Workflows.Cases;
using Grants.Workflows.Networks;
using Grants.Workflows.People;
using Grants.Workflows.ThemeMeetings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Grants.Web.Pages.ThemeMeetings;

/// <summary>What the pages of theme meetings show.</summary>
internal sealed class MeetingPageWriter(
    ThemeMeetingStore store, MeetingAccess access, MeetingFactsReader facts, ThemeMeetingViews views, NetworkDesk networks, BusyDesk busy, Register register, IClock clock)
{
    public Task<IResult> List(Caller? caller, TypedForm? typed, Problem? problem, CancellationToken stop) => List(caller, typed, problem, null, stop);

    /// <summary>The same municipality has asked already: whoever asks says that it wants another one.</summary>
    public Task<IResult> AskedBefore(Caller caller, TypedForm typed, ThemeMeetingFile before, CancellationToken stop)
    {
        var municipality = facts.MunicipalityOf(before, clock.GetCurrentInstant());
        var (day, number) = (Oslo.DateOf(before.State.RequestedAt), before.State.Number is { } known ? $" (sak {known})" : "");
        var asked = new Phrase(
            $"{municipality} ba {facts.OrganiserOf(before, Language.Bokmal)} om temamøte {Written.Date(day, Language.Bokmal)}{number}. Kryss av hvis dere vil ha ett til.",
            $"{municipality} bad {facts.OrganiserOf(before, Language.Nynorsk)} om temamøte {Written.Date(day, Language.Nynorsk)}{number}. Kryss av om de vil ha eitt til.");
        return List(caller, typed, new Problem(StatusCodes.Status409Conflict, "already-asked", asked).At("another"), before.Id, stop);
    }

    private async Task<IResult> List(Caller? caller, TypedForm? typed, Problem? problem, CaseId? before, CancellationToken stop)
    {
        var sees = caller is { Office: null } || caller?.Roles.Contains(StaffRole.Organiser) is true;
        var published = await networks.All(stop).Select(stored => stored.State!).Where(network => network.PublishedAt is not null).ToListAsync(stop);
        var terms = caller?.Office is { } office ? (await store.Book(office, stop)).State!.Terms : null;
        return PageAnswer.Of<ThemeMeetingsPage>(
            new
            {
                Meetings = sees ? await Of(caller!, stop) : [],
                Networks = caller?.Office is { } own ? [.. published.Where(network => network.Network.Organiser == own)] : published.ToImmutableArray(),
                Organisers = register.Offices.Where(one => one.IsOrganiserOnly).ToImmutableArray(),
                Municipalities = register.On(Today),
                Terms = terms,
                Busy = caller?.Office is { } busyOffice && sees ? await busy.Of(busyOffice, stop) : [],
                NextYear = Today.Year + 1,
                Typed = typed ?? First(caller, terms),
                Key = RandomIds.Case(),
                Before = before,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    /// <summary>The caller's, the newest first.</summary>
    public async Task<ImmutableArray<MeetingLine>> Of(Caller caller, CancellationToken stop) => [.. (await access.All(caller, stop)).Select(Line)];

    public async Task<IResult> One(ThemeMeetingFile file, Caller caller, TypedForm? typed, Problem? problem, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        return PageAnswer.Of<ThemeMeetingPage>(
            new
            {
                File = file,
                Municipality = facts.MunicipalityOf(file, now),
                Next = MeetingWords.Next(file.State, now),
                Happened = await views.HappenedIn(file.Id, stop),
                Proposed = TimeProposals.Of(file.State, file.Around, Today),
                Known = caller.Office is null ? [] : await store.ResourcePersons(file.State.Organiser, stop),
                Template = AgendaTemplate.In(facts.LanguageOf(file, now)),
                Calendar = await views.CalendarOf(file.Id, stop),
                HasBegun = file.State.Time is { } time && Oslo.At(time.Starts) <= now,
                Typed = typed,
                Problem = problem,
            },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private LocalDate Today => Oslo.DateOf(clock.GetCurrentInstant());

    private MeetingLine Line(ThemeMeetingFile file)
    {
        var now = clock.GetCurrentInstant();
        return new(file, facts.MunicipalityOf(file, now), MeetingWords.Next(file.State, now));
    }

    private static TypedForm First(Caller? caller, MeetingTerms? terms)
    {
        var form = MeetingTermsEndpoints.Of(terms);
        var fields = new System.Text.Json.Nodes.JsonObject { ["from"] = form.From, ["to"] = form.To, ["deadline"] = form.Deadline };
        if (caller is { Office: null }) fields["contact"] = new System.Text.Json.Nodes.JsonObject { ["name"] = caller.Name, ["email"] = caller.Email };
        return TypedForm.Of(fields);
    }
}

/// <summary>A meeting in the list.</summary>
public sealed record MeetingLine(ThemeMeetingFile File, string Municipality, MeetingExpectation Next);
