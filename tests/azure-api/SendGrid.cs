// SendGrid 9.29.3 (github.com/sendgrid/sendgrid-csharp: src/SendGrid).
using System.Net;
using System.Net.Http.Headers;
using SendGrid.Helpers.Mail;

namespace SendGrid
{
    public class Response(HttpStatusCode statusCode, HttpContent responseBody, HttpResponseHeaders? responseHeaders)
    {
        public HttpStatusCode StatusCode { get; set; } = statusCode;

        public bool IsSuccessStatusCode => (int)StatusCode is >= 200 and <= 299;

        public HttpContent Body { get; set; } = responseBody;

        public HttpResponseHeaders? Headers { get; set; } = responseHeaders;
    }

    public class SendGridClientOptions
    {
        public string ApiKey { get; set; } = null!;

        public SendGridClientOptions SetDataResidency(string region) => this;
    }

    public class SendGridClient : ISendGridClient
    {
        public SendGridClient(SendGridClientOptions options) => _ = options;

        public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public interface ISendGridClient
    {
        Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default);
    }
}

namespace SendGrid.Helpers.Mail
{
    public class EmailAddress(string email, string? name = null)
    {
        public string Name { get; set; } = name!;

        public string Email { get; set; } = email;
    }

    public class Attachment
    {
        public string Content { get; set; } = null!;

        public string Type { get; set; } = null!;

        public string Filename { get; set; } = null!;
    }

    public class Personalization
    {
        public List<EmailAddress> Tos { get; set; } = [];
    }

    public class ClickTracking
    {
        public bool? Enable { get; set; }

        public bool? EnableText { get; set; }
    }

    public class OpenTracking
    {
        public bool? Enable { get; set; }
    }

    public class TrackingSettings
    {
        public ClickTracking? ClickTracking { get; set; }

        public OpenTracking? OpenTracking { get; set; }
    }

    public class SendGridMessage
    {
        public EmailAddress From { get; set; } = null!;

        public string Subject { get; set; } = null!;

        public List<Personalization> Personalizations { get; set; } = [];

        public string PlainTextContent { get; set; } = null!;

        public string HtmlContent { get; set; } = null!;

        public List<Attachment> Attachments { get; set; } = [];

        public Dictionary<string, string> Headers { get; set; } = [];

        public List<string> Categories { get; set; } = [];

        public Dictionary<string, string> CustomArgs { get; set; } = [];

        public TrackingSettings TrackingSettings { get; set; } = new();

        public EmailAddress? ReplyTo { get; set; }

        public void AddTo(EmailAddress email, int personalizationIndex = 0, Personalization? personalization = null) =>
            Personalizations.Add(new() { Tos = [email] });

        public void AddAttachment(string filename, string base64Content, string? type = null, string? disposition = null, string? content_id = null) =>
            Attachments.Add(new() { Filename = filename, Content = base64Content, Type = type! });

        public void SetClickTracking(bool enable, bool enableText) => TrackingSettings.ClickTracking = new() { Enable = enable, EnableText = enableText };

        public void SetOpenTracking(bool enable, string? substitutionTag = null) => TrackingSettings.OpenTracking = new() { Enable = enable };
    }
}
