using Grants.Domain.Gatherings;
using Grants.Workflows.Applications;
using Grants.Workflows.Gatherings;
using Grants.Workflows.Tests.Registrations;
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

        await many.Yes(many.Office.GatheringDesk.Do(many.Id, new GatheringCommand.SendProgramme(), Loftet.Nina, Never));

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

    private async Task<GatheringFile> Set(ProgrammeForm form) =>
        await samling.Yes(samling.Office.GatheringDesk.SetProgramme(samling.Id, form, (await samling.Now()).State.Edition, Loftet.Nina, Never));

    private Task Send() => samling.Yes(samling.Office.GatheringDesk.Do(samling.Id, new GatheringCommand.SendProgramme(), Loftet.Nina, Never));
}
