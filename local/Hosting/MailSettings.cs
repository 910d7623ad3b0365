using System.Text.Json;
using System.Text.Json.Serialization;
using Grants.Local.Commands;
using Grants.Smtp;

namespace Grants.Local.Hosting;

/// <summary>How a real folder sends mail, and where its readers find the pages: <c>DIR/settings.json</c>.</summary>
/// <param name="ReplyTo">
/// The office's own mailbox: answers go there while a case has no caseworker, appeals too. The sender's address when it is left out, which
/// people must read then.
/// </param>
/// <param name="Security"><c>startTls</c>, <c>implicitTls</c>, or <c>plain</c> to a server on the same machine.</param>
public sealed record MailSettings(
    string? BaseAddress, string? MailFrom, string? ReplyTo, string? SmtpHost, int SmtpPort, SmtpSecurity Security, string? SmtpUser)
{
    public const string FileName = "settings.json";

    /// <summary>The password does not stand in a file.</summary>
    public const string PasswordVariable = "GRANTS_SMTP_PASSWORD";

    /// <exception cref="UsageException">The file is missing or something in it is; all that is missing is told at once.</exception>
    public static MailSettings Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new UsageException($"{path} mangler. Den sier hvordan e-post sendes.");
        MailSettings? settings;
        try
        {
            settings = JsonSerializer.Deserialize(File.ReadAllText(path), MailSettingsJson.Default.MailSettings);
        }
        catch (JsonException fault)
        {
            throw new UsageException($"{path} kan ikke leses: {fault.Message}");
        }

        var missing = new[] { ("baseAddress", settings?.BaseAddress), ("mailFrom", settings?.MailFrom), ("smtpHost", settings?.SmtpHost) }
            .Where(pair => string.IsNullOrWhiteSpace(pair.Item2)).Select(pair => pair.Item1).ToArray();
        return missing.Length is 0 ? settings! : throw new UsageException($"{path} mangler {string.Join(", ", missing)}.");
    }

    /// <returns>False when the folder has settings already.</returns>
    public static bool WriteSample(string folder)
    {
        if (File.Exists(Path.Combine(folder, FileName))) return false;
        var sample = new MailSettings("", "", "", "", 587, SmtpSecurity.StartTls, null);
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(sample, MailSettingsJson.Default.MailSettings));
        return true;
    }

    [JsonIgnore]
    public string AnswersTo => string.IsNullOrWhiteSpace(ReplyTo) ? MailFrom! : ReplyTo;

    public SmtpSettings ToSmtp() => new(SmtpHost!, SmtpPort, Security, new Uri(BaseAddress!).Host)
    {
        Credentials = SmtpUser is { Length: > 0 } user
            ? new(user, Environment.GetEnvironmentVariable(PasswordVariable) ?? throw new UsageException($"Sett {PasswordVariable}."))
            : null,
    };
}

/// <summary>How the settings are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(MailSettings))]
internal sealed partial class MailSettingsJson : JsonSerializerContext;
