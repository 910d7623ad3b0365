using Grants.Contracts;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Municipalities;
using Grants.Workflows.Tests.Stories;
using NodaTime;

namespace Grants.Workflows.Tests.Municipalities;

public sealed class RegisterKeeperTests
{
    private static readonly MunicipalityNumber Alver = MunicipalityNumber.Parse("4631");
    private static readonly MunicipalityNumber Oslo = MunicipalityNumber.Parse("0301");
    private static readonly LocalDate May = new(2026, 5, 1);
    private static readonly Actor.Staff Administrator = new(new("ada"), OrganisationNumber.Parse("974760665"), [StaffRole.Administrator]);

    private readonly InMemoryRowStore rows = new();
    private readonly TestClock clock = new(Instant.FromUtc(2026, 5, 10, 8, 0));

    [Fact]
    public async Task What_is_completed_is_read_at_once()
    {
        var (register, keeper) = Instance();
        await keeper.Put(Of(Alver, "post@alver.example"), Administrator, TestOffice.Never);
        Assert.Equal("post@alver.example", register.Find(Alver, May)!.RegistryMailbox);
    }

    [Fact]
    public async Task Another_instance_learns_of_it()
    {
        var (register, other) = Instance();
        await Instance().Keeper.Put(Of(Alver, "post@alver.example"), Administrator, TestOffice.Never);
        await other.Refresh(TestOffice.Never);
        Assert.Equal("post@alver.example", register.Find(Alver, May)!.RegistryMailbox);
    }

    [Fact]
    public async Task Another_instance_learns_that_it_is_removed()
    {
        var (register, other) = Instance();
        var mine = Instance().Keeper;
        await mine.Put(Of(Alver, "post@alver.example"), Administrator, TestOffice.Never);
        await other.Refresh(TestOffice.Never);
        await mine.Remove(Alver, May, Administrator, TestOffice.Never);
        await other.Refresh(TestOffice.Never);
        Assert.Equal("postmottak@alver.kommune.example", register.Find(Alver, May)!.RegistryMailbox);
    }

    [Fact]
    public async Task After_a_restart_it_is_there()
    {
        await Instance().Keeper.Put(Of(Alver, "post@alver.example"), Administrator, TestOffice.Never);
        var (register, keeper) = Instance();
        await keeper.Refresh(TestOffice.Never);
        Assert.Equal("post@alver.example", register.Find(Alver, May)!.RegistryMailbox);
    }

    [Fact]
    public async Task Another_offices_municipality_is_not_completed() => Assert.Equal(
        "not-your-municipality",
        Assert.IsType<Done<CompletionRow>.No>(await Instance().Keeper.Put(Of(Oslo, "post@oslo.example"), Administrator, TestOffice.Never)).Objections[0].Code);

    [Fact]
    public async Task A_later_one_keeps_who_completed_the_one_before_and_ends_it()
    {
        var keeper = Instance().Keeper;
        await keeper.Put(Of(Alver, "old@alver.example"), Administrator, TestOffice.Never);
        await keeper.Put(Of(Alver, "new@alver.example") with { From = May.PlusDays(5) }, Administrator with { Person = new("bo") }, TestOffice.Never);
        Assert.Equal([("ada", May.PlusDays(4)), ("bo", (LocalDate?)null)], (await keeper.Of(Alver, TestOffice.Never)).Select(row => (row.By.Value, row.Completion.To)));
    }

    [Fact]
    public async Task A_domain_that_another_municipality_has_is_refused() => Assert.Equal(
        "shared-domain",
        Assert.IsType<Done<CompletionRow>.No>(await Instance().Keeper.Put(
            Of(Alver, null) with { MailDomains = ["voss.kommune.example"] }, Administrator, TestOffice.Never)).Objections[0].Code);

    [Fact]
    public void A_form_is_read()
    {
        var (completion, _) = CompletionReader.Read(Alver, "2026-05-01", new(null, "920 290 922", ["@Alver.kommune.no"], "post@alver.kommune.no", "nynorsk"));
        Assert.Equal(("920290922", "alver.kommune.no"), (completion!.OrganisationNumber.ToString(), completion.MailDomains.Single()));
    }

    [Fact]
    public void All_that_is_wrong_in_a_form_is_told_at_once()
    {
        var (_, objections) = CompletionReader.Read(Alver, "i dag", new("2026-02-30", "123", ["alver"], "alver", "tysk"));
        Assert.Equal(["from", "to", "organisationNumber", "mailDomains", "registryMailbox", "languageForm"], objections.Select(objection => objection.Field));
    }

    private (Register Register, RegisterKeeper Keeper) Instance()
    {
        var register = Register.Standard.With([]);
        return (register, new(rows, new Places(rows), register, clock));
    }

    private static Completion Of(MunicipalityNumber number, string? mailbox) =>
        new(number, May, null, null, [$"{number}.example"], mailbox, LanguageForm.Nynorsk);
}
