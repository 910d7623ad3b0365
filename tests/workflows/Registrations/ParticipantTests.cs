using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Forms;
using Grants.Workflows.Registrations;

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

    private async Task<ImmutableArray<Objection>> Register(params NetworkParticipantForm[] participants)
    {
        await loftet.Publish();
        var contact = new Actor.Contact(await loftet.Office.Person("kontakt@nr5501.kommune.example"), MunicipalityNumber.Parse("5501"));
        var form = new RegistrationForm("5501", null, new("Kari Kontakt", "kontakt@nr5501.kommune.example"), [.. participants], false);
        return await loftet.Office.Registrations.Register(Loftet.Id, form, contact, default) is Done<RegistrationFile>.No(var objections) ? objections : [];
    }
}
