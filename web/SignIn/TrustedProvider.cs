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

    /// <summary>The address, when one of the providers that vouch for it is believed.</summary>
    public static EmailAddress? Believed(IEnumerable<TrustedProvider> trusted, VouchedFor who) =>
        EmailAddress.TryParse(who.Address, out var address) && trusted.Any(one => one.Believes(who, address)) ? address : null;

    private bool Believes(VouchedFor who, EmailAddress address) => who.Provider == Name
        && (Tenant is null
            ? who.IsVerified
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
/// <param name="IsVerified">Whether it says that the address has been tried.</param>
public sealed record VouchedFor(string? Provider, string? Tenant, string? Address, bool IsVerified);
