using Grants.Domain.Networks;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Tests.Registrations;
using NodaTime;
using static Grants.Workflows.Tests.Stories.TestOffice;

namespace Grants.Workflows.Tests.Gatherings;

/// <summary>The organiser writes the programme of a gathering, and sends it when it is ready.</summary>
public sealed class ProgrammeStoryTests
{
    private readonly Samling samling = new();

    [Fact]
    public async Task It_stands_in_order_and_nobody_is_told_before_it_is_sent()
    {
        await samling.Begin();

        var file = await Set(Samling.Lunch);

        Assert.Equal(["Lunsj", "Barnets stemme"], file.Programme!.Slots.Select(slot => slot.Title));
        Assert.Empty(samling.Loftet.Mails());
    }

    [Fact]
    public async Task It_is_sent_to_those_who_come_and_to_the_contacts_of_who_is_in()
    {
        await samling.Begin();
        await Set(Samling.Lunch);

        await Send();

        // 5503 comes to another gathering, so only its contact hears; 5512 waits for its host and has no place.
        Assert.Equal(
            ["kontakt@nr5501.kommune.example", "kontakt@nr5503.kommune.example", "odd@nr5501.kommune.example"],
            samling.Loftet.Mails("Program for samling 1 i «Barnevernløftet for Troms og Finnmark»").Select(mail => mail.Split(':')[0]).Order(StringComparer.Ordinal));
        await Send();
        Assert.Empty(samling.Loftet.Mails());
    }

    [Fact]
    public async Task Many_are_told_in_parts_each_once()
    {
        var many = new Samling(isDeaf: true);
        await many.Loftet.Publish(maximum: null);
        foreach (var municipality in Loftet.Register.On(new(2020, 5, 4))) await many.Comes($"{municipality.Number}", [1]);
        many.Loftet.Mails();
        await many.Yes(many.Office.GatheringDesk.SetProgramme(many.Id, Samling.Lunch, 0, Loftet.Nina, Never));

        await many.Yes(many.Office.GatheringDesk.SendProgramme(many.Id, Loftet.Nina, Never));

        var mails = many.Loftet.Mails("Program for samling 1");
        Assert.Equal((78, 78), (mails.Length, mails.Distinct().Count()));
        Assert.Empty((await many.Office.Verify()).Faults);
    }

    [Fact]
    public async Task Who_writes_on_an_older_version_is_told()
    {
        await samling.Begin();
        await Set(Samling.Lunch);

        Assert.IsType<Done<GatheringFile>.Moved>(await samling.Office.GatheringDesk.SetProgramme(samling.Id, Samling.Lunch, 0, Loftet.Nina, Never));
    }

    [Fact]
    public async Task It_moves_with_the_gathering()
    {
        await samling.Begin();
        await Set(Samling.Lunch);

        await samling.Loftet.Changes(terms => terms with { Gatherings = terms.Gatherings.SetItem(0, terms.Gatherings[0] with { Starts = new(2020, 12, 1), Ends = new(2020, 12, 2) }) });

        Assert.Equal(new NodaTime.LocalDateTime(2020, 12, 1, 12, 0), (await samling.Now()).Programme!.Slots[0].From);
    }

    [Fact]
    public async Task One_that_was_sent_and_has_moved_since_goes_out_again_with_the_new_days()
    {
        await samling.Begin();
        await Set(Samling.Lunch);
        await Send();
        samling.Loftet.Mails();
        await Moves(new(2020, 12, 1), new(2020, 12, 2));
        Assert.True((await samling.Now()).Around.HasMoved);

        await Send();
        await Send();

        Assert.Equal(3, samling.Loftet.Mails("Program for samling 1").Length);
        Assert.False((await samling.Now()).Around.HasMoved);
        Assert.Empty((await samling.Office.Verify()).Faults);
    }

    [Theory]
    [InlineData("2020-11-10", null, "gatherings[0].ends")]
    [InlineData("2020-11-10", "2020-11-10", "gatherings[0].ends")]
    [InlineData("2020-11-11", "2020-11-11", "gatherings[0].starts")]
    [InlineData("2020-12-01", "2020-12-01", "gatherings[0].ends")]
    public async Task A_gathering_gets_no_fewer_days_than_its_programme_has(string starts, string? ends, string field)
    {
        await Programmed();
        var refused = Assert.IsType<Done<StoredCase<NetworkCase>>.No>(await Move(Day(starts), ends is null ? null : Day(ends)));

        var objection = Assert.Single(refused.Objections);
        Assert.Equal((field, "programme-outside-the-gathering"), (objection.Field, objection.Code));
        Assert.EndsWith("i programmet først: onsdag 11. november kl. 09.00 «Barnets stemme» og onsdag 11. november kl. 11.00 «Veien videre».", objection.Text.Bokmal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-11-10", "2020-11-12")]
    [InlineData("2020-12-01", "2020-12-04")]
    public async Task One_that_gets_more_days_keeps_each_slot_on_its_day_and_the_new_ones_are_empty(string starts, string ends)
    {
        await Programmed();
        await Moves(Day(starts), Day(ends));
        var slots = (await samling.Now()).Programme!.Slots;

        Assert.Equal([0, 1, 1], slots.Select(slot => Period.DaysBetween(Day(starts), slot.From.Date)));
    }

    [Fact]
    public async Task Days_that_the_programme_does_not_need_can_go_and_so_can_all_until_they_are_fixed_again()
    {
        await samling.Begin();
        await Set(Samling.Lunch);
        await Moves(new(2020, 11, 17), null);
        await samling.Loftet.Changes(terms => terms with { Gatherings = terms.Gatherings.SetItem(0, terms.Gatherings[0] with { Month = new(2020, 12), Starts = null, Ends = null }) });

        Assert.Equal(2, (await samling.Now()).Programme!.Slots.Length);
    }

    private Task<GatheringFile> Programmed() => Begun(new([
        new("2020-11-10T12:00", "2020-11-10T13:00", "Lunsj"), new("2020-11-11T09:00", "2020-11-11T11:00", "Barnets stemme"), new("2020-11-11T11:00", "2020-11-11T12:00", "Veien videre")]));

    private async Task<GatheringFile> Begun(ProgrammeForm form)
    {
        await samling.Begin();
        return await Set(form);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private async Task Moves(LocalDate starts, LocalDate? ends) => Yes(await Move(starts, ends));

    private async Task<Done<StoredCase<NetworkCase>>> Move(LocalDate starts, LocalDate? ends)
    {
        var network = (await samling.Office.Networks.Open(Loftet.Id, Never)).State!.Network;
        var gatherings = network.Registration!.Gatherings;
        var moved = network with { Registration = network.Registration with { Gatherings = gatherings.SetItem(0, gatherings[0] with { Starts = starts, Ends = ends }) } };
        var done = await samling.Office.Networks.Do(Loftet.Id, new NetworkCommand.Change(moved), Loftet.Nina, null, Never);
        await samling.Office.RunDue();
        return done;
    }

    private async Task<GatheringFile> Set(ProgrammeForm form) =>
        await samling.Yes(samling.Office.GatheringDesk.SetProgramme(samling.Id, form, (await samling.Now()).State.Edition, Loftet.Nina, Never));

    private Task Send() => samling.Yes(samling.Office.GatheringDesk.SendProgramme(samling.Id, Loftet.Nina, Never));
}
