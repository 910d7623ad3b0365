using Grants.Workflows.Applications;
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
        await Save(First);
        await samling.Office.RunDue();
        Assert.Empty(samling.Loftet.Mails());

        await Approve();

        Assert.Equal(
            ["kontakt@nr5501.kommune.example", "kontakt@nr5503.kommune.example", "odd@nr5501.kommune.example"],
            samling.Loftet.Mails("Referat fra samling 1 i «Barnevernløftet for Troms og Finnmark»").Select(mail => mail.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Equal("Vi lager en felles mal.", (await samling.Office.Minutes.Version(await samling.Now(), 1, Never))!.Decisions[0].Text);
        Assert.False((await Work()).IsDraft);
    }

    [Fact]
    public async Task A_correction_begins_from_what_was_sent_and_both_versions_stand()
    {
        await Begin();
        await Save(First);
        await Approve();
        await Save((await Work()).Form with { Decisions = [new("Vi lager to maler.")], Changes = "Det skal være to." });

        await Approve();

        Assert.Equal(3, samling.Loftet.Mails("Rettet referat fra samling 1").Length);
        var file = await samling.Now();
        Assert.Equal(
            ("Vi lager en felles mal.", "Vi lager to maler.", "Barnets stemme"),
            ((await samling.Office.Minutes.Version(file, 1, Never))!.Decisions[0].Text, (await samling.Office.Minutes.Version(file, 2, Never))!.Decisions[0].Text,
                (await samling.Office.Minutes.Version(file, 2, Never))!.Sections[0].Title));
        Assert.Empty((await samling.Office.Verify()).Faults);
    }

    [Fact]
    public async Task What_was_decided_with_somebody_to_write_to_and_a_day_becomes_a_task_and_both_know_the_other()
    {
        await Begin();
        await Save(First with { Decisions = [Mal, new("Vi møtes igjen."), Mal with { Text = "Vi rydder opp.", Due = "2020-11-01" }] });

        await Approve();

        var task = Assert.Single(await samling.Office.Tasks.Of(Loftet.Id, Never));
        Assert.Equal(("Vi lager en felles mal.", "Tor Tromsø", 1), (task.Content.Title, task.Owner.Name, task.State.Origin!.Gathering));
        Assert.Equal(task.Id, (await samling.Now()).TaskOf((await samling.Office.Minutes.Version(await samling.Now(), 1, Never))!.Decisions[0]));
        Assert.Equal("tor@nr5501.kommune.example", Assert.Single(samling.Loftet.Mails("Oppgave til deg, innen tirsdag 1. desember: Vi lager en felles mal.")).Split(':')[0]);
        Assert.Empty((await samling.Office.Verify()).Faults);
    }

    [Fact]
    public async Task A_correction_makes_no_second_task_of_it()
    {
        await Begin();
        await Save(First with { Decisions = [Mal] });
        await Approve();
        var written = (await Work()).Form;
        await Save(written with { Decisions = [written.Decisions![0]! with { Text = "Vi lager en god, felles mal." }, Mal with { Text = "Vi øver." }], Changes = "God." });
        await Approve();
        await Save(written with { Decisions = [Mal with { Text = "Vi lager en god, felles mal." }, Mal with { Text = "Vi øver." }], Changes = "Uten det de er kjent ved." });
        await Approve();

        Assert.Equal(["Vi lager en felles mal.", "Vi øver."], (await samling.Office.Tasks.Of(Loftet.Id, Never)).Select(task => task.Content.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_writes_on_an_older_draft_is_told_and_sees_what_the_other_wrote()
    {
        await Begin();
        await Save(First);

        var moved = Assert.IsType<Done<MinutesWork>.Moved>(await samling.Office.Minutes.Save(await samling.Now(), First with { Decisions = [] }, 0, Never));

        Assert.Equal((1, "Vi lager en felles mal."), (moved.Now.Edition, moved.Now.Form.Decisions![0]!.Text));
        Assert.IsType<Done<GatheringFile>.Moved>(await samling.Office.Minutes.Approve(samling.Id, 0, Loftet.Nina, Never));
    }

    private static MinutesDecisionForm Mal => First.Decisions![0]! with { Responsible = "Tor Tromsø", Email = "tor@nr5501.kommune.example" };

    private async Task<MinutesWork> Work() => await samling.Office.Minutes.Work(await samling.Now(), Never);

    private async Task Save(MinutesForm form) => Yes(await samling.Office.Minutes.Save(await samling.Now(), form, (await Work()).Edition, Never));

    private async Task Begin()
    {
        await samling.Begin();
        samling.Office.Clock.MoveTo(Hordaland.At("2020-11-12T09:00:00"));
        await samling.Office.RunDue();
        samling.Loftet.Mails();
    }

    private Task Approve() => samling.Yes(samling.Office.Minutes.Approve(samling.Id, null, Loftet.Nina, Never));
}
