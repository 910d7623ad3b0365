using Grants.Local.Mail;
using Grants.Workflows.Mail;

namespace Grants.Local.Tests.Mail;

public sealed class FolderMailerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("grants-mail-");

    private FolderMailer Mailer => new(folder.FullName, Mails.Domain);

    private string[] Files => Directory.GetFiles(Path.Combine(folder.FullName, "mail")).Select(file => Path.GetFileName(file)!).ToArray();

    [Fact]
    public async Task A_mail_is_accepted() =>
        Assert.IsType<Delivery.Accepted>(await Mailer.Send(Mails.One, CancellationToken.None));

    [Fact]
    public async Task The_file_is_named_by_when_the_mail_became_due_and_its_key()
    {
        await Mailer.Send(Mails.One, CancellationToken.None);
        Assert.Equal(["20261030T133206Z-974760665.k3x~received~lead.eml"], Files);
    }

    [Fact]
    public async Task The_file_holds_the_message()
    {
        await Mailer.Send(Mails.One, CancellationToken.None);
        Assert.Equal(MimeWriter.Write(Mails.One, Mails.Domain), await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "mail", Files[0])));
    }

    [Fact]
    public async Task A_repeat_replaces_the_file()
    {
        await Mailer.Send(Mails.One with { Subject = "Før" }, CancellationToken.None);
        await Mailer.Send(Mails.One, CancellationToken.None);
        Assert.Equal(MimeWriter.Write(Mails.One, Mails.Domain), await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "mail", Assert.Single(Files))));
    }

    [Fact]
    public async Task An_address_that_says_it_is_unknown_gets_nothing()
    {
        var unknown = Mails.One with { To = new("Ingrid Moland", "ukjent.moland@fjordvik.kommune.example") };
        Assert.IsType<Delivery.Refused>(await Mailer.Send(unknown, CancellationToken.None));
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "mail")));
    }

    [Fact]
    public async Task A_key_that_would_leave_the_folder_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Mailer.Send(Mails.One with { Key = "../../x" }, CancellationToken.None));

    [Fact]
    public async Task A_send_that_was_stopped_leaves_nothing_behind()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Mailer.Send(Mails.One, new CancellationToken(canceled: true)));
        Assert.Empty(Files);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
