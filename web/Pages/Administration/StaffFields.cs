using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grants.Domain.Cases;
using Grants.Domain.Offices;
using Grants.Web.Access;
using Grants.Web.Offices;
using Grants.Web.Pages.Applications;
using Grants.Workflows.Offices;
using NodaTime;
using NodaTime.Text;

namespace Grants.Web.Pages.Administration;

/// <summary>One of an office's staff as the fields of a page, named as the API names them.</summary>
internal static class StaffFields
{
    public static TypedForm Of(StaffEntry? entry) => TypedForm.Of(entry is null
        ? new JsonObject()
        : JsonSerializer.SerializeToNode(StaffReader.Write(new([entry])), StaffBodiesJson.Default.StaffBody)!["staff"]![0]);

    /// <param name="known">Who is changed: the address and the absences that are over are not on the page, and stay.</param>
    public static (StaffEntry Entry, ImmutableArray<Objection> Objections) Read(TypedForm typed, StaffEntry? known, LocalDate today)
    {
        var body = new StaffMemberBody(
            typed["name"], known?.Email ?? typed["email"], [.. typed.All("roles")], Absences(typed), typed["standIn"]);
        var (entry, objections) = StaffReader.Read(body);
        var over = known?.Absences.Where(absence => IsOver(absence, today)) ?? [];
        return (entry with { Absences = [.. over.Concat(entry.Absences).Distinct().OrderBy(absence => absence.From)] }, objections);
    }

    public static bool IsOver(Absence absence, LocalDate today) => absence.To < today;

    private static IReadOnlyList<AbsenceBody> Absences(TypedForm typed) =>
        [.. Enumerable.Range(0, typed.Rows("absences")).Select(place => $"absences[{place}]")
            .Where(absence => typed[$"{absence}.from"] is { Length: > 0 } || typed[$"{absence}.to"] is { Length: > 0 })
            .Select(absence => new AbsenceBody(Date(typed[$"{absence}.from"]), Date(typed[$"{absence}.to"])))];

    private static LocalDate? Date(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var date } ? date : null;
}
