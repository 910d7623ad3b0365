namespace Grants.Smtp;

/// <summary>The conversation with the mail server came to no end: it can be tried again.</summary>
internal sealed class SmtpFailureException(string message, Exception? cause = null) : Exception(message, cause);
