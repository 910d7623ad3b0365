using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Applications;

namespace Grants.Workflows.Tests.Stories;

public sealed class DraftTests
{
    private readonly TestOffice office = new(new InMemoryRowStore());

    [Fact]
    public async Task The_same_request_begins_one_draft()
    {
        await office.SetUp();
        Assert.Equal(await office.Begin(Hordaland.Form()), await office.Begin(Hordaland.Form()));
    }

    [Fact]
    public async Task Two_requests_begin_two()
    {
        await office.SetUp();
        Assert.NotEqual(await office.Begin(Hordaland.Form()), await office.Begin(Hordaland.Form(), "r2"));
    }

    [Fact]
    public async Task The_same_request_twice_at_once_begins_one_draft()
    {
        await office.SetUp();
        var both = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => office.Begin(Hordaland.Form()))));
        Assert.Single(both.Distinct());
    }

    [Fact]
    public async Task Of_two_who_save_the_same_edition_the_second_is_told_that_it_has_moved()
    {
        var id = await Begun();
        await Save(id, 1, Hordaland.Form("Den ene"));
        Assert.Equal(2, Assert.IsType<Done<ApplicationFile>.Moved>(await Save(id, 1, Hordaland.Form("Den andre"))).Now.Draft.Edition);
    }

    [Fact]
    public async Task A_partner_changes_its_own_leader()
    {
        var id = await Begun();
        var form = Hordaland.Form();
        var partner = form.Partners!.Value[0] with { Leader = new("En annen", "ordfører", "annen@4630.kommune.example") };
        TestOffice.Yes(await office.Drafts.Save(id, 1, form with { Partners = [partner] }, await office.Contact(Hordaland.Osteroy), TestOffice.Never));
    }

    [Fact]
    public async Task A_partner_adds_its_own_funding_to_a_draft_without_a_budget()
    {
        await office.SetUp();
        var form = Hordaland.Form() with { Budget = null };
        var id = await office.Begin(form);
        var funded = form with { Budget = new(OwnFunding: [new($"{Hordaland.Osteroy}", "Arbeidstid", 40_000)]) };
        TestOffice.Yes(await office.Drafts.Save(id, 1, funded, await office.Contact(Hordaland.Osteroy), TestOffice.Never));
    }

    [Fact]
    public async Task A_partner_does_not_change_the_title()
    {
        var id = await Begun();
        var saved = await office.Drafts.Save(id, 1, Hordaland.Form("Noe annet"), await office.Contact(Hordaland.Osteroy), TestOffice.Never);
        Assert.Equal("not-your-part", Assert.Single(Assert.IsType<Done<ApplicationFile>.No>(saved).Objections).Code);
    }

    [Fact]
    public async Task Somebody_without_a_part_finds_no_draft()
    {
        var id = await Begun();
        var stranger = new Actor.Contact(await office.Person("fremmed@4626.kommune.example"), Domain.Municipalities.MunicipalityNumber.Parse("4626"));
        Assert.IsType<Done<ApplicationFile>.Unknown>(await office.Drafts.Save(id, 1, Hordaland.Form(), stranger, TestOffice.Never));
    }

    [Fact]
    public async Task What_no_row_can_hold_is_refused()
    {
        var id = await Begun();
        var tooLong = Enumerable.Repeat(new ExpertBodyForm("Navn", new('x', 20_000)), 20);
        var saved = await Save(id, 1, Hordaland.Form() with { ExpertBodies = [.. tooLong] });
        Assert.Equal("too-large", Assert.Single(Assert.IsType<Done<ApplicationFile>.No>(saved).Objections).Code);
    }

    [Fact]
    public async Task Before_a_draft_is_deleted_its_people_are_warned()
    {
        await Begun();
        await office.RunUntil("2019-10-13T12:00:00");
        Assert.Single(office.Post.Mails, mail => mail.Key.Contains("draftdeletion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deleted_draft_leaves_nothing()
    {
        var id = await Begun();
        await Attach(id);
        await office.RunUntil("2019-10-15T12:00:00");
        Assert.Empty(RowsOf(id));
        Assert.Empty(office.Files.All(TestOffice.Never).ToBlockingEnumerable());
    }

    [Fact]
    public async Task A_deleted_draft_whose_leaders_were_asked_leaves_its_log_alone()
    {
        var id = await Begun();
        TestOffice.Yes(await office.Applications.AskLeaders(id, await office.Contact(Hordaland.Alver), TestOffice.Never));
        await office.RunUntil("2019-10-15T12:00:00");
        Assert.All(RowsOf(id), key => Assert.True(key.Contains("~event~", StringComparison.Ordinal) || key.EndsWith("~snapshot", StringComparison.Ordinal), key));
        Assert.Empty((await office.Verify()).Faults);
    }

    [Fact]
    public async Task A_draft_that_is_saved_is_not_deleted()
    {
        var id = await Begun();
        await office.RunUntil("2019-10-01T12:00:00");
        TestOffice.Yes(await Save(id, 1, Hordaland.Form("Fortsatt")));
        await office.RunUntil("2019-10-16T12:00:00");
        Assert.NotNull(await office.Store.Open(id, TestOffice.Never));
    }

    [Fact]
    public async Task What_is_sent_after_the_deadline_is_kept_beside()
    {
        var id = await Begun();
        await office.Submit(id);
        await office.RunUntil("2018-11-02T12:00:00");
        TestOffice.Yes(await Save(id, 1, Hordaland.Form("For sent")));
        var submission = (await office.Submit(id)).State.Submission;
        Assert.Equal((2, 1, Hordaland.Form().Title), (submission.Version, submission.Counting, submission.Application!.Title));
    }

    [Fact]
    public async Task The_same_text_twice_is_one_message()
    {
        var id = await Begun();
        await office.Submit(id);
        var by = await office.Contact(Hordaland.Alver);
        for (var times = 2; times > 0; times--)
            TestOffice.Yes(await office.Applications.Write(id, by, "Hei", "m1", (text, hash) => new ApplicationCommand.WriteMessage(text, hash), TestOffice.Never));
        Assert.Single((await office.Log(id)).OfType<SubmissionEvent.MessageCame>());
    }

    private async Task<CaseId> Begun()
    {
        await office.SetUp();
        return await office.Begin(Hordaland.Form());
    }

    private async Task<Done<ApplicationFile>> Save(CaseId id, int edition, ApplicationForm form) =>
        await office.Drafts.Save(id, edition, form, await office.Contact(Hordaland.Alver), TestOffice.Never);

    private async Task Attach(CaseId id)
    {
        using var content = new MemoryStream("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray());
        TestOffice.Yes(await office.Attachments.Add(id, await office.Contact(Hordaland.Alver), "a.pdf", "other", content, "a1", TestOffice.Never));
    }

    private string[] RowsOf(CaseId id) =>
    [
        .. office.Rows.Range(id.Partition, "", Workflows.Storage.RowKeys.End, TestOffice.Never).ToBlockingEnumerable().Select(row => row.Key)
            .Where(key => key.Contains(id.Own, StringComparison.Ordinal)),
    ];
}
