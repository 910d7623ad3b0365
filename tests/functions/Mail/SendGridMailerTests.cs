using System.Net;
using Grants.Functions.Mail;
using Grants.Workflows.Mail;
using NodaTime;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Grants.Functions.Tests.Mail;

/// <summary>What goes to SendGrid, and what its answers mean.</summary>
public sealed class SendGridMailerTests
{
    private static readonly OutgoingMail Mail = new(
        "call-hordaland.abc~receipt~1", Instant.FromUtc(2026, 11, 1, 8, 0), new("Statsforvaltaren", "ikkesvar@grants.example"), new("", "svar@grants.example"),
        new("Kari Kontakt", "kari@alver.kommune.example"), "Søknaden er motteken", "Hei", "<p>Hei</p>", "nn", [new("vedtak.pdf", "application/pdf", new byte[] { 1, 2, 3 })]);

    [Fact]
    public async Task The_message_is_whole()
    {
        var client = new Client(_ => Answer(HttpStatusCode.Accepted));

        Assert.IsType<Delivery.Accepted>(await new SendGridMailer(client, "grants.example").Send(Mail, CancellationToken.None));

        var sent = Assert.Single(client.Sent);
        Assert.Equal(("ikkesvar@grants.example", "Statsforvaltaren"), (sent.From.Email, sent.From.Name));
        Assert.Equal(("svar@grants.example", "Søknaden er motteken", "Hei", "<p>Hei</p>"), (sent.ReplyTo!.Email, sent.Subject, sent.PlainTextContent, sent.HtmlContent));
        Assert.Equal(("kari@alver.kommune.example", "Kari Kontakt"), Assert.Single(Assert.Single(sent.Personalizations).Tos.Select(to => (to.Email, to.Name))));
        Assert.Equal(("vedtak.pdf", "application/pdf", "AQID"), Assert.Single(sent.Attachments.Select(file => (file.Filename, file.Type, file.Content))));
        Assert.Equal("nn", sent.Headers["Content-Language"]);
    }

    [Fact]
    public async Task Its_key_is_the_message_id_and_goes_as_an_argument()
    {
        var client = new Client(_ => Answer(HttpStatusCode.Accepted));

        await new SendGridMailer(client, "grants.example").Send(Mail, CancellationToken.None);

        var sent = Assert.Single(client.Sent);
        Assert.Equal(("<call-hordaland.abc~receipt~1@grants.example>", Mail.Key), (sent.Headers["Message-ID"], sent.CustomArgs[SendGridMailer.Key]));
    }

    [Fact]
    public async Task Nobody_is_followed()
    {
        var client = new Client(_ => Answer(HttpStatusCode.Accepted));

        await new SendGridMailer(client, "grants.example").Send(Mail, CancellationToken.None);

        var tracking = Assert.Single(client.Sent).TrackingSettings;
        Assert.Equal((false, false, false), (tracking.ClickTracking!.Enable, tracking.ClickTracking.EnableText, tracking.OpenTracking!.Enable));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_the_messages_fault_is_refused_with_what_was_said(HttpStatusCode status) =>
        Assert.Equal(new Delivery.Refused($"{(int)status} no such address"), await Sent(_ => Answer(status)));

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task What_is_not_is_postponed(HttpStatusCode status) => Assert.IsType<Delivery.Postponed>(await Sent(_ => Answer(status)));

    [Fact]
    public async Task A_server_that_does_not_answer_postpones_it()
    {
        Assert.IsType<Delivery.Postponed>(await Sent(_ => throw new HttpRequestException("No route.")));
        Assert.IsType<Delivery.Postponed>(await Sent(_ => throw new TaskCanceledException("Too slow.")));
    }

    [Fact]
    public async Task To_stop_is_no_answer() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SendGridMailer(new Client(stop => throw new TaskCanceledException("", null, stop)), "x").Send(Mail, new(true)));

    private static Task<Delivery> Sent(Func<CancellationToken, Response> answer) => new SendGridMailer(new Client(answer), "grants.example").Send(Mail, CancellationToken.None);

    private static Response Answer(HttpStatusCode status) => new(status, new StringContent("no such address"), null);

    private sealed class Client(Func<CancellationToken, Response> answer) : ISendGridClient
    {
        public List<SendGridMessage> Sent { get; } = [];

        public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default)
        {
            Sent.Add(msg);
            return Task.FromResult(answer(cancellationToken));
        }
    }
}
