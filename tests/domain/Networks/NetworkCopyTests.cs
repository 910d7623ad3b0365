using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;
using NodaTime.Text;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Networks;

public sealed class NetworkCopyTests
{
    [Theory]
    [InlineData("2027-03-15", "2026-11-02", 1)]
    [InlineData("2026-03-15", "2026-11-02", 1)]
    [InlineData("2020-06-15", "2026-06-14", 6)]
    [InlineData("2020-06-15", "2026-06-15", 7)]
    public void The_deadline_is_moved_by_whole_years_until_it_is_to_come(string deadline, string today, int years) =>
        Assert.Equal(years, NetworkCopy.Years(Date(deadline), Date(today)));

    [Theory]
    [InlineData(null, "2026-12-15", "2027-12")]
    [InlineData("2026-09", null, "2027-09")]
    public void A_gathering_has_its_month_until_its_new_days_are_known(string? month, string? starts, string expected)
    {
        var gathering = new PlannedGathering(1, Month(month), starts is null ? null : Date(starts), starts is null ? null : Date(starts).PlusDays(1), "Tromsø", false);

        Assert.Equal(new PlannedGathering(1, Month(expected), null, null, "Tromsø", false), Assert.Single(Copied(gathering).Registration!.Gatherings));
    }

    [Fact]
    public void Who_became_a_member_of_the_earlier_one_is_not_one_of_the_new() => Assert.Empty(Copied().Members);

    private static Network Copied(params PlannedGathering[] gatherings)
    {
        var terms = new RegistrationTerms(
            Date("2026-03-15").At(new LocalTime(23, 59, 59)), new([new(null, 1_000)]), null, 0, 2, null, false, false, null, 30, 48, [.. gatherings], [], null, [], null, null);
        var network = new Network("loftet", "Løftet", OrganisationNumber.Parse("971032146"), [new(MunicipalityNumber.Parse("4631"), Date("2026-01-01"), null)], null, terms);
        return NetworkCopy.Of(new(network, 1, null), "neste", "Neste", Date("2026-01-01"), Date("2026-11-02"));
    }

    private static YearMonth? Month(string? text) => text is null ? null : YearMonthPattern.Iso.Parse(text).Value;
}
