using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Municipalities;

namespace Grants.Domain.Tests.Municipalities;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("0301", true)]
    [InlineData("5636", true)]
    [InlineData("301", false)]
    [InlineData("03011", false)]
    [InlineData("0000", false)]
    [InlineData("46a1", false)]
    [InlineData("٤٦٣١", false)]
    [InlineData(" 4631", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_municipality_number_is_four_digits(string? text, bool valid) =>
        Assert.Equal(valid, MunicipalityNumber.TryParse(text, out _));

    [Fact]
    public void A_municipality_number_keeps_its_leading_zero() =>
        Assert.Equal("0301", MunicipalityNumber.Parse("0301").ToString());

    [Fact]
    public void A_municipality_number_begins_with_its_county() =>
        Assert.Equal("03", MunicipalityNumber.Parse("0301").CountyNumber);

    [Theory]
    [InlineData("974760665", true)]
    [InlineData("971032146", true)]
    [InlineData("974 760 665", true)]
    [InlineData("974\u00a0760\u00a0665", true)]
    [InlineData("974760666", false)]
    [InlineData("947760665", false)]
    [InlineData("97476066", false)]
    [InlineData("9747606650", false)]
    [InlineData("000000000", false)]
    [InlineData("97476066x", false)]
    [InlineData(null, false)]
    public void An_organisation_number_has_nine_digits_and_the_right_check(string? text, bool valid) =>
        Assert.Equal(valid, OrganisationNumber.TryParse(text, out _));

    [Theory]
    [InlineData("12345678903", true)]
    [InlineData("1234 56 78903", true)]
    [InlineData("1234.56.78903", true)]
    [InlineData("12345678901", false)]
    [InlineData("1234567890", false)]
    [InlineData("00000000000", false)]
    public void An_account_number_has_eleven_digits_and_the_right_check(string text, bool valid) =>
        Assert.Equal(valid, AccountNumber.TryParse(text, out _));

    [Fact]
    public void At_most_one_check_digit_fits() =>
        Prop.ForAll(Gen.Choose(10_000_000, 99_999_999).ToArbitrary(), number =>
                Enumerable.Range(0, 10).Count(check => OrganisationNumber.TryParse($"{number}{check}", out _)) <= 1)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_wrong_digit_is_seen() =>
        Prop.ForAll(
                Gen.Choose(0, 8).SelectMany(place => Gen.Choose(1, 9).Select(step => (place, step))).ToArbitrary(),
                wrong =>
                {
                    var digits = "974760665".ToCharArray();
                    digits[wrong.place] = (char)('0' + (digits[wrong.place] - '0' + wrong.step) % 10);
                    return !OrganisationNumber.TryParse(new string(digits), out _);
                })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_organisation_number_is_read_as_it_is_written() =>
        Assert.Equal("971032146", OrganisationNumber.Parse("971 032 146").ToString());

    [Fact]
    public void An_account_number_is_read_as_it_is_written() =>
        Assert.Equal("12345678903", AccountNumber.Parse("1234.56.78903").ToString());
}
