using System.Text;
using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Pdf.Tests.Reading;
using Grants.Workflows.Applications;
using Grants.Workflows.Backup;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Stories;

/// <summary>A caseworker destroys the document that an application came with, because its name says the name of a child.</summary>
public sealed class DestroyedDocumentTests : IAsyncLifetime
{
    private const string Name = "vurdering.pdf";

    private readonly TestOffice office = new(new InMemoryRowStore());
    private CaseId id;
    private AttachmentRow document = null!;

    public async Task InitializeAsync()
    {
        id = await Story.Tell(office);
        document = Assert.Single((await office.Open(id)).Attachments);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Its_content_is_gone_from_the_files()
    {
        await Destroy();
        Assert.Null(await office.Files.Open(id.ToString(), document.Sha256, TestOffice.Never));
    }

    [Fact]
    public async Task Nobody_is_shown_it_from_the_moment_of_the_decision()
    {
        var before = await office.Do(id, Hordaland.Berit, Command);
        Assert.NotNull(await office.Files.Open(id.ToString(), document.Sha256, TestOffice.Never));
        Assert.IsType<OpenedAttachment.Destroyed>(await office.Attachments.Find(before, document.Id, TestOffice.Never));
    }

    [Fact]
    public async Task Its_name_is_gone_from_every_row()
    {
        Assert.NotEmpty(await RowsThatSay(Name));
        await Destroy();
        Assert.Empty(await RowsThatSay(Name));
    }

    [Fact]
    public async Task The_copy_of_the_application_no_longer_has_its_name()
    {
        Assert.Contains(Name, await Copy(), StringComparison.Ordinal);
        await Destroy();
        var copy = await Copy();
        Assert.DoesNotContain(Name, copy, StringComparison.Ordinal);
        Assert.Contains("Sletta dokument", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_municipality_is_told_why_and_not_what()
    {
        await Destroy();
        var mail = Assert.Single(office.Post.Mails, mail => mail.Key.Contains("documentdestroyed", StringComparison.Ordinal));
        Assert.Contains("Navnet på et barn.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chain_is_whole_and_the_check_says_that_one_is_destroyed()
    {
        await Destroy();
        var report = await office.Verify();
        Assert.Empty(report.Faults);
        Assert.Equal(1, report.Destroyed);
    }

    [Fact]
    public async Task The_check_finds_one_that_is_there_all_the_same()
    {
        await Destroy();
        using var content = new MemoryStream(Story.Document);
        await office.Files.Write(id.ToString(), content, long.MaxValue, TestOffice.Never);
        Assert.Equal([VerificationFaultKind.FileNotErased], (await office.Verify()).Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public async Task A_backup_does_not_have_it_and_what_is_restored_from_it_is_whole()
    {
        await Destroy();
        var (rows, files) = (new InMemoryRowStore(), new InMemoryFileStore());
        using var archive = new MemoryStream();
        await BackupWriter.Write(office.Rows, office.Files, archive, TestOffice.Never);
        archive.Position = 0;
        await BackupReader.Restore(archive, rows, files, TestOffice.Never);
        Assert.DoesNotContain(document.Sha256, files.All(TestOffice.Never).ToBlockingEnumerable().Select(file => file.Sha256));
        Assert.Equal((1, true), (await Verifier.Verify(rows, files, TestOffice.Never)) is var report ? (report.Destroyed, report.IsClean) : default);
    }

    [Fact]
    public async Task A_backup_from_the_moment_before_its_content_went_has_it_erased_when_the_case_wakes()
    {
        await office.Do(id, Hordaland.Berit, Command);
        var (rows, files) = (new InMemoryRowStore(), new InMemoryFileStore());
        using var archive = new MemoryStream();
        await BackupWriter.Write(office.Rows, office.Files, archive, TestOffice.Never);
        archive.Position = 0;
        await BackupReader.Restore(archive, rows, files, TestOffice.Never);
        await new TestOffice(rows, files, clock: office.Clock).RunDue();
        Assert.Null(await files.Open(id.ToString(), document.Sha256, TestOffice.Never));
    }

    [Fact]
    public async Task The_same_file_is_not_taken_again()
    {
        await Destroy();
        using var content = new MemoryStream(Story.Document);
        var again = await office.Attachments.Add(id, await office.Contact(Hordaland.Alver), "ny.pdf", "other", content, "a2", TestOffice.Never);
        Assert.Equal("document-destroyed", Assert.Single(Assert.IsType<Done<AttachmentRow>.No>(again).Objections).Code);
        Assert.Null(await office.Files.Open(id.ToString(), document.Sha256, TestOffice.Never));
    }

    /// <summary>The host goes down at each commit of the erasure, before or after it is written, and another one goes on.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public async Task It_goes_to_its_end_whenever_the_host_goes_down(int commit, bool after)
    {
        var first = new TestOffice(new FaultyRowStore(office.Rows, commit, after), office.Files, office.Post, office.Clock);
        var fault = await Record.ExceptionAsync(async () =>
        {
            await first.Do(id, Hordaland.Berit, Command);
            await first.RunDue();
        });
        if (fault is not null) Assert.IsType<StoreUnavailableException>(fault);

        var next = new TestOffice(office.Rows, office.Files, office.Post, office.Clock, "host-2");
        await next.Do(id, Hordaland.Berit, Command);
        await next.RunDue();

        Assert.Null(await office.Files.Open(id.ToString(), document.Sha256, TestOffice.Never));
        Assert.Empty((await next.Verify()).Faults);
        var log = await next.Log(id);
        Assert.Single(log.OfType<SubmissionEvent.DocumentWasDestroyed>());
        Assert.Single(log.OfType<SubmissionEvent.DocumentWasErased>());
    }

    private ApplicationCommand.DestroyDocument Command => new(document.Id, new(document.Sha256), "Navnet på et barn.");

    private async Task Destroy()
    {
        await office.Do(id, Hordaland.Berit, Command);
        await office.RunDue();
    }

    private async Task<string> Copy()
    {
        await using var content = await office.Copies.Open(await office.Open(id), 1, await office.Facts.Of(await office.Open(id), office.Clock.GetCurrentInstant(), TestOffice.Never), TestOffice.Never);
        using var whole = new MemoryStream();
        await content!.CopyToAsync(whole);
        return new ReadDocument(whole.ToArray()).Document.Text;
    }

    private async Task<List<string>> RowsThatSay(string text)
    {
        var keys = new List<string>();
        await foreach (var row in office.Rows.Range(id.Partition, "", Keys.EndOf(""), TestOffice.Never))
            if (Encoding.UTF8.GetString(row.Body.Span).Contains(text, StringComparison.Ordinal)) keys.Add(row.Key);
        return keys;
    }
}
