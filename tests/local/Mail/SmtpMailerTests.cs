using System.Text;
using Grants.Smtp;
using Grants.Workflows.Mail;

namespace Grants.Local.Tests.Mail;

public sealed class SmtpMailerTests
{
    private static readonly SmtpCredentials Us = new("grants", "hemmelig");

    private static Task<Delivery> Send(SmtpServer server, OutgoingMail? mail = null) => Send(server.Settings, mail);

    private static Task<Delivery> Send(SmtpSettings settings, OutgoingMail? mail = null) =>
        new SmtpMailer(settings).Send(mail ?? Mails.One, CancellationToken.None);

    [Theory, InlineData(SmtpSecurity.Plain), InlineData(SmtpSecurity.StartTls), InlineData(SmtpSecurity.ImplicitTls)]
    public async Task A_mail_is_accepted(SmtpSecurity security)
    {
        await using var server = new SmtpServer(security);
        Assert.IsType<Delivery.Accepted>(await Send(server));
    }

    [Fact]
    public async Task The_conversation_names_sender_and_recipient()
    {
        await using var server = new SmtpServer();
        await Send(server);
        Assert.Equal(
            [
                "EHLO post.nordfylket.example",
                "MAIL FROM:<svar@statsforvalteren.example>",
                "RCPT TO:<ingrid.moland@fjordvik.kommune.example>",
                "DATA",
                "QUIT",
            ],
            server.Heard);
    }

    [Fact]
    public async Task The_message_arrives_as_it_was_written()
    {
        await using var server = new SmtpServer();
        await Send(server);
        Assert.Equal(Encoding.ASCII.GetString(MimeWriter.Write(Mails.One, Mails.Domain)), server.Wire);
    }

