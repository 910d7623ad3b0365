using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Tests.Municipalities;

public sealed class CompletionTests
{
    private static readonly MunicipalityNumber Alver = MunicipalityNumber.Parse("4631");
    private static readonly MunicipalityNumber Voss = MunicipalityNumber.Parse("4621");
    private static readonly LocalDate May = new(2026, 5, 1);

    [Fact]
    public void It_stands_over_the_file_from_its_day()
    {
        var register = Register.Standard.With([Of(Alver, May, "post@alver.example")]);
        Assert.Equal("post@alver.example", register.Find(Alver, May)!.RegistryMailbox);
    }

    [Fact]
    public void Before_its_day_the_file_is_as_it_was()
    {
        var register = Register.Standard.With([Of(Alver, May, "post@alver.example")]);
        Assert.Equal("postmottak@alver.kommune.example", register.Find(Alver, May.PlusDays(-1))!.RegistryMailbox);
    }

    [Fact]
    public void After_its_last_day_it_falls_back_to_the_file()
    {
        var register = Register.Standard.With([Of(Alver, May, "post@alver.example") with { To = May.PlusDays(9) }]);
        Assert.Equal("postmottak@alver.kommune.example", register.Find(Alver, May.PlusDays(10))!.RegistryMailbox);
    }

    [Fact]
    public void What_it_does_not_say_stays_as_the_file_has_it()
    {
        var register = Register.Standard.With([Of(Alver, May, "post@alver.example")]);
        Assert.Equal(Register.Standard.Find(Alver, May)!.Population, register.Find(Alver, May)!.Population);
    }

    [Fact]
    public void Other_municipalities_are_not_touched()
    {
        var register = Register.Standard.With([Of(Alver, May, "post@alver.example")]);
        Assert.Equal(Register.Standard.Find(Voss, May), register.Find(Voss, May));
    }

    [Fact]
    public void An_address_at_a_completed_domain_is_the_municipalitys()
    {
        var register = Register.Standard.With([Of(Alver, May, null) with { MailDomains = ["nordhordland.example"] }]);
        Assert.Equal(Alver, register.ByMailDomain("nordhordland.example", May)!.Number);
    }

    [Fact]
    public void The_one_before_ends_the_day_before_the_next()
    {
        var completions = Completion.Put([Of(Alver, May, "old@alver.example")], Of(Alver, May.PlusDays(30), "new@alver.example"));
        Assert.Equal([May.PlusDays(29), null], completions.Select(one => one.To));
    }

    [Fact]
    public void One_that_is_put_before_another_ends_the_day_before_it()
    {
        var completions = Completion.Put([Of(Alver, May, "later@alver.example")], Of(Alver, May.PlusDays(-30), "sooner@alver.example"));
        Assert.Equal([May.PlusDays(-1), null], completions.Select(one => one.To));
    }

    [Fact]
    public void From_the_same_day_the_last_one_counts() => Assert.Equal(
        "new@alver.example", Assert.Single(Completion.Put([Of(Alver, May, "old@alver.example")], Of(Alver, May, "new@alver.example"))).RegistryMailbox);

    [Fact]
    public void A_domain_of_two_municipalities_at_the_same_time_is_objected_to() => Assert.Equal(
        "shared-domain", Assert.Single(Completion.Clashes(Register.Standard, [Of(Alver, May, null) with { MailDomains = ["voss.kommune.example"] }])).Code);

    [Fact]
    public void The_same_domain_at_another_time_is_not()
    {
        Completion[] both =
        [
            Of(Voss, May, null) with { MailDomains = ["ny.example"] },
            Of(Alver, May, null) with { MailDomains = ["voss.kommune.example"] },
        ];
        Assert.Empty(Completion.Clashes(Register.Standard, both));
    }

    [Fact]
    public void The_register_is_written_as_a_file_that_reads_the_same()
    {
        var register = Register.Standard.With([Of(Alver, May, "post@alver.example")]);
        using var text = new StringWriter();
        RegisterFile.Write(register.Rows, text);
        using var written = new StringReader(text.ToString());
        var file = RegisterFile.Parse(written);
        Assert.Equal((358, true), (file.Rows.Length, file.Faults.IsEmpty));
    }

    [Fact]
    public void Whoever_holds_a_register_reads_what_it_becomes()
    {
        var held = Register.Standard.With([]);
        held.Become(held.With([Of(Alver, May, "post@alver.example")]));
        Assert.Equal("post@alver.example", held.Find(Alver, May)!.RegistryMailbox);
    }

    private static Completion Of(MunicipalityNumber number, LocalDate from, string? mailbox) =>
        new(number, from, null, null, ["alver.kommune.example"], mailbox, LanguageForm.Nynorsk);
}
