using System.Collections.Immutable;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Tests.Mail;

/// <summary>Invented mails.</summary>
internal static class Mails
{
    public static OutgoingMail One { get; } = new(
        "974760665.k3x~received~lead",
        Instant.FromUtc(2026, 10, 30, 13, 32, 6),
        new MailAddress("Statsforvalteren i Nordfylket", "svar@statsforvalteren.example"),
        null,
        new MailAddress("Ingrid Moland", "Ingrid.Moland@fjordvik.kommune.example"),
        "Vi har mottatt saken",
        "Hei\n",
        "<p>Hei</p>\n",
        "nb",
        ImmutableArray<MailAttachment>.Empty);

    public static OutgoingMail With(params MailAttachment[] attachments) => One with { Attachments = [.. attachments] };
}
