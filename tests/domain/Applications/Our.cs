using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Domain.Tests.Applications;

/// <summary>The people of a test: the office's staff, and each municipality's contact and leader.</summary>
public static class Our
{
    public static Actor.Staff Kari { get; } = Staff("kari", StaffRole.Caseworker);

    public static Actor.Staff Per { get; } = Staff("per", StaffRole.Caseworker);

    /// <summary>A caseworker who also has the right to approve.</summary>
    public static Actor.Staff Siv { get; } = Staff("siv", StaffRole.Caseworker, StaffRole.Approver);

    public static Actor.Staff Anne { get; } = Staff("anne", StaffRole.Approver);

    public static Actor.Staff Ola { get; } = Staff("ola", StaffRole.Economist);

    public static Actor.Staff Administrator { get; } = Staff("admin", StaffRole.Administrator);

    /// <summary>Has every role, in another office.</summary>
    public static Actor.Staff Stranger { get; } =
        new(new PersonId("stranger"), OrganisationNumber.Parse("971032146"), [.. Enum.GetValues<StaffRole>()]);

    public static Actor.Contact Contact(MunicipalityNumber municipality) => new(new PersonId($"contact-{municipality}"), municipality);

    public static Actor.Leader Leader(MunicipalityNumber municipality) => new(new PersonId($"leader-{municipality}"), municipality);

    public static Actor.Staff Staff(string name, params StaffRole[] roles) => new(new PersonId(name), Hordaland2018.Call.Office, [.. roles]);
}
