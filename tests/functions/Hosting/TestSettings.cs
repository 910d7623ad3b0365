using System.Security.Cryptography;

namespace Grants.Functions.Tests.Hosting;

/// <summary>Settings as infra/ makes them.</summary>
internal static class TestSettings
{
    /// <summary>A public key of the kind that SendGrid shows.</summary>
    public static string EventsKey { get; } = NewKey();

    /// <summary>All of them, with others in their place; null takes one away.</summary>
    public static Func<string, string?> With(params (string Name, string? Value)[] others)
    {
        var settings = new Dictionary<string, string?>
        {
            ["GRANTS_BASE_ADDRESS"] = "https://tilskudd.example/",
            ["GRANTS_STORAGE"] = "stgrantsexample",
            ["GRANTS_MAIL"] = "sendgrid",
            ["GRANTS_MAIL_FROM"] = "ikkesvar@tilskudd.example",
            ["GRANTS_SENDGRID_KEY"] = "SG.example",
            ["GRANTS_SENDGRID_EVENTS_KEY"] = EventsKey,
        };
        foreach (var (name, value) in others) settings[name] = value;
        return settings.GetValueOrDefault;
    }

    private static string NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
    }
}
