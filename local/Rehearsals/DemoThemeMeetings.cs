using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.ThemeMeetings;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>Two theme meetings: Voss has its time and its people and waits for an agenda, and Stord has just asked for one.</summary>
internal sealed class DemoThemeMeetings(ThemeMeetingDesk desk, BusyDesk busy, OfficeDesk offices)
{
    public const string Scheduled = "4621", Asked = "4614";

    /// <summary>So many days from today the meeting in Voss is, or on the next working day.</summary>
    private const int DaysToMeeting = 21;

    private static readonly Person
        Leader = new("Lars Vikane", "lars.vikane@ks.example", null, null),
        Speaker = new("Sol Hjelmås", "sol.hjelmas@fagmiljo.example", null, null);

    /// <summary>The one that was asked for weeks ago.</summary>
    /// <param name="today">The demo's day, weeks from then.</param>
    public async Task MakeEarlier(LocalDate today, CancellationToken stop)
    {
        var organiser = await Organiser(stop);
        var on = WorkingDays.OnOrAfter(today.PlusDays(DaysToMeeting));
        var voss = await Ask(Scheduled, new("Ingrid Sætreli", "ingrid.saetreli@voss.kommune.example", null, null), [Wish.For(on)], "Kommunestyret vil vite meir om fosterheimar.", organiser, stop);
        var preparation = WorkingDays.OnOrAfter(today.PlusDays(-30));
        await desk.Do(voss, new ThemeMeetingCommand.Prepare(new(preparation.At(new LocalTime(10, 0)), preparation.At(new LocalTime(11, 0)), "Digitalt")), organiser, stop).Taken();
        await desk.NamePeople(voss, Leader, Speaker, organiser, stop).Taken();
        await desk.Do(voss, new ThemeMeetingCommand.Schedule(new(on.At(new LocalTime(9, 0)), on.At(new LocalTime(11, 30)), "Kommunestyresalen på Voss")), organiser, stop).Taken();
        await busy.Add(Basics.Ks, Speaker, on.PlusDays(1).At(new LocalTime(8, 0)), on.PlusDays(5).At(new LocalTime(16, 0)), organiser, "demo", stop).Taken();
    }

    /// <summary>The one that has just come.</summary>
    public async Task MakeNow(LocalDate today, CancellationToken stop) => await Ask(
        Asked, new("Arne Leirvåg", "arne.leirvag@stord.kommune.example", null, null),
        [Wish.For(WorkingDays.OnOrAfter(today.PlusDays(DaysToMeeting))), Wish.For(new YearMonth(today.PlusMonths(2).Year, today.PlusMonths(2).Month))], null, await Organiser(stop), stop);

    private async Task<CaseId> Ask(string municipality, Person contact, Wish[] wishes, string? text, Actor organiser, CancellationToken stop) =>
        (await desk.Request(
            new(MunicipalityNumber.Parse(municipality), Basics.Ks, null, contact, [.. wishes], text), Language.Nynorsk, organiser, $"demo {municipality}", stop).Taken()).Id;

    private async Task<Actor> Organiser(CancellationToken stop)
    {
        var nina = (await offices.Load(Basics.Ks, stop)).Staff[0];
        return new Actor.Staff(nina.Person, Basics.Ks, nina.Roles);
    }
}
