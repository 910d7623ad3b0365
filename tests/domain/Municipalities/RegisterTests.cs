using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Municipalities;

public sealed class RegisterTests
{
    private static readonly Office West = new(OrganisationNumber.Parse("974760665"), "Statsforvaltaren i vest", ["46"]);
    private static readonly Office North = new(OrganisationNumber.Parse("974764687"), "Statsforvalteren i nord", ["18"]);

    // Two are joined to a new one on 1 January 2027.
    private static readonly Register Joining = new(
        [
            Row("4601", "Fjordby", "2024-01-01", "2026-12-31"),
            Row("4602", "Ås", "2024-01-01", "2026-12-31"),
            Row("4603", "Fjordås", "2027-01-01", null),
            Row("1801", "Ørsund", "2024-01-01", null),
        ],
        [West, North]);

    [Theory]
    [InlineData("2018-06-07", "Fjordby Ørsund Ås")]
    [InlineData("2024-01-01", "Fjordby Ørsund Ås")]
    [InlineData("2026-12-31", "Fjordby Ørsund Ås")]
    [InlineData("2027-01-01", "Fjordås Ørsund")]
    [InlineData("2040-01-01", "Fjordås Ørsund")]
    public void The_municipalities_are_those_of_the_day_in_alphabetical_order(string day, string names) =>
        Assert.Equal(names, string.Join(' ', Joining.On(Date(day)).Select(m => m.Name)));

    [Theory]
    [InlineData("4601", "2010-01-01", true)]
    [InlineData("4601", "2026-12-31", true)]
    [InlineData("4601", "2027-01-01", false)]
    [InlineData("4603", "2026-12-31", false)]
    [InlineData("4603", "2027-01-01", true)]
    [InlineData("9999", "2026-01-01", false)]
    public void A_number_is_found_on_the_days_that_it_is_valid(string number, string day, bool found) =>
        Assert.Equal(found, Joining.Find(MunicipalityNumber.Parse(number), Date(day)) is not null);

    [Theory]
    [InlineData("fjordby.kommune.example", "2026-12-31", "4601")]
    [InlineData("fjordby.kommune.example", "2027-01-01", null)]
    [InlineData("skole.fjordby.kommune.example", "2026-12-31", null)]
    public void A_mail_domain_is_whose_it_is_on_the_day(string domain, string day, string? number) =>
        Assert.Equal(number, Joining.ByMailDomain(domain, Date(day))?.Number.ToString());

    [Fact]
    public void An_office_has_the_municipalities_of_its_counties_on_the_day() =>
        Assert.Equal(["Fjordås"], Joining.MunicipalitiesOf(West, Date("2027-01-01")).Select(m => m.Name));

    [Fact]
    public void A_municipality_of_no_known_day_has_no_office() =>
        Assert.Null(Joining.OfficeOf(MunicipalityNumber.Parse("4601"), Date("2027-01-01")));

    [Fact]
    public void A_register_without_rows_finds_nothing() =>
        Assert.Empty(new Register([], [West]).On(Date("2026-01-01")));

    [Fact]
    public void A_mail_domain_of_two_cannot_be_a_register()
    {
        var one = Row("4601", "Fjordby", "2024-01-01", null);
        var other = Row("4602", "Ås", "2024-01-01", null) with { MailDomains = one.MailDomains };

        Assert.Throws<ArgumentException>(() => new Register([one, other], []));
    }

    private static Municipality Row(string number, string name, string from, string? to) => new(
        MunicipalityNumber.Parse(number), name, number[..2], "Fylket", 1_000, Date("2024-01-01"), LanguageForm.Neutral, null,
        [$"{name.ToLowerInvariant()}.kommune.example"], null, Date(from), to is null ? null : Date(to));
}
