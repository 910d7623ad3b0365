using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Offices;
using Grants.Web.Access;
using Grants.Workflows.Offices;

namespace Grants.Web.Offices;

/// <summary>Reads a list of staff, and writes one.</summary>
internal static class StaffReader
{
    public static (ImmutableArray<StaffEntry> Staff, ImmutableArray<Objection> Objections) Read(StaffBody body)
    {
        if (body.Staff is null) return ([], [Objection.Invalid("staff", "staff-missing", "Listen mangler.", "Lista manglar.")]);
        var objections = ImmutableArray.CreateBuilder<Objection>();
        var staff = body.Staff.Select((member, index) => Read(member, $"staff[{index}].", objections)).ToImmutableArray();
        return (staff, objections.ToImmutable());
    }

    public static StaffBody Write(StaffList list) => new([.. list.Staff.Select(entry => new StaffMemberBody(
        entry.Name,
        entry.Email,
        [.. entry.Roles.Select(RoleNames.Of)],
        [.. entry.Absences.Select(absence => new AbsenceBody(absence.From, absence.To))],
        entry.StandIn))]);

    /// <summary>One of them, with the objections at its own fields.</summary>
    public static (StaffEntry Entry, ImmutableArray<Objection> Objections) Read(StaffMemberBody member)
    {
        var objections = ImmutableArray.CreateBuilder<Objection>();
        return (Read(member, "", objections), objections.ToImmutable());
    }

    private static StaffEntry Read(StaffMemberBody? member, string at, ImmutableArray<Objection>.Builder objections)
    {
        var roles = ImmutableArray.CreateBuilder<StaffRole>();
        foreach (var (index, name) in (member?.Roles ?? []).Index())
        {
            if (RoleNames.Parse(name) is { } role) roles.Add(role);
            else objections.Add(Objection.Invalid($"{at}roles[{index}]", "unknown-role", "Rollen finnes ikke.", "Rolla finst ikkje."));
        }

        var absences = ImmutableArray.CreateBuilder<Absence>();
        foreach (var (index, absence) in (member?.Absences ?? []).Index())
        {
            if (absence is { From: { } from, To: { } to }) absences.Add(new(from, to));
            else objections.Add(Objection.Invalid($"{at}absences[{index}]", "date-missing", "Skriv første og siste dag.", "Skriv første og siste dag."));
        }

        return new(member?.Name ?? "", member?.Email ?? "", roles.ToImmutable(), absences.ToImmutable(), member?.StandIn);
    }
}
