using System.Text.RegularExpressions;
using Grants.Domain.Cases;
using Grants.Domain.NetworkTasks;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.NetworkTasks;
using Grants.Workflows.Tests.Registrations;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.NetworkTasks;

/// <summary>Autumn of 2020: a task is given, forgotten and done.</summary>
public sealed partial class TaskStoryTests
{
    private static readonly TaskForm Form = new("Lage en mal for oppfølging", "Se forslaget fra samlingen.", new("Odd Oppgave", "odd@fagmiljo.example"), "2020-11-30");

    private readonly Loftet loftet = new();

    [Fact]
    public async Task Who_has_it_is_told_and_reminded_until_it_is_done_and_the_organiser_hears_when_it_is_a_week_late()
    {
        var id = await Given();
        Assert.Equal("odd@fagmiljo.example: Oppgave til deg, innen mandag 30. november: Lage en mal for oppfølging", Assert.Single(loftet.Mails("Oppgave til deg")));

        await loftet.Office.RunUntil("2020-12-16T12:00:00");
        var told = loftet.Mails("oppfølging");
        Assert.Equal(
            [
                "Om en uke, mandag 30. november", "I morgen, mandag 30. november",
                "Over fristen mandag 30. november", "Over fristen mandag 30. november", "Over fristen mandag 30. november",
            ],
            told.Where(mail => mail.StartsWith("odd@fagmiljo.example: ", StringComparison.Ordinal)).Select(mail => mail.Split(": ")[1]));
        Assert.Equal(
            ["nina@ks.example: Odd Oppgave er en uke over fristen: Lage en mal for oppfølging", "nina@ks.example: Odd Oppgave er to uker over fristen: Lage en mal for oppfølging"],
            told.Where(mail => mail.StartsWith("nina@ks.example", StringComparison.Ordinal)));

        var file = (await loftet.Office.Tasks.Open(id, TestOffice.Never))!;
        TestOffice.Yes(await loftet.Office.Tasks.Do(file, new TaskCommand.Finish(), new Actor.LinkHolder(file.Content.Owner), TestOffice.Never));
        await loftet.Office.RunUntil("2021-02-01T12:00:00");
        Assert.Empty(loftet.Mails("oppfølging"));
        Assert.Empty((await loftet.Office.Verify()).Faults);
    }

    [Theory]
    [InlineData(23, Language.Bokmal, "Om en uke, mandag 30. november: Lage en mal for oppfølging", "Hilsen KS")]
    [InlineData(29, Language.Nynorsk, "I morgon, måndag 30. november: Lage en mal for oppfølging", "Helsing KS")]
    [InlineData(30, Language.Nynorsk, "Over fristen måndag 30. november: Lage en mal for oppfølging", "Helsing KS")]
    public async Task A_reminder_has_its_day_in_the_subject_and_is_signed_as_a_letter_is(int day, Language language, string subject, string signature)
    {
        var file = (await loftet.Office.Tasks.Open(await Given(), TestOffice.Never))!;
        var mail = TaskMails.Reminder(new(2020, 11, day), new(file, "KS", language, "https://nettverk.example/oppgave/x", Hordaland.At("2020-11-23T08:00:00")));
        Assert.Equal((subject, signature), (mail.Subject, mail.Signature));
    }

    [Fact]
    public async Task The_link_in_the_mail_is_the_task_s_until_somebody_else_has_it()
    {
        var id = await Given();
        var token = Link().Match(loftet.Office.Post.Mails[^1].Text).Groups[1].Value;
        Assert.Equal(id, (await loftet.Office.Tasks.Follow(token, TestOffice.Never))?.Id);
        Assert.Null(await loftet.Office.Tasks.Follow(token + "0", TestOffice.Never));

        await Changed(id, Form with { Owner = new("Siv Selje", "siv@fagmiljo.example") });
        Assert.Null(await loftet.Office.Tasks.Follow(token, TestOffice.Never));
        Assert.Single(loftet.Mails("siv@fagmiljo.example: Oppgave til deg"));
    }

