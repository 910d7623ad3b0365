using Grants.Workflows.Mail;

namespace Grants.Web.Composition;

/// <summary>A host's settings as it asks for them, so that everything that is missing and everything that is wrong is told in one message.</summary>
public sealed class AskedSettings(Func<string, string?> of)
{
    private readonly List<string> missing = [], wrong = [];

    /// <summary>Null when it is missing or wrong.</summary>
    public T? Needed<T>(string name, Func<string, T> parse) where T : class
    {
        if (string.IsNullOrWhiteSpace(of(name))) missing.Add(name);
        return Known(name, parse);
    }

    /// <summary>Null when it is left out, or wrong.</summary>
    public T? Known<T>(string name, Func<string, T> parse) where T : class
    {
        try
        {
            return of(name) is { } value && !string.IsNullOrWhiteSpace(value) ? parse(value.Trim()) : null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException)
        {
            wrong.Add($"{name}: {fault.Message}");
            return null;
        }
    }

    public string? Known(string name) => Known(name, text => text);

    /// <exception cref="SettingsException">Something is missing or wrong.</exception>
    public void Check()
    {
        if (missing.Count > 0) wrong.Insert(0, $"Missing: {string.Join(", ", missing)}.");
        if (wrong.Count > 0) throw new SettingsException($"The settings are not complete. {string.Join(' ', wrong)}");
    }

    /// <summary>Where readers find the pages: by https, except on the same machine.</summary>
    public static string Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback))
            ? text.TrimEnd('/')
            : throw new FormatException("No address that begins with https://.");

    public static string MailAddress(string text) => EmailAddress.TryParse(text, out _) ? text : throw new FormatException("No mail address.");

    public static string OneOf(string text, params string[] known) => known.Contains(text) ? text : throw new FormatException($"Not one of {string.Join(", ", known)}.");
}

/// <summary>The host cannot run so; the message says what to mend.</summary>
public sealed class SettingsException(string message) : Exception(message);
