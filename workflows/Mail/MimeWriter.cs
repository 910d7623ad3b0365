using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Mail;

/// <summary>
/// A mail as the bytes that go over the wire and into a file (RFC 5322, 2045, 2047, 2183, 2231): 7-bit, CRLF, and the same bytes for the same mail.
/// </summary>
public static partial class MimeWriter
{
    // With its CRLF and the ends of the Message-ID's line a key stays well within the 998 characters of RFC 5322 § 2.1.1.
    private const int LongestKey = 512;

    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    private static readonly OffsetDateTimePattern Date =
        OffsetDateTimePattern.Create("ddd, dd MMM uuuu HH:mm:ss o<+HHmm>", CultureInfo.InvariantCulture, default);

    /// <param name="messageIdDomain">What stands after the @ in the Message-ID: a host name of ours.</param>
    /// <exception cref="ArgumentException">A header would hold a line break, a control character, or what is no address.</exception>
    public static byte[] Write(OutgoingMail mail, string messageIdDomain)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var output = new MemoryStream();
        foreach (var header in Headers(mail, messageIdDomain)) Line(output, header);
        if (mail.Attachments.IsDefaultOrEmpty) WriteAlternative(output, mail);
        else WriteMixed(output, mail);
        return output.ToArray();
    }

    private static IEnumerable<string> Headers(OutgoingMail mail, string messageIdDomain)
    {
        if (mail.Key.Length > LongestKey || !KeyPattern().IsMatch(mail.Key) || !EmailAddress.IsDotAtom(mail.Key))
            throw new ArgumentException("The key cannot stand in a Message-ID.", nameof(mail));
        if (!EmailAddress.IsHostName(messageIdDomain))
            throw new ArgumentException("A Message-ID ends in a host name.", nameof(messageIdDomain));
        if (!LanguagePattern().IsMatch(mail.Language))
            throw new ArgumentException("The language is not a language tag.", nameof(mail));
        yield return "Date: " + Date.Format(mail.Due.InZone(Oslo).ToOffsetDateTime());
        yield return MimeHeader.Address("From", mail.From);
        if (mail.ReplyTo is { } replyTo) yield return MimeHeader.Address("Reply-To", replyTo);
        yield return MimeHeader.Address("To", mail.To);
        yield return MimeHeader.Text("Subject", mail.Subject);
        yield return $"Message-ID: <{mail.Key}@{messageIdDomain}>";
        yield return "MIME-Version: 1.0";
        // RFC 3834: keeps absence notices from answering.
        yield return "Auto-Submitted: auto-generated";
        yield return "Content-Language: " + mail.Language;
    }

    private static void WriteMixed(Stream output, OutgoingMail mail)
    {
        var boundary = Boundary(mail, "mixed");
        Line(output, $"Content-Type: multipart/mixed;\r\n boundary=\"{boundary}\"");
        Line(output, "");
        Line(output, "--" + boundary);
        WriteAlternative(output, mail);
        foreach (var attachment in mail.Attachments)
        {
            Line(output, "--" + boundary);
            WriteAttachment(output, attachment);
        }
        Line(output, $"--{boundary}--");
    }

    private static void WriteAlternative(Stream output, OutgoingMail mail)
    {
        var boundary = Boundary(mail, "alternative");
        Line(output, $"Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"");
        Line(output, "");
        WriteText(output, boundary, "plain", mail.Text);
        WriteText(output, boundary, "html", mail.Html);
        Line(output, $"--{boundary}--");
    }

    private static void WriteText(Stream output, string boundary, string kind, string text)
    {
        Line(output, "--" + boundary);
        Line(output, $"Content-Type: text/{kind}; charset=utf-8");
        Line(output, "Content-Transfer-Encoding: quoted-printable");
        Line(output, "");
        output.Write(Encoding.ASCII.GetBytes(QuotedPrintable.Encode(text)));
    }

    private static void WriteAttachment(Stream output, MailAttachment attachment)
    {
        if (attachment.MediaType.Length > 200 || !MediaTypePattern().IsMatch(attachment.MediaType))
            throw new ArgumentException("The attachment's media type is not one.", nameof(attachment));
        Line(output, "Content-Type: " + attachment.MediaType);
        Line(output, MimeHeader.Attachment(attachment.Name));
        Line(output, "Content-Transfer-Encoding: base64");
        Line(output, "");
        const int BytesOfALine = 57;
        for (var at = 0; at < attachment.Content.Length; at += BytesOfALine)
        {
            var length = Math.Min(BytesOfALine, attachment.Content.Length - at);
            Line(output, Convert.ToBase64String(attachment.Content.Span.Slice(at, length)));
        }
    }

    // "=_" occurs in neither quoted-printable nor base64, so no content can hold a boundary.
    private static string Boundary(OutgoingMail mail, string part) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{part}/{mail.Key}")).AsSpan(0, 16));

    private static void Line(Stream output, string line) => output.Write(Encoding.ASCII.GetBytes(line + "\r\n"));

    [GeneratedRegex(@"\A[0-9a-z.~-]+\z")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(; ?[A-Za-z0-9-]+=[A-Za-z0-9!#$&^_.+-]+)*\z")]
    private static partial Regex MediaTypePattern();
}
