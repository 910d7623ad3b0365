namespace Grants.Smtp;

/// <summary>Who we are to the mail server. The password does not show when this is printed.</summary>
public sealed record SmtpCredentials(string UserName, string Password)
{
    public override string ToString() => $"{nameof(SmtpCredentials)} of {UserName}";
}
