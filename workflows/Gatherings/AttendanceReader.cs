using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Forms;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Understands who was at a gathering. What cannot be understood or is missing is told at its field, all at once.</summary>
internal static class AttendanceReader
{
    private const int MostPeople = 2_000;
    private const int MostOthers = 100;

    /// <summary>Those whose mark is another than it was, each with their particulars.</summary>
    public static (ImmutableArray<(AttendanceMark Mark, Person Person)> Marked, ImmutableArray<Objection> Objections) Read(
        AttendanceForm form, CaseId id, ImmutableArray<Attender> listed, Register register, LocalDate today)
    {
        var fields = new Fields();
        var known = listed.ToDictionary(one => one.Person);
        var people = fields.Rows("people", form.People, MostPeople, (field, row) => MarkOf(field, row, known, fields));
        var others = fields.Rows("others", form.Others, MostOthers, (field, row) => ExtraOf(field, row, id, register, today, fields));
        if (fields.Objections is { IsEmpty: false } objections) return ([], objections);
        return ([.. people.Concat(others).OfType<(AttendanceMark Mark, Person Person)>().DistinctBy(one => one.Mark.Person)
            .Where(one => known.GetValueOrDefault(one.Mark.Person)?.IsPresent != one.Mark.IsPresent)], []);
    }

    private static (AttendanceMark, Person)? MarkOf(string field, PresenceForm form, Dictionary<PersonId, Attender> known, Fields fields)
    {
        var person = fields.Needed($"{field}.person", fields.Line($"{field}.person", form.Person));
        var present = fields.Needed($"{field}.present", form.Present);
        if (person is null || present is not { } isPresent) return null;
        if (known.GetValueOrDefault(new(person)) is { } one)
            return (new(one.Person, one.Municipality, isPresent, one.IsExtra), new(one.Name, null, null, one.Role));
        fields.Object($"{field}.person", "unknown-person", "Denne personen står ikke i listen.", "Denne personen står ikkje i lista.");
        return null;
    }

    private static (AttendanceMark, Person)? ExtraOf(string field, ExtraPersonForm form, CaseId id, Register register, LocalDate today, Fields fields)
    {
        var name = fields.Needed($"{field}.name", fields.Line($"{field}.name", form.Name));
        var role = fields.Line($"{field}.role", form.Role);
        if (!MunicipalityNumber.TryParse(form.Municipality?.Trim(), out var municipality) || register.Find(municipality, today) is null)
            fields.UnknownMunicipality($"{field}.municipality", form.Municipality);
        // The same name from the same municipality is the same person, so who sends the form twice adds nobody.
        return name is null ? null : (new(new(RandomIds.Of($"{id}\n{municipality}\n{name}")), municipality, true, true), new(name, null, null, role));
    }
}
