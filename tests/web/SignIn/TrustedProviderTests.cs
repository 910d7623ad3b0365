using Grants.Web.SignIn;

namespace Grants.Web.Tests.SignIn;

/// <summary>What a provider is believed about.</summary>
public sealed class TrustedProviderTests
{
    private const string Tenant = "0b1c2d3e-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("entra", Tenant, "kari@office.example", false, true)]
    [InlineData("entra", "0B1C2D3E-0000-4000-8000-000000000001", "kari@OFFICE.example", false, true)]
    [InlineData("entra", null, "kari@office.example", true, false)]
    [InlineData("entra", Tenant, "kari@other.example", true, false)]
    [InlineData("entra", Tenant, "kari@sub.office.example", true, false)]
    [InlineData("gate", null, "kari@other.example", true, true)]
    [InlineData("gate", Tenant, "kari@other.example", false, false)]
    [InlineData("Gate", null, "kari@other.example", true, false)]
    [InlineData(null, null, "kari@other.example", true, false)]
    [InlineData("gate", null, "no address", true, false)]
    [InlineData("gate", null, null, true, false)]
    public void An_address_is_believed_as_its_provider_is(string? provider, string? tenant, string? address, bool isVerified, bool isBelieved) => Assert.Equal(
        isBelieved, TrustedProvider.Believed(TrustedProvider.ParseAll($"entra:{Tenant}@office.example,gate"), new(provider, tenant, All(address), isVerified ? All(address) : [])) is not null);

    [Theory, InlineData("entra:x@office.example"), InlineData($"entra:{Tenant}"), InlineData($"entra:{Tenant}@"), InlineData("../logout"), InlineData("a b"), InlineData(":"), InlineData("@")]
    public void What_is_no_provider_is_told(string text) => Assert.Throws<FormatException>(() => TrustedProvider.ParseAll(text));

    [Fact]
    public void None_is_none() => Assert.Empty(TrustedProvider.ParseAll(" , "));

    private static string[] All(string? address) => address is null ? [] : [address];
}