    [Fact]
    public async Task A_line_that_begins_with_a_dot_gets_one_more()
    {
        await using var server = new SmtpServer();
        await Send(server, Mails.One with { Text = "Før\n.\n..etter\n" });
        Assert.Contains("F=C3=B8r\r\n..\r\n...etter\r\n", server.Wire, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 no such mailbox")]
    [InlineData("DATA", "554 no")]
    [InlineData("message", "554 5.7.1 looks like spam")]
    public async Task An_answer_for_good_about_the_recipient_or_the_message_is_a_refusal(string at, string answer)
    {
        await using var server = new SmtpServer { Answers = { [at] = answer } };
        Assert.EndsWith(answer, Assert.IsType<Delivery.Refused>(await Send(server)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("greeting", "421 too busy")]
    [InlineData("RCPT", "451 greylisted")]
    [InlineData("DATA", "450 later")]
    [InlineData("message", "452 full")]
    public async Task An_answer_for_now_is_a_postponement(string at, string answer)
    {
        await using var server = new SmtpServer { Answers = { [at] = answer } };
        Assert.EndsWith(answer, Assert.IsType<Delivery.Postponed>(await Send(server)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("greeting", "554 not you")]
    [InlineData("EHLO", "550 who?")]
    [InlineData("AUTH", "535 wrong password")]
    [InlineData("MAIL", "553 not your address")]
    public async Task An_answer_for_good_about_ourselves_is_a_postponement(string at, string answer)
    {
        await using var server = new SmtpServer { Answers = { [at] = answer } };
        Assert.EndsWith(answer, Assert.IsType<Delivery.Postponed>(await Send(server.Settings with { Credentials = Us })).Reason, StringComparison.Ordinal);
    }

    [Theory, InlineData("greeting"), InlineData("EHLO"), InlineData("RCPT"), InlineData("message")]
    public async Task A_silent_server_is_a_postponement(string at)
    {
        await using var server = new SmtpServer { SilentAt = at };
        var soon = TimeSpan.FromMilliseconds(200);
        Assert.IsType<Delivery.Postponed>(await Send(server.Settings with { Timeout = soon, MessageTimeout = soon }));
    }

    [Theory, InlineData("greeting"), InlineData("RCPT"), InlineData("message")]
    public async Task A_dropped_connection_is_a_postponement(string at)
    {
        await using var server = new SmtpServer { DropsAt = at };
        Assert.IsType<Delivery.Postponed>(await Send(server));
    }

    [Fact]
    public async Task A_connection_that_drops_at_goodbye_does_not_undo_what_was_accepted()
    {
        await using var server = new SmtpServer { DropsAt = "QUIT" };
        Assert.IsType<Delivery.Accepted>(await Send(server));
    }

    [Fact]
    public async Task A_server_that_is_down_is_a_postponement()
    {
        SmtpSettings settings;
        await using (var server = new SmtpServer()) settings = server.Settings;
        Assert.IsType<Delivery.Postponed>(await Send(settings));
    }

    [Theory, InlineData("hello"), InlineData("250-a\r\n550 b"), InlineData("250?what")]
    public async Task An_answer_that_is_not_smtp_is_a_postponement(string answer)
    {
        await using var server = new SmtpServer { Answers = { ["EHLO"] = answer } };
        Assert.IsType<Delivery.Postponed>(await Send(server));
    }

    [Fact]
    public async Task An_endless_line_is_a_postponement()
    {
        await using var server = new SmtpServer { Answers = { ["EHLO"] = "250 " + new string('x', 100_000) } };
        Assert.IsType<Delivery.Postponed>(await Send(server));
    }

    [Fact]
    public async Task An_endless_answer_is_a_postponement()
    {
        await using var server = new SmtpServer { Answers = { ["EHLO"] = string.Concat(Enumerable.Repeat("250-x\r\n", 200)) + "250 x" } };
        Assert.IsType<Delivery.Postponed>(await Send(server));
    }

    [Theory, InlineData(SmtpSecurity.StartTls), InlineData(SmtpSecurity.ImplicitTls)]
    public async Task A_certificate_that_is_not_trusted_is_a_postponement(SmtpSecurity security)
    {
        await using var server = new SmtpServer(security);
        Assert.IsType<Delivery.Postponed>(await Send(server.Settings with { CertificateValidation = null }));
    }

    [Fact]
    public async Task A_server_without_starttls_hears_no_mail()
    {
        await using var server = new SmtpServer(SmtpSecurity.StartTls) { HidesStartTls = true };
        await Send(server);
        Assert.Equal(["EHLO post.nordfylket.example"], server.Heard);
    }

    [Fact]
    public async Task What_is_slipped_in_after_the_answer_to_starttls_is_not_listened_to()
    {
        await using var server = new SmtpServer(SmtpSecurity.StartTls) { Answers = { ["STARTTLS"] = "220 go ahead\r\n250 AUTH PLAIN" } };
        Assert.IsType<Delivery.Postponed>(await Send(server));
    }

    [Fact]
    public async Task The_password_is_said_only_after_tls()
    {
        await using var server = new SmtpServer(SmtpSecurity.StartTls);
        await Send(server.Settings with { Credentials = Us });
        Assert.Equal(["EHLO post.nordfylket.example", "STARTTLS", "EHLO post.nordfylket.example", "AUTH PLAIN AGdyYW50cwBoZW1tZWxpZw=="], server.Heard.Take(4));
    }

    [Fact]
    public async Task The_older_way_of_signing_in_works_too()
    {
        await using var server = new SmtpServer { Ways = "LOGIN" };
        await Send(server.Settings with { Credentials = Us });
        Assert.Equal(["AUTH LOGIN", "Z3JhbnRz", "aGVtbWVsaWc="], server.Heard.Skip(1).Take(3));
    }

    [Fact]
    public async Task A_server_that_knows_no_way_of_signing_in_is_a_postponement()
    {
        await using var server = new SmtpServer { Ways = "GSSAPI" };
        Assert.IsType<Delivery.Postponed>(await Send(server.Settings with { Credentials = Us }));
    }

    [Fact]
    public async Task Stopping_is_not_a_postponement()
    {
        await using var server = new SmtpServer { SilentAt = "EHLO" };
        using var stop = new CancellationTokenSource();
        var sending = new SmtpMailer(server.Settings).Send(Mails.One, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public void Mail_without_tls_goes_over_no_network() =>
        Assert.Throws<ArgumentException>(() => new SmtpSettings("mail.nordfylket.example", 25, SmtpSecurity.Plain, Mails.Domain));

    [Fact]
    public void The_password_does_not_show_in_the_settings() =>
        Assert.DoesNotContain("hemmelig", (new SmtpSettings("localhost", 25, SmtpSecurity.Plain, Mails.Domain) { Credentials = Us }).ToString(), StringComparison.Ordinal);
}
