using System.Globalization;
using System.Net;
using System.Net.Security;

namespace Grants.Smtp;

/// <summary>The mail server of the office, and how to reach it.</summary>
public sealed record SmtpSettings
{
    /// <param name="ownName">Our own host name: we greet with it, and it ends every Message-ID.</param>
    /// <exception cref="ArgumentException">Mail would go unprotected over a network.</exception>
    public SmtpSettings(string host, int port, SmtpSecurity security, string ownName)
    {
        if (security == SmtpSecurity.Plain && !IsLoopback(host))
            throw new ArgumentException("Mail without TLS goes to a server on the same machine only.", nameof(security));
        (Host, Port, Security, OwnName) = (host, port, security, ownName);
    }

    /// <summary>A port as it is written in settings; 587 where it is not.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static int PortOf(string? text) => text is null ? 587
        : ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"'{text}' is no port.");

    /// <summary>A way of protection as it is written in settings; TLS that is asked for where it is not.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SmtpSecurity SecurityOf(string? text) => text is null ? SmtpSecurity.StartTls
        : Enum.GetNames<SmtpSecurity>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<SmtpSecurity>(text, ignoreCase: true)
        : throw new FormatException($"'{text}' is none of {string.Join(", ", Enum.GetNames<SmtpSecurity>())}.");

    public string Host { get; }

    public int Port { get; }

    public SmtpSecurity Security { get; }

    public string OwnName { get; }

    public SmtpCredentials? Credentials { get; init; }

    /// <summary>For the connection, the handshake, and each answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>For the answer to a whole message: giving up too soon here sends it twice (RFC 5321 § 4.5.3.2.6).</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Judges the server's certificate instead of the machine's own list of authorities.</summary>
    public RemoteCertificateValidationCallback? CertificateValidation { get; init; }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
