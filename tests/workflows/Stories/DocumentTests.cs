using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Pdf.Tests.Reading;
using Grants.Workflows.Backup;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Tests.Stories;

/// <summary>The documents that a case's formal mails carry, and that are kept as they went out.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private readonly TestOffice office = new(new InMemoryRowStore());
    private CaseId id;

    public async Task InitializeAsync() => id = await Story.Tell(office);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void The_receipt_carries_the_application_to_the_contacts_and_the_registry() =>
        Assert.All(Mails("receipt"), mail => Assert.Equal(["soknad-2018-1.pdf application/pdf"], mail.Attachments.Select(file => $"{file.Name} {file.MediaType}")));

    [Fact]
    public void The_decision_carries_its_letter_as_PDF_and_to_the_registry_as_page_too() => Assert.Equal(
        ["kontakt@4631.kommune.example: vedtak-2018-1.pdf", "postmottak@alver.kommune.example: vedtak-2018-1.pdf vedtak-2018-1.html"],
        Mails("decision").Select(mail => $"{mail.To.Address}: {string.Join(' ', mail.Attachments.Select(file => file.Name))}").Order(StringComparer.Ordinal));

    [Fact]
    public void No_other_mail_carries_anything() =>
        Assert.Empty(office.Post.Mails.Except(Mails("receipt")).Except(Mails("decision")).SelectMany(mail => mail.Attachments));

    [Fact]
    public async Task What_was_sent_is_what_is_kept()
    {
        var letter = (await office.Open(id)).State.Decision.Letter!;
        var sent = Mails("decision").First(mail => mail.Attachments.Length == 2).Attachments;
        Assert.Equal([letter.Pdf!.Value, letter.File], sent.Select(file => ContentHash.Of(file.Content.Span)));
    }

    [Fact]
    public void The_application_is_the_one_that_was_sent() => Assert.Contains(
        "Felles veiledningsteam for fosterhjem", new ReadDocument(Mails("receipt")[0].Attachments[0].Content.ToArray()).Document.Text, StringComparison.Ordinal);

    [Fact]
    public void A_mail_with_its_files_is_far_from_what_mail_systems_refuse() =>
        Assert.All(office.Post.Mails, mail => Assert.InRange(MimeWriter.Write(mail, "tilskudd.example").Length, 1, 1 << 20));

    [Fact]
    public async Task A_copy_that_is_gone_is_found_when_the_folder_is_verified()
    {
        var hash = ContentHash.Of(Mails("receipt")[0].Attachments[0].Content.Span);
        Assert.True((await office.Verify()).IsClean);
        await office.Files.Destroy(id.ToString(), hash.Value, TestOffice.Never);
        Assert.Equal([VerificationFaultKind.FileMissing], (await office.Verify()).Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public async Task A_letter_that_is_gone_is_found_when_the_folder_is_verified()
    {
        await office.Files.Destroy(id.ToString(), (await office.Open(id)).State.Decision.Letter!.Pdf!.Value.Value, TestOffice.Never);
        Assert.Equal([VerificationFaultKind.FileMissing], (await office.Verify()).Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public async Task Each_version_has_its_own_copy()
    {
        var twice = new TestOffice(new InMemoryRowStore());
        await twice.SetUp();
        var other = await twice.Begin(Hordaland.Form());
        await twice.Submit(other);
        await twice.RunDue();
        TestOffice.Yes(await twice.Drafts.Save(other, 1, Hordaland.Form("Et nytt navn"), await twice.Contact(Hordaland.Alver), TestOffice.Never));
        await twice.Submit(other);
        await twice.RunDue();

        var files = twice.Post.Mails.Where(mail => mail.To.Address.StartsWith("kontakt", StringComparison.Ordinal)).SelectMany(mail => mail.Attachments).ToArray();
        Assert.Equal(["soknad-2018-1.pdf", "soknad-2018-1-2.pdf"], files.Select(file => file.Name));
        Assert.Contains("Felles veiledningsteam", new ReadDocument(files[0].Content.ToArray()).Document.Text, StringComparison.Ordinal);
        Assert.Contains("Et nytt navn", new ReadDocument(files[1].Content.ToArray()).Document.Text, StringComparison.Ordinal);
        Assert.Equal(2, twice.Rows.Range(other.Partition, $"{other.Own}~copy~", Keys.EndOf($"{other.Own}~copy~"), TestOffice.Never).ToBlockingEnumerable().Count());
    }

    private OutgoingMail[] Mails(string notice) => [.. office.Post.Mails.Where(mail => mail.Key.StartsWith($"{id}~{notice}-", StringComparison.Ordinal))];
}
