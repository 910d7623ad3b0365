using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Mails;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>Gathers what is said of a theme meeting.</summary>
public sealed class MeetingFactsReader(Register register, Site site, BusyLinks links)
{
    /// <summary>The meeting and its preparatory meeting as a calendar.</summary>
    public CalendarFile CalendarOf(ThemeMeetingFile file, Language language, Instant now) => MeetingCalendar.Of(Of(file, language, now));

    public string MunicipalityOf(ThemeMeetingFile file, Instant now) =>
        register.Find(file.State.Municipality, Oslo.DateOf(now))?.Name ?? file.State.Municipality.ToString();

    public string OrganiserOf(ThemeMeetingFile file, Language language) =>
        OfficeNames.In(register.FindOffice(file.State.Organiser)?.Name ?? file.State.Organiser.ToString(), language);

    internal MeetingFacts Of(ThemeMeetingFile file, Language language, Instant now) => new(
        file, MunicipalityOf(file, now), OrganiserOf(file, language), language, $"{site.BaseAddress}/temamote/{file.Id}", now);

    /// <summary>The form that the municipality has decided on; a neutral one is answered in the form that it wrote in.</summary>
    public Language LanguageOf(ThemeMeetingFile file, Instant now) =>
        register.Find(file.State.Municipality, Oslo.DateOf(now))?.LanguageForm.AnswerIn(file.State.Language) ?? file.State.Language;

    /// <summary>Where a resource person tells when they are busy.</summary>
    internal async Task<string> BusyPageOf(ThemeMeetingFile file, PersonId person, CancellationToken stop) =>
        $"{site.BaseAddress}/ressursperson/{await links.TokenOf(file.State.Organiser, person, stop)}";

    internal Language LanguageOfStaff(ThemeMeetingFile file) => OfficeNames.LanguageOf(register.FindOffice(file.State.Organiser)?.Name ?? "");
}
