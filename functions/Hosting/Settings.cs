using Grants.Functions.Mail;
using Grants.Functions.SignIn;
using Grants.Smtp;
using Grants.Web.Composition;
using Grants.Web.Mail;
using Grants.Web.SignIn;
using Grants.Workflows.Mail;
using SendGrid;

namespace Grants.Functions.Hosting;

/// <summary>The settings of this host, read once when it starts: <c>local.settings.sample.json</c> and infra/ have them.</summary>
/// <param name="Events">Null when mail does not go by SendGrid.</param>
public sealed record Settings(string BaseAddress, StorageAccount Storage, string MailFrom, string ReplyTo, IMailer Mailer, EventSignature? Events, AppServiceSignIn SignIn)
{
    /// <exception cref="SettingsException">Something is missing or wrong.</exception>
    public static Settings Read(Func<string, string?> of)
    {
        var asked = new AskedSettings(of);
        var address = asked.Needed("GRANTS_BASE_ADDRESS", AskedSettings.Address);
        var storage = asked.Needed("GRANTS_STORAGE", text => new StorageAccount(text));
        var from = asked.Needed("GRANTS_MAIL_FROM", AskedSettings.MailAddress);
        var replyTo = asked.Known("GRANTS_MAIL_REPLY_TO", AskedSettings.MailAddress) ?? from;
        var way = asked.Needed("GRANTS_MAIL", text => AskedSettings.OneOf(text, "sendgrid", "smtp"));
        var host = address is null ? "" : new Uri(address).Host;
        IMailer? mailer = way switch { "sendgrid" => SendGridOf(asked, host), "smtp" => SmtpOf(asked, host), _ => null };
        var events = way is "sendgrid" ? asked.Needed("GRANTS_SENDGRID_EVENTS_KEY", key => new EventSignature(key)) : null;
        var isOn = string.Equals(asked.Known("WEBSITE_AUTH_ENABLED"), "true", StringComparison.OrdinalIgnoreCase);
        var signIn = new AppServiceSignIn(isOn, asked.Known("GRANTS_SIGN_IN_PROVIDERS", TrustedProvider.ParseAll) ?? []);
        asked.Check();
        return new(address!, storage!, from!, replyTo!, mailer!, events, signIn);
    }

    private static SendGridMailer? SendGridOf(AskedSettings asked, string host)
    {
        var region = asked.Known("GRANTS_SENDGRID_REGION", text => AskedSettings.OneOf(text, "eu", "global")) ?? "global";
        return asked.Needed("GRANTS_SENDGRID_KEY", key => new SendGridMailer(new SendGridClient(new SendGridClientOptions { ApiKey = key }.SetDataResidency(region)), host));
    }

    private static SmtpMailer? SmtpOf(AskedSettings asked, string host)
    {
        var port = asked.Known<object>("GRANTS_SMTP_PORT", text => SmtpSettings.PortOf(text)) as int? ?? SmtpSettings.PortOf(null);
        var security = asked.Known<object>("GRANTS_SMTP_SECURITY", text => SmtpSettings.SecurityOf(text)) as SmtpSecurity? ?? SmtpSettings.SecurityOf(null);
        var user = asked.Known("GRANTS_SMTP_USER");
        var credentials = user is null ? null : asked.Needed("GRANTS_SMTP_PASSWORD", password => new SmtpCredentials(user, password));
        return asked.Needed("GRANTS_SMTP_HOST", server => new SmtpMailer(new SmtpSettings(server, port, security, host) with { Credentials = credentials }));
    }
}
