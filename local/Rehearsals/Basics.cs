using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Networks;
using Grants.Workflows.Offices;
using NodaTime;

namespace Grants.Local.Rehearsals;

/// <summary>What every rehearsal has: the offices with invented staff, and the network with all municipalities of Vestland.</summary>
internal sealed class Basics(OfficeDesk offices, NetworkDesk networks, Register register, IClock clock)
{
    public static OrganisationNumber Vestland { get; } = OrganisationNumber.Parse("974760665");

    public static OrganisationNumber Ks { get; } = OrganisationNumber.Parse("971032146");

    private static readonly ImmutableArray<(string Name, string Email, StaffRole Role)> Staff =
    [
        ("Kari Saksbehandler", "kari.saksbehandler@statsforvalteren.example", StaffRole.Caseworker),
        ("Per Saksbehandler", "per.saksbehandler@statsforvalteren.example", StaffRole.Caseworker),
        ("Anne Godkjenner", "anne.godkjenner@statsforvalteren.example", StaffRole.Approver),
        ("Ola Økonom", "ola.okonom@statsforvalteren.example", StaffRole.Economist),
        ("Ada Administrator", "admin@statsforvalteren.example", StaffRole.Administrator),
    ];

    public async Task Make(CancellationToken stop)
    {
        await Replace(Vestland, [.. Staff.Select(one => new StaffEntry(one.Name, one.Email, [one.Role], [], null))], stop);
        await Replace(Ks, [new StaffEntry("Nina Nettverk", "nettverk@ks.example", [StaffRole.Organiser, StaffRole.Administrator], [], null)], stop);
        var office = register.FindOffice(Vestland)!;
        var members = register.MunicipalitiesOf(office, Domain.Calendar.Oslo.DateOf(clock.GetCurrentInstant()))
            .Select(municipality => new Membership(municipality.Number, new LocalDate(2018, 1, 1), null));
        var nina = (await offices.Load(Ks, stop)).Staff[0];
        var organiser = new Actor.Staff(nina.Person, Ks, nina.Roles);
        await networks.SetUp(new Network("hordaland", "Læringsnettverk i barnevernet i Vestland", Ks, [.. members]), organiser, stop);
        await networks.Do("hordaland", new NetworkCommand.Publish(), organiser, null, stop);
    }

    private async Task Replace(OrganisationNumber office, ImmutableArray<StaffEntry> staff, CancellationToken stop)
    {
        if (await offices.Replace(office, staff, null, null, stop) is StaffChange.Refused refused)
            throw new InvalidOperationException(string.Join(" ", refused.Objections.Select(objection => objection.Text.Bokmal)));
    }
}
