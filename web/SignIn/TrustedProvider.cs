using Grants.Workflows.Mail;

namespace Grants.Web.SignIn;

/// <summary>
/// Whom a sign-in provider is believed about. The tenants of a shared one (Entra ID) write what they like into their own people's addresses, so
/// each is believed of one domain; another provider, only of an address that it says it has verified.
/// </summary>
public sealed record TrustedProvider(string Name, string? Tenant = null, string? Domain = null)
{
    /// <summary>Separated by commas: <c>NAME:TENANT@DOMAIN</c>, or the name alone.</summary>
    /// <exception cref="FormatException">One is neither.</exception>
    public static TrustedProvider[] ParseAll(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>The first address of which one of the providers that vouch for it is believed.</summary>
    public static EmailAddress? Believed(IReadOnlyList<TrustedProvider> trusted, VouchedFor who) =>
        who.Addresses.Select(text => EmailAddress.TryParse(text, out var address) && trusted.Any(one => one.Believes(who, address)) ? address : null)
            .FirstOrDefault(address => address is not null);

    private bool Believes(VouchedFor who, EmailAddress address) => who.Provider == Name
        && (Tenant is null
            ? who.Verified.Contains(address.Value, StringComparer.OrdinalIgnoreCase)
            : string.Equals(who.Tenant, Tenant, StringComparison.OrdinalIgnoreCase) && string.Equals(address.Domain, Domain, StringComparison.OrdinalIgnoreCase));

    private static TrustedProvider Parse(string text) => text.Split(':', '@') switch
    {
        [var name] when IsName(name) => new(name),
        [var name, var tenant, { Length: > 0 } domain] when IsName(name) && Guid.TryParse(tenant, out _) => new(name, tenant, domain),
        _ => throw new FormatException($"'{text}' is neither NAME:TENANT@DOMAIN nor NAME."),
    };

    private static bool IsName(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);
}

/// <summary>What a provider says of who is signed in with it.</summary>
/// <param name="Tenant">The organisation whose account it is, where the provider has such.</param>
/// <param name="Addresses">All that it says of them, the most telling first.</param>
/// <param name="Verified">Those of them that it says have been tried.</param>
public sealed record VouchedFor(string? Provider, string? Tenant, IReadOnlyList<string> Addresses, IReadOnlyList<string> Verified);
