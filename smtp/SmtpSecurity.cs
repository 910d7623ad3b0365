namespace Grants.Smtp;

/// <summary>How the way to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS is asked for by STARTTLS (usually port 587); a server that does not offer it gets no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte (usually port 465, RFC 8314).</summary>
    ImplicitTls,

    /// <summary>No protection: only for a server on the same machine.</summary>
    Plain,
}