    [Fact]
    public async Task An_address_that_is_corrected_after_a_mail_came_back_is_the_owner_s_from_then_on()
    {
        loftet.Office.Post.Answer = mail => mail.To.Address.StartsWith("odd@", StringComparison.Ordinal) ? new Workflows.Mail.Delivery.Refused("550 unknown") : new Workflows.Mail.Delivery.Accepted();
        var id = await Given();
        var failed = await loftet.Office.Needs.Messages(Loftet.Ks, Loftet.Nina.Person, default).SingleAsync(message => message.Case == id);
        await loftet.Office.Failures.SendAgain(failed, "odd.oppgave@fagmiljo.example", default);
        await loftet.Office.RunUntil("2020-11-24T12:00:00");
        Assert.Single(loftet.Mails("odd.oppgave@fagmiljo.example: Om en uke"));
    }

    [Fact]
    public async Task The_same_request_twice_is_one_task()
    {
        Assert.Equal(await Given(), await Given());
        Assert.Single(await loftet.Office.Tasks.Of(Loftet.Id, TestOffice.Never));
        Assert.Single(loftet.Mails("Oppgave til deg"));
    }

    [Fact]
    public async Task A_change_of_what_is_not_there_any_more_is_not_taken()
    {
        var id = await Given();
        var read = (await loftet.Office.Tasks.Open(id, TestOffice.Never))!;
        await Changed(id, Form with { Title = "Lage to maler" });
        Assert.IsType<Workflows.Applications.Done<TaskFile>.Moved>(await loftet.Office.Tasks.Change(read, Form with { Title = "Lage tre maler" }, read.State.Edition, Loftet.Nina, TestOffice.Never));
    }

    [Fact]
    public async Task Those_that_are_open_stand_first_by_their_day()
    {
        await loftet.Publish();
        foreach (var (title, due) in new[] { ("Tredje", "2020-12-24"), ("Gjort", "2020-11-10"), ("Første", "2020-11-20"), ("Andre", "2020-11-21") })
            TestOffice.Yes(await loftet.Office.Tasks.Give(await loftet.Now(), Form with { Title = title, Due = due }, Loftet.Nina, title, TestOffice.Never));
        var done = (await loftet.Office.Tasks.Of(Loftet.Id, TestOffice.Never)).Single(file => file.Content.Title is "Gjort");
        TestOffice.Yes(await loftet.Office.Tasks.Do(done, new TaskCommand.Finish(), Loftet.Nina, TestOffice.Never));
        Assert.Equal(["Første", "Andre", "Tredje", "Gjort"], (await loftet.Office.Tasks.Of(Loftet.Id, TestOffice.Never)).Select(file => file.Content.Title));
    }

    [Theory]
    [InlineData("title", "missing")]
    [InlineData("owner.name", "missing")]
    [InlineData("owner.email", "not-an-address")]
    [InlineData("due", "impossible-date")]
    public async Task What_lacks_is_told_at_its_field(string field, string code)
    {
        await loftet.Publish();
        var given = await loftet.Office.Tasks.Give(await loftet.Now(), new(null, null, new(null, "odd"), "2020-11-31"), Loftet.Nina, "r1", TestOffice.Never);
        Assert.Contains(Assert.IsType<Workflows.Applications.Done<TaskFile>.No>(given).Objections, objection => (objection.Field, objection.Code) == (field, code));
    }

    private async Task<CaseId> Given()
    {
        if ((await loftet.Office.Networks.Open(Loftet.Id, TestOffice.Never)).State is null) await loftet.Publish();
        await loftet.Office.RunUntil("2020-11-02T12:00:00");
        var file = TestOffice.Yes(await loftet.Office.Tasks.Give(await loftet.Now(), Form, Loftet.Nina, "r1", TestOffice.Never));
        await loftet.Office.RunDue();
        return file.Id;
    }

    private async Task Changed(CaseId id, TaskForm form)
    {
        var file = (await loftet.Office.Tasks.Open(id, TestOffice.Never))!;
        TestOffice.Yes(await loftet.Office.Tasks.Change(file, form, file.State.Edition, Loftet.Nina, TestOffice.Never));
        await loftet.Office.RunDue();
    }

    [GeneratedRegex("/oppgave/(\\S+)")]
    private static partial Regex Link();
}
