using System.Text.Json;
using Grants.Functions.Hosting;
using Grants.Functions.Mail;
using Grants.Smtp;
using Grants.Web.Composition;

namespace Grants.Functions.Tests.Hosting;

/// <summary>The host starts with settings that are whole, or says in one message what to mend.</summary>
public sealed class SettingsTests
{
    private static readonly (string, string?)[] BySmtp = [("GRANTS_MAIL", "smtp"), ("GRANTS_SMTP_HOST", "post.example"), ("GRANTS_SENDGRID_KEY", null), ("GRANTS_SENDGRID_EVENTS_KEY", null)];

    [Fact]
    public void Whole_settings_are_read()
    {
        var settings = Read();

        Assert.Equal(("https://tilskudd.example", "ikkesvar@tilskudd.example", "ikkesvar@tilskudd.example"), (settings.BaseAddress, settings.MailFrom, settings.ReplyTo));
        Assert.IsType<SendGridMailer>(settings.Mailer);
        Assert.NotNull(settings.Events);
    }

    [Fact]
    public void All_that_is_missing_is_told_at_once() => Assert.Equal(
        "The settings are not complete. Missing: GRANTS_BASE_ADDRESS, GRANTS_STORAGE, GRANTS_MAIL_FROM, GRANTS_MAIL.",
        Assert.Throws<SettingsException>(() => Settings.Read(_ => null)).Message);

    [Fact]
    public void What_is_missing_and_what_is_wrong_stand_together()
    {
        var told = Told(("GRANTS_BASE_ADDRESS", "http://tilskudd.example"), ("GRANTS_SENDGRID_KEY", " "), ("GRANTS_SENDGRID_EVENTS_KEY", "no key"), ("GRANTS_MAIL_FROM", "nobody"));

        Assert.Equal(
            ["Missing: GRANTS_SENDGRID_KEY.", "GRANTS_BASE_ADDRESS: No address", "GRANTS_MAIL_FROM: No mail address.", "GRANTS_SENDGRID_EVENTS_KEY: "],
            ((string[])["Missing: GRANTS_SENDGRID_KEY.", "GRANTS_BASE_ADDRESS: No address", "GRANTS_MAIL_FROM: No mail address.", "GRANTS_SENDGRID_EVENTS_KEY: "]).Where(told.Contains));
    }

    [Theory]
    [InlineData("GRANTS_STORAGE", "no account")]
    [InlineData("GRANTS_STORAGE", "DefaultEndpointsProtocol=https;AccountName=stgrantsexample;AccountKey=AAAA;EndpointSuffix=core.windows.net")]
    [InlineData("GRANTS_MAIL", "pigeon")]
    [InlineData("GRANTS_MAIL_REPLY_TO", "nobody")]
    [InlineData("GRANTS_SENDGRID_REGION", "us")]
    [InlineData("GRANTS_SIGN_IN_PROVIDERS", "aad:no-tenant@statsforvalteren.example")]
    public void What_is_wrong_is_told_by_its_name(string name, string value) => Assert.Contains($"{name}: ", Told((name, value)), StringComparison.Ordinal);

    [Fact]
    public void Mail_can_go_by_the_offices_own_server()
    {
        var settings = Settings.Read(TestSettings.With(BySmtp));

        Assert.IsType<SmtpMailer>(settings.Mailer);
        Assert.Null(settings.Events);
    }

    [Theory]
    [InlineData("GRANTS_SMTP_PORT", "70000", "'70000' is no port.")]
    [InlineData("GRANTS_SMTP_PORT", "smtp", "'smtp' is no port.")]
    [InlineData("GRANTS_SMTP_SECURITY", "none", "'none' is none of StartTls, ImplicitTls, Plain.")]
    [InlineData("GRANTS_SMTP_SECURITY", "plain", "Mail without TLS goes to a server on the same machine only.")]
    [InlineData("GRANTS_SMTP_USER", "grants", "Missing: GRANTS_SMTP_PASSWORD.")]
    public void What_is_wrong_with_that_server_is_told(string name, string value, string says) =>
        Assert.Contains(says, Told([.. BySmtp, (name, value)]), StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_beside_what_is_missing_of_that_server_is_told_with_it()
    {
        var told = Told([.. BySmtp, ("GRANTS_SMTP_HOST", null), ("GRANTS_SMTP_PORT", "70000"), ("GRANTS_SMTP_SECURITY", "none")]);

        string[] parts = ["Missing: GRANTS_SMTP_HOST.", "GRANTS_SMTP_PORT: '70000' is no port.", "GRANTS_SMTP_SECURITY: 'none' is none of"];
        Assert.Equal(parts, parts.Where(told.Contains));
    }

    [Fact]
    public void The_sample_is_whole()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")));
        var values = sample.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString());

        Assert.Equal("http://localhost:7071", Settings.Read(values.GetValueOrDefault).BaseAddress);
    }

    private static Settings Read() => Settings.Read(TestSettings.With());

    private static string Told(params (string, string?)[] others) => Assert.Throws<SettingsException>(() => Settings.Read(TestSettings.With(others))).Message;
}
