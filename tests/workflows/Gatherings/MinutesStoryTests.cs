using Grants.Workflows.Gatherings;
using Grants.Workflows.Tests.Registrations;
using Grants.Workflows.Tests.Stories;
using static Grants.Workflows.Tests.Stories.TestOffice;

namespace Grants.Workflows.Tests.Gatherings;

/// <summary>The minutes of the first gathering are written, approved, sent, and corrected.</summary>
public sealed class MinutesStoryTests
{
    private static readonly MinutesForm First = new([new("Barnets stemme", "Vi hørte tre innlegg.")], [new("Vi lager en felles mal.", "Tromsø", "2020-12-01")]);

    private readonly Samling samling = new();

    [Fact]
    public async Task A_draft_is_nobody_elses_and_what_is_approved_goes_to_those_who_came_and_the_contacts()
    {
        await Begin();
        Yes(await samling.Office.Minutes.Save(await samling.Now(), First, Never));
        await samling.Office.RunDue();
        Assert.Empty(samling.Loftet.Mails());

        await Approve();

        Assert.Equal(
            ["kontakt@nr5501.kommune.example", "kontakt@nr5503.kommune.example", "odd@nr5501.kommune.example"],
            samling.Loftet.Mails("Referat fra samling 1 i «Barnevernløftet for Troms og Finnmark»").Select(mail => mail.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Equal("Vi lager en felles mal.", (await samling.Office.Minutes.Version(await samling.Now(), 1, Never))!.Decisions[0].Text);
        Assert.False(await samling.Office.Minutes.HasDraft(await samling.Now(), Never));
    }

    [Fact]
    public async Task A_correction_begins_from_what_was_sent_and_both_versions_stand()
    {
        await Begin();
        Yes(await samling.Office.Minutes.Save(await samling.Now(), First, Never));
        await Approve();
        var written = MinutesReader.FormOf(await samling.Office.Minutes.Draft(await samling.Now(), Never));
        Yes(await samling.Office.Minutes.Save(await samling.Now(), written with { Decisions = [new("Vi lager to maler.")], Changes = "Det skal være to." }, Never));

        await Approve();

        Assert.Equal(3, samling.Loftet.Mails("Rettet referat fra samling 1").Length);
        var file = await samling.Now();
        Assert.Equal(
            ("Vi lager en felles mal.", "Vi lager to maler.", "Barnets stemme"),
            ((await samling.Office.Minutes.Version(file, 1, Never))!.Decisions[0].Text, (await samling.Office.Minutes.Version(file, 2, Never))!.Decisions[0].Text,
                (await samling.Office.Minutes.Version(file, 2, Never))!.Sections[0].Title));
        Assert.Empty((await samling.Office.Verify()).Faults);
    }

    private async Task Begin()
    {
        await samling.Begin();
        samling.Office.Clock.MoveTo(Hordaland.At("2020-11-12T09:00:00"));
        await samling.Office.RunDue();
        samling.Loftet.Mails();
    }

    private async Task Approve()
    {
        var file = await samling.Now();
        await samling.Yes(samling.Office.Minutes.Approve(file, await samling.Office.Minutes.Draft(file, Never), Loftet.Nina, Never));
    }
}
