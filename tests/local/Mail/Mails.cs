using System.Collections.Immutable;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Local.Tests.Mail;

/// <summary>An invented mail.</summary>
internal static class Mails
{
    public const string Domain = "post.nordfylket.example";

    public static OutgoingMail One { get; } = new(
        "974760665.k3x~received~lead",
        Instant.FromUtc(2026, 10, 30, 13, 32, 6),
        new MailAddress("Statsforvalteren i Nordfylket", "svar@statsforvalteren.example"),
        null,
        new MailAddress("Ingrid Moland", "ingrid.moland@fjordvik.kommune.example"),
        "Vi har fått søknaden",
        "Hei\n",
        "<p>Hei</p>\n",
        "nb",
        ImmutableArray<MailAttachment>.Empty);
}
