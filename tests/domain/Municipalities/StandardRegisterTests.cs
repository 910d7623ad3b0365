using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Tests.Municipalities;

public sealed class StandardRegisterTests
{
    private static readonly LocalDate Today = new(2026, 10, 1);
    private static readonly Register Register = Register.Standard;

    [Fact]
    public void There_are_357_municipalities() => Assert.Equal(357, Register.On(Today).Length);

    [Fact]
    public void There_are_15_counties() => Assert.Equal(15, Register.On(Today).Select(m => (m.CountyNumber, m.County)).Distinct().Count());

    [Fact]
    public void The_population_adds_up() => Assert.Equal(5_550_203, Register.On(Today).Sum(m => m.Population));

    [Theory]
    [InlineData(LanguageForm.Bokmal, 119)]
    [InlineData(LanguageForm.Nynorsk, 87)]
    [InlineData(LanguageForm.Neutral, 151)]
    public void The_language_forms_are_those_of_the_regulation(LanguageForm form, int count) =>
        Assert.Equal(count, Register.On(Today).Count(m => m.LanguageForm == form));

    [Theory]
    [InlineData("Herøy", "1515", "1818")]
    [InlineData("Våler", "3114", "3419")]
    public void Two_names_are_shared_by_two(string name, string one, string other) =>
        Assert.Equal([one, other], Register.On(Today).Where(m => m.Name == name).Select(m => m.Number.ToString()));

    [Fact]
    public void All_other_names_are_their_own() =>
        Assert.Equal(355, Register.On(Today).Select(m => m.Name).Distinct().Count());

    [Fact]
    public void Every_municipality_has_one_office() =>
        Assert.All(Register.On(Today), m => Assert.Single(Register.Offices, office => Register.MunicipalitiesOf(office, Today).Contains(m)));

    [Fact]
    public void The_office_of_a_municipality_has_that_municipality() =>
        Assert.All(Register.On(Today), m => Assert.Contains(m, Register.MunicipalitiesOf(Register.OfficeOf(m.Number, Today)!, Today)));

    [Fact]
    public void There_are_ten_offices_and_one_organiser() =>
        Assert.Equal((10, 1), (Register.Offices.Count(office => !office.IsOrganiserOnly), Register.Offices.Count(office => office.IsOrganiserOnly)));

    [Fact]
    public void Vestland_has_43_municipalities() =>
        Assert.Equal(43, Register.MunicipalitiesOf(Register.FindOffice(OrganisationNumber.Parse("974760665"))!, Today).Length);

    [Fact]
    public void KS_is_an_organiser_with_no_municipalities() =>
        Assert.Empty(Register.MunicipalitiesOf(Register.FindOffice(OrganisationNumber.Parse("971032146"))!, Today));

    [Fact]
    public void Every_organisation_number_is_its_own() =>
        Assert.Equal(357, Register.On(Today).Select(m => m.OrganisationNumber).OfType<OrganisationNumber>().Distinct().Count());

    [Fact]
    public void Every_mail_domain_is_its_own_and_found() =>
        Assert.All(Register.On(Today), m => Assert.Equal(m, Register.ByMailDomain(Assert.Single(m.MailDomains), Today)));

    [Fact]
    public void Every_mail_domain_is_made_of_the_name() =>
        Assert.All(Register.On(Today), m => Assert.Equal($"{DemoName(m)}.kommune.example", Assert.Single(m.MailDomains)));

    [Fact]
    public void Every_registry_mailbox_is_at_the_mail_domain() =>
        Assert.All(Register.On(Today), m => Assert.Equal($"postmottak@{m.MailDomains[0]}", m.RegistryMailbox));

    [Theory]
    [InlineData("4631", "alver.kommune.example")]
    [InlineData("1818", "heroy-1818.kommune.example")]
    [InlineData("3419", "valer-3419.kommune.example")]
    [InlineData("3338", "nore-og-uvdal.kommune.example")]
    [InlineData("3201", "baerum.kommune.example")]
    [InlineData("3451", "nord-aurdal.kommune.example")]
    public void These_are_found_by_their_mail_domain(string number, string domain) =>
        Assert.Equal(number, Register.ByMailDomain(domain.ToUpperInvariant(), Today)?.Number.ToString());

    [Theory]
    [InlineData("2018-06-07")]
    [InlineData("2020-06-15")]
    [InlineData("2024-01-01")]
    public void The_calls_of_2018_and_2020_run_with_the_municipalities_of_today(string day) =>
        Assert.Equal(Register.On(Today), Register.On(Calendar.Days.Date(day)));

    private static string DemoName(Municipality municipality)
    {
        var name = municipality.Name.ToLowerInvariant().Replace("æ", "ae").Replace('ø', 'o').Replace('å', 'a').Replace(' ', '-');
        return municipality.Name is "Herøy" or "Våler" ? $"{name}-{municipality.Number}" : name;
    }
}
