using FsCheck;
using FsCheck.Fluent;
using Grants.Domain.Claims;

namespace Grants.Domain.Tests.Claims;

/// <summary>KIDs by both rules: known ones, and what a check digit is for.</summary>
public sealed class KidTests
{
    private static readonly Arbitrary<string> Digits = Gen.Choose('0', '9').Select(digit => (char)digit).NonEmptyListOf().Select(digits => string.Concat(digits.Take(24))).ToArbitrary();

    // 7992739871-3 stands in the Luhn algorithm's own examples; 4111… and 5500… are card numbers that everybody tests with.
    [Theory]
    [InlineData("7992739871", "79927398713")]
    [InlineData("411111111111111", "4111111111111111")]
    [InlineData("550000000000000", "5500000000000004")]
    [InlineData("0", "00")]
    [InlineData("2020000001", "20200000014")]
    public void Modulus_10(string digits, string kid) => Assert.Equal(kid, Kid.Of(digits, KidRule.Mod10));

    // 97103214-6 and 97476066-5 are organisation numbers, 1234567890-3 an account number: both are made by the same rule.
    [Theory]
    [InlineData("97103214", "971032146")]
    [InlineData("97476066", "974760665")]
    [InlineData("1234567890", "12345678903")]
    [InlineData("0", "00")]
    [InlineData("6", "6-")]
    [InlineData("2020000001", "20200000014")]
    public void Modulus_11(string digits, string kid) => Assert.Equal(kid, Kid.Of(digits, KidRule.Mod11));

    [Fact]
    public void It_is_the_year_the_number_and_the_check_digit() => Assert.StartsWith("2020000039", Kid.Of(new Domain.Cases.CaseNumber(2020, 39), KidRule.Mod10), StringComparison.Ordinal);

    [Theory, InlineData(KidRule.Mod10), InlineData(KidRule.Mod11)]
    public void What_is_made_is_valid(KidRule rule) => Prop.ForAll(Digits, digits => Kid.IsValid(Kid.Of(digits, rule), rule)).QuickCheckThrowOnFailure();

    [Theory, InlineData(KidRule.Mod10), InlineData(KidRule.Mod11)]
    public void One_wrong_digit_is_always_found(KidRule rule) => Prop.ForAll(Digits, digits =>
    {
        var kid = Kid.Of(digits, rule);
        return Enumerable.Range(0, kid.Length).All(place => "0123456789".Where(digit => digit != kid[place])
            .All(digit => !Kid.IsValid($"{kid[..place]}{digit}{kid[(place + 1)..]}", rule)));
    }).QuickCheckThrowOnFailure();

    /// <summary>Modulus 10 does not see 09 written as 90.</summary>
    [Theory, InlineData(KidRule.Mod10), InlineData(KidRule.Mod11)]
    public void Two_digits_that_changed_places_are_found(KidRule rule) => Prop.ForAll(Digits, digits =>
    {
        var kid = Kid.Of(digits, rule);
        return Enumerable.Range(0, kid.Length - 1).Where(place => kid[place] != kid[place + 1] && !(rule is KidRule.Mod10 && kid[place] is '0' or '9' && kid[place + 1] is '0' or '9'))
            .All(place => !Kid.IsValid($"{kid[..place]}{kid[place + 1]}{kid[place]}{kid[(place + 2)..]}", rule));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("12a")]
    [InlineData("1234567890123456789012345")]
    public void What_is_no_number_gets_none(string digits) => Assert.Throws<ArgumentException>(() => Kid.Of(digits, KidRule.Mod10));

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("7992739871-")]
    [InlineData("79 927398713")]
    public void What_is_no_KID_is_told_so(string kid) => Assert.False(Kid.IsValid(kid, KidRule.Mod10));
}
