using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Registrations;
using Grants.Workflows.Tests.Registrations;
using static Grants.Workflows.Tests.Stories.TestOffice;

namespace Grants.Workflows.Tests.Gatherings;

/// <summary>The organiser marks who came to the first gathering.</summary>
public sealed class AttendanceStoryTests
{
    private readonly Samling samling = new();

    [Fact]
    public async Task Those_who_come_are_listed_by_municipality_and_marked_many_at_once()
    {
        var people = await Begin();
        Assert.Equal(["Odd Ordfører", "Uten Adresse"], people.Select(one => one.Name));

        await Mark(new([new(people[0].Person.Value, true), new(people[1].Person.Value, false)], [new("Siv Sein", "5520", "rådgiver")]));

        Assert.Equal(
            ["Odd Ordfører True", "Uten Adresse False", "Siv Sein True"], (await List()).Select(one => $"{one.Name} {one.IsPresent}"));
        Assert.Empty((await samling.Office.Verify()).Faults);
    }

    [Fact]
    public async Task The_last_mark_counts_and_the_same_form_twice_adds_nobody()
    {
        var people = await Begin();
        AttendanceForm form = new([new(people[0].Person.Value, true)], [new("Siv Sein", "5520")]);
        await Mark(form);
        await Mark(form);
        await Mark(new([new(people[0].Person.Value, false)]));

        Assert.Equal([false, null, true], (await List()).Select(one => one.IsPresent));
    }

    [Fact]
    public async Task Who_is_taken_out_of_the_registration_afterwards_was_there_all_the_same()
    {
        var people = await Begin();
        await Mark(new([new(people[0].Person.Value, true)]));
        var registration = (await samling.Office.Registrations.Of(await samling.Office.Networks.Open(Loftet.Id, Never), Never))[0];
        Yes(await samling.Office.Registrations.Change(registration.Id, registration.Form with { Participants = [new("Ny Deltaker", null, null, [1])] }, 1, Loftet.Nina, Never));

        Assert.Equal(["Ny Deltaker ", "Odd Ordfører True"], (await List()).Select(one => $"{one.Name} {one.IsPresent}"));
    }

    [Fact]
    public async Task Who_comes_for_several_municipalities_is_one_person_and_stands_under_each()
    {
        await Begin();
        var shared = new NetworkParticipantForm("Sølvi Felles", "solvi@tjeneste.example", "barnevernleder", [1]);
        await Registers("5514", shared);
        await Registers("5516", shared with { Role = "prosjektleder" });
        var person = (await List()).Single(one => one.Name is "Sølvi Felles").Person;
        await Mark(new([new(person.Value, true)]));
        var (all, of5501, of5514, of5516) = (await List(), await List("5501"), await List("5514"), await List("5516"));

        Assert.Equal(["5514 barnevernleder", "5516 prosjektleder"], all.Single(one => one.Person == person).Places.Select(place => $"{place.Municipality} {place.Role}"));
        Assert.Equal((3, 2, 1, 1), (all.Length, of5501.Length, of5514.Length, of5516.Length));
        Assert.Equal(("5516", "prosjektleder", true), (of5516[0].Places.Single().Municipality.ToString(), of5516[0].Role, of5516[0].IsPresent));
        Assert.Equal(1, all.Count(one => one.IsPresent is true));
    }

    [Fact]
    public async Task Who_nobody_knows_is_told_at_the_row()
    {
        await Begin();
        var refused = await samling.Office.GatheringDesk.Mark(samling.Id, new([new("ingen", true)], [new("Siv", "9999")]), Loftet.Nina, Never);

        Assert.Equal(
            ["people[0].person", "others[0].municipality"], Assert.IsType<Done<GatheringFile>.No>(refused).Objections.Select(objection => objection.Field));
    }

    [Fact]
    public async Task A_hundred_are_marked_at_once()
    {
        await samling.Loftet.Publish(maximum: null);
        foreach (var municipality in Loftet.Register.On(new(2020, 5, 4)).Where(one => one.Number.ToString() is not "5501").Take(25)) await samling.Comes($"{municipality.Number}", [1]);
        samling.Office.Clock.MoveTo(Stories.Hordaland.At("2020-11-10T12:00:00"));
        RegistrationForm many = new("5501", null, new("Kari Kontakt", "kontakt@nr5501.kommune.example"), [.. Enumerable.Range(0, 30).Select(place => new NetworkParticipantForm($"Person {place}", null, null, [1]))]);
        Yes(await samling.Office.Registrations.Register(Loftet.Id, many, Loftet.Nina, "many", Never));

        await Mark(new([.. (await List()).Select(one => new PresenceForm(one.Person.Value, true))]));

        Assert.Equal((80, 80), ((await List()).Length, (await List()).Count(one => one.IsPresent is true)));
    }

    private async Task<System.Collections.Immutable.ImmutableArray<Attender>> Begin()
    {
        await samling.Begin();
        samling.Office.Clock.MoveTo(Stories.Hordaland.At("2020-11-10T12:00:00"));
        return await List();
    }

    private async Task Registers(string municipality, NetworkParticipantForm participant)
    {
        var form = new RegistrationForm(municipality, null, new("Kari Kontakt", $"kontakt@nr{municipality}.kommune.example"), [participant]);
        Yes(await samling.Office.Registrations.Register(Loftet.Id, form, Loftet.Nina, municipality, Never));
        await samling.Office.RunDue();
    }

    private async Task<System.Collections.Immutable.ImmutableArray<Attender>> List(string municipality) =>
        await samling.Office.Attendance.Of(await samling.Now(), MunicipalityNumber.Parse(municipality), Never);

    private async Task<System.Collections.Immutable.ImmutableArray<Attender>> List() => await samling.Office.Attendance.Of(await samling.Now(), Never);

    private Task Mark(AttendanceForm form) => samling.Yes(samling.Office.GatheringDesk.Mark(samling.Id, form, Loftet.Nina, Never));
}
