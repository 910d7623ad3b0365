using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Forms;
using Grants.Workflows.Registrations;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Registrations;

/// <summary>Who a municipality says will come.</summary>
public sealed class ParticipantTests
{
    private readonly Loftet loftet = new();

    [Fact]
    public async Task Two_participants_with_one_address_are_refused_at_the_second()
    {
        var refused = await Register(new("Odd Ordfører", "odd@nr5501.kommune.example", "ordfører"), new("Kim Kommunedirektør", "ODD@nr5501.kommune.example", "kommunedirektør"));

        Assert.Equal(["participants[1].email address-twice"], refused.Select(objection => $"{objection.Field} {objection.Code}"));
    }

    [Fact]
    public async Task Several_participants_may_be_without_an_address() =>
        Assert.Empty(await Register(new("Odd Ordfører", null, "ordfører"), new("Kim Kommunedirektør", "", "kommunedirektør"), new("Bea Barnevernleder", " ", "barnevernleder")));

    [Fact]
    public async Task A_request_that_is_repeated_after_a_crash_is_the_same_registration()
    {
        await loftet.Publish();
        var contact = new Actor.Contact(await loftet.Office.Person("kontakt@nr5501.kommune.example"), MunicipalityNumber.Parse("5501"));
        var form = new RegistrationForm("5501", null, new("Kari Kontakt", "kontakt@nr5501.kommune.example"), [], false);

        var first = TestOffice.Yes(await loftet.Office.Registrations.Register(Loftet.Id, form, contact, "request", default));
        var again = TestOffice.Yes(await loftet.Office.Registrations.Register(Loftet.Id, form, contact, "request", default));

        Assert.Equal(first.Id, again.Id);
        Assert.IsType<Done<RegistrationFile>.No>(await loftet.Office.Registrations.Register(Loftet.Id, form, contact, "another", default));
    }

    private async Task<ImmutableArray<Objection>> Register(params NetworkParticipantForm[] participants)
    {
        await loftet.Publish();
        var contact = new Actor.Contact(await loftet.Office.Person("kontakt@nr5501.kommune.example"), MunicipalityNumber.Parse("5501"));
        var form = new RegistrationForm("5501", null, new("Kari Kontakt", "kontakt@nr5501.kommune.example"), [.. participants], false);
        return await loftet.Office.Registrations.Register(Loftet.Id, form, contact, "once", default) is Done<RegistrationFile>.No(var objections) ? objections : [];
    }
}
