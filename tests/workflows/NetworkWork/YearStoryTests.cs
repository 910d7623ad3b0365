using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.NetworkTasks;
using Grants.Workflows.Applications;
using Grants.Workflows.DevelopmentProjects;
using Grants.Workflows.NetworkWork;
using Grants.Workflows.Tests.Registrations;
using Grants.Workflows.Tests.Stories;
using NodaTime;

namespace Grants.Workflows.Tests.NetworkWork;

/// <summary>A network's work of 2020 and 2021, and the reports that are made from it.</summary>
public sealed class YearStoryTests : IAsyncLifetime
{
    private readonly Loftet loftet = new();

    public async Task InitializeAsync()
    {
        await loftet.Publish();
        await loftet.Comes("5501");
        await loftet.Office.RunUntil("2020-11-02T12:00:00");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Each_year_s_report_tells_what_was_so_in_it()
    {
        TestOffice.Yes(await Papers.SetGroup(await loftet.Now(), new([Seat("Kari", "chair", "2020-01-01", "2020-12-31"), Seat("Odd", "chair", "2021-01-01")]), 0, Loftet.Nina, default));
        await Plan("Første", 0);
        var done = TestOffice.Yes(await loftet.Office.Tasks.Give(await loftet.Now(), new("Lage en mal", null, new("Odd", "odd@fagmiljo.example"), "2020-12-15"), Loftet.Nina, "r1", default));
        TestOffice.Yes(await loftet.Office.Projects.List(await loftet.Now(), Project(), Loftet.Nina, "p1", default));
        await loftet.Office.RunUntil("2021-02-01T12:00:00");
        TestOffice.Yes(await loftet.Office.Tasks.Do(done, new TaskCommand.Finish(), Loftet.Nina, default));
        await Plan("Andre", 1);
        TestOffice.Yes(await Papers.WriteReport(await loftet.Now(), 2020, new("Et godt år."), Loftet.Nina, "w1", default));

        var (before, after) = (await Report(2020), await Report(2021));
        Assert.Equal(("Et godt år.", null), (before.Words, after.Words));
        Assert.Equal((1, 1, 0), (before.Plan!.Number, before.Changes.Length, before.Done.Length));
        Assert.Equal((2, 1, 1), (after.Plan!.Number, after.Changes.Length, after.Done.Length));
        Assert.Equal((1, 0), (before.Left.Length, after.Left.Length));
        Assert.Equal((1, 1, 0), (before.Projects.Length, after.Projects.Length, (await Report(2022)).Projects.Length));
        var file = await Papers.Open(Loftet.Id, default);
        Assert.Equal(("Kari", "Odd"), (file.PersonOf(Assert.Single(before.Group).Person).Name, file.PersonOf(Assert.Single(after.Group).Person).Name));
        Assert.Equal([1], before.Gatherings.Select(gathering => gathering.Number));
        Assert.Empty((await loftet.Office.Verify()).Faults);
    }

    [Fact]
    public async Task A_report_counts_who_was_at_the_gatherings_and_the_regular_meetings_that_have_been()
    {
        var network = (await loftet.Now()).Network;
        TestOffice.Yes(await loftet.Office.Meetings.Do(
            network,
            new MeetingRuleCommand.SetRule(new(
                "Månedsmøte", MeetingDays.Monthly(NodaTime.IsoDayOfWeek.Friday, MeetingDays.Last), new(9, 0), new(15, 30), new(2020, 9, 1), new(2021, 12, 31), [], false, OnHoliday.Skip, null, true)),
            0, Loftet.Nina, default));
        await loftet.Office.RunUntil("2020-11-28T12:00:00");
        var id = CaseId.OfGathering(Loftet.Id, 1);
        var people = await loftet.Office.Attendance.Of((await loftet.Office.Gatherings.Open(id, default))!, default);
        TestOffice.Yes(await loftet.Office.GatheringDesk.Mark(id, new([new(people[0].Person.Value, true)], [new("Siv Sein", "5501")]), Loftet.Nina, default));

        var report = await Report(2020);

        Assert.Equal((3, 2, 0), (report.RegularMeetings, report.Attended[1], (await Report(2021)).RegularMeetings));
    }

    [Fact]
    public async Task The_organiser_is_told_once_of_terms_that_come_to_their_end()
    {
        TestOffice.Yes(await Papers.SetGroup(
            await loftet.Now(), new([Seat("Kari", "chair", "2020-01-01", "2021-01-31"), Seat("Odd", "member", "2020-01-01", "2021-01-31"), Seat("Liv", "member", "2020-01-01")]), 0, Loftet.Nina, default));
        loftet.Mails();

        await loftet.Office.RunUntil("2021-03-01T12:00:00");

        Assert.Equal(
            "nina@ks.example: Velg nye til styringsgruppa i «Barnevernløftet for Troms og Finnmark» – perioden går ut søndag 31. januar", Assert.Single(loftet.Mails("styringsgruppa")));
        var mail = loftet.Office.Post.Mails.Last(one => one.Subject.Contains("styringsgruppa", StringComparison.Ordinal));
        Assert.Contains("1. Kari, Fagmiljøet", mail.Text, StringComparison.Ordinal);
        Assert.Equal(Instant.FromUtc(2020, 12, 2, 6, 0), mail.Due);
        Assert.Empty((await loftet.Office.Verify()).Faults);
    }

    [Fact]
    public async Task Every_version_of_the_plan_can_be_read()
    {
        await Plan("Første", 0);
        await Plan("Andre", 1);
        var file = await Papers.Open(Loftet.Id, default);
        var plans = await Papers.Plans(Loftet.Id, default);
        Assert.Equal([2, 1], plans.Select(plan => plan.Number));
        Assert.Equal(("Andre", "Første"), (file.Plan, await Papers.TextOf(file.Case.Id, plans[1].Text, default)));
    }

    [Fact]
    public async Task A_plan_that_somebody_has_changed_meanwhile_is_not_written_over()
    {
        await Plan("Første", 0);
        Assert.IsType<Done<PapersFile>.Moved>(await Papers.WritePlan(await loftet.Now(), new("Andre", "Nytt"), 0, Loftet.Nina, "x", default));
        Assert.Equal("Første", (await Papers.Open(Loftet.Id, default)).Plan);
    }

    [Theory]
    [InlineData("call-hordaland-2018.finnesikke12")]
    [InlineData("https://tilskudd.example/soknad/call-hordaland-2018.finnesikke12")]
    [InlineData("ikke en søknad")]
    public async Task An_application_that_is_not_there_is_told_at_its_place(string application)
    {
        var listed = await loftet.Office.Projects.List(await loftet.Now(), Project() with { Applications = [application] }, Loftet.Nina, "p1", default);
        Assert.Equal(("applications[0]", "unknown-application"), Assert.IsType<Done<ProjectFile>.No>(listed).Objections.Select(objection => (objection.Field!, objection.Code)).Single());
    }

    [Fact]
    public async Task Verification_finds_a_plan_whose_text_is_gone()
    {
        await Plan("Første", 0);
        var id = CaseId.OfPapers(Loftet.Id);
        var text = (await Papers.Open(Loftet.Id, default)).State.Plan!.Text;
        await loftet.Office.Rows.Commit(id.Partition, [new Workflows.Storage.RowChange.Delete(Workflows.Cases.Keys.Texts(id.Own) + text.Id)], default);
        Assert.Contains((await loftet.Office.Verify()).Faults, fault => fault.Kind is Workflows.Backup.VerificationFaultKind.TextMissing);
    }

    private PapersDesk Papers => loftet.Office.Papers;

    private static ProjectForm Project() => new("Felles mottak", null, "5501", new("Kari Kontakt", "kari@nr5501.kommune.example"), [], "2020-08-01", "2021-06-30", "running", []);

    private static SeatForm Seat(string name, string role, string from, string? to = null) => new(name, $"{name.ToLowerInvariant()}@fagmiljo.example", "Fagmiljøet", role, from, to);

    private async Task Plan(string text, int edition) => TestOffice.Yes(await Papers.WritePlan(await loftet.Now(), new(text, $"Versjon: {text}"), edition, Loftet.Nina, text, default));

    private async Task<YearlyReport> Report(int year) =>
        await new ReportReader(Papers, loftet.Office.Tasks, loftet.Office.Projects, new(loftet.Office.Cases, loftet.Office.Store, loftet.Office.Places), loftet.Office.Gatherings, loftet.Office.Attendance, loftet.Office.Meetings, loftet.Office.Clock)
            .Read(await loftet.Now(), await Papers.Open(Loftet.Id, default), year, default);
}
