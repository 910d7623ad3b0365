using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Workflows.Tests.Registrations;
using static Grants.Workflows.Tests.Stories.TestOffice;

namespace Grants.Workflows.Tests.Gatherings;

/// <summary>The gathering of January 2021 has alternative dates until the organiser fixes one.</summary>
public sealed class DatesStoryTests
{
    private static readonly ProposedDays One = new(new(2021, 1, 12), new(2021, 1, 13)), Other = new(new(2021, 1, 19), null);

    private readonly Samling samling = new();
    private readonly CaseId id = CaseId.OfGathering(Loftet.Id, 2);

    [Fact]
    public async Task The_contacts_of_those_who_are_in_are_asked_and_everyone_is_told_when_one_is_fixed()
    {
        await samling.Begin();
        await Do(new GatheringCommand.ProposeDates([One, Other], new(2020, 5, 18)));
        Assert.Equal(
            ["kontakt@nr5501.kommune.example", "kontakt@nr5503.kommune.example"],
            samling.Loftet.Mails("Når passer samling 2 i «Barnevernløftet for Troms og Finnmark»? Svar innen mandag 18. mai").Select(mail => mail.Split(':')[0]).Order(StringComparer.Ordinal));

        await Do(new GatheringCommand.AnswerDates(MunicipalityNumber.Parse("5501"), [2]));
        Assert.Equal("5501", $"{Assert.Single((await samling.Office.Gatherings.Open(id, Never))!.State.Poll!.Suits(2))}");
        await samling.Yes(samling.Office.GatheringDesk.Fix(id, new(2), Loftet.Nina, Never));

        var gathering = (await samling.Loftet.Now()).Terms!.Gatherings[1];
        Assert.Equal((new NodaTime.LocalDate(2021, 1, 19), null, null), (gathering.Starts!.Value, gathering.Ends, gathering.Month));
        Assert.Equal(3, samling.Loftet.Mails("Samling 2 i «Barnevernløftet for Troms og Finnmark» blir tirsdag 19. januar").Length);
        Assert.Empty((await samling.Office.Verify()).Faults);
    }

    [Fact]
    public async Task Only_contacts_that_have_not_answered_are_reminded_and_only_once()
    {
        await samling.Begin();
        await Do(new GatheringCommand.ProposeDates([One, Other], new(2020, 5, 18)));
        await Do(new GatheringCommand.AnswerDates(MunicipalityNumber.Parse("5501"), [2]));
        samling.Loftet.Mails();

        await samling.Office.RunUntil("2020-05-25T09:00:00");

        Assert.Equal(
            "kontakt@nr5503.kommune.example: Siste frist mandag 18. mai: Når passer samling 2 i «Barnevernløftet for Troms og Finnmark»?",
            Assert.Single(samling.Loftet.Mails("samling 2")));
    }

    [Fact]
    public async Task It_is_fixed_also_when_the_deadline_has_been_extended()
    {
        await samling.Begin();
        await samling.Office.RunUntil("2020-06-16T09:00:00");
        await samling.Loftet.Closes(Domain.Registrations.Closing.Extend, "2020-06-22T23:59:59");
        await Do(new GatheringCommand.ProposeDates([One, Other], new(2020, 6, 30)));

        await samling.Yes(samling.Office.GatheringDesk.Fix(id, new(1), Loftet.Nina, Never));

        Assert.Equal(One.Ends, (await samling.Loftet.Now()).Terms!.Gatherings[1].Ends);
    }

    private Task Do(GatheringCommand command) => samling.Yes(samling.Office.GatheringDesk.Do(id, command, Loftet.Nina, Never));
}
