using Grants.Workflows.Mail;

namespace Grants.Workflows.Tests.Mail;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("kari@fjordvik.kommune.example")]
    [InlineData("kari+sak.14@fjordvik.example")]
    [InlineData("k@xn--nesy-hra.kommune.example")]
    [InlineData("o'hara_2@a.b")]
    public void An_address_is_accepted(string text) => Assert.True(EmailAddress.TryParse(text, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kari")]
    [InlineData("@fjordvik.example")]
    [InlineData("kari@")]
    [InlineData("kari@fjordvik")]
    [InlineData("kari@fjordvik..example")]
    [InlineData("kari@.example")]
    [InlineData("kari@fjordvik.example.")]
    [InlineData("kari@-fjordvik.example")]
    [InlineData("kari@fjord_vik.example")]
    [InlineData("kari@nesøy.example")]
    [InlineData("kåre@fjordvik.example")]
    [InlineData(".kari@fjordvik.example")]
    [InlineData("ka..ri@fjordvik.example")]
    [InlineData("kari.@fjordvik.example")]
    [InlineData("ka ri@fjordvik.example")]
    [InlineData(" kari@fjordvik.example")]
    [InlineData("kari@fjordvik.example\n")]
    [InlineData("kari@fjordvik.example\r\nRCPT TO:<all@fjordvik.example>")]
    [InlineData("kari@ola@fjordvik.example")]
    [InlineData("\"kari\"@fjordvik.example")]
    [InlineData("kari@[127.0.0.1]")]
    [InlineData("Kari <kari@fjordvik.example>")]
    public void What_is_no_plain_address_is_refused(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Theory, InlineData(64, true), InlineData(65, false)]
    public void The_local_part_has_at_most_64_characters(int length, bool accepted) =>
        Assert.Equal(accepted, EmailAddress.TryParse(new string('k', length) + "@fjordvik.example", out _));

    [Theory, InlineData(254, true), InlineData(255, false)]
    public void An_address_has_at_most_254_characters(int length, bool accepted)
    {
        var labels = string.Concat(Enumerable.Repeat(new string('d', 60) + ".", 3));
        var start = "k@" + labels;
        Assert.Equal(accepted, EmailAddress.TryParse(start + new string('d', 50) + "." + new string('d', length - start.Length - 51), out _));
    }

    [Fact]
    public void An_address_is_kept_in_lower_case()
    {
        Assert.True(EmailAddress.TryParse("Kari.Nes@Fjordvik.Example", out var address));
        Assert.Equal("kari.nes@fjordvik.example", address.Value);
    }
}
