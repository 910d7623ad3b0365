using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Gatherings;

/// <summary>
/// Who is to come to a gathering, and who came. Who was marked stands in rows of the gathering with their name and role, so that the list
/// stays what it was when a municipality changes its participants before the next one.
/// </summary>
public sealed class AttendanceBook(GatheringRoll roll, CaseRepository cases, ApplicationStore people)
{
    /// <summary>By municipality, as it came in the order of receipt; within it as it is written there, and then those who came besides.</summary>
    public Task<ImmutableArray<Attender>> Of(GatheringFile file, CancellationToken stop) => Of(file, null, stop);

    /// <param name="only">Those who come for this municipality, as it has registered them; null for everyone.</param>
    public async Task<ImmutableArray<Attender>> Of(GatheringFile file, MunicipalityNumber? only, CancellationToken stop)
    {
        var marks = await Marks(file.Id, stop);
        var known = await people.PeopleOf(file.Id, stop);
        var all = (await roll.Registered(file, stop)).SelectMany(one => GatheringRoll.Of(one, file.Gathering.Number)).ToArray();
        var listed = all.Select(one => one.Participant.Person).ToHashSet();
        var registered = all.Where(one => only is null || one.Municipality == only).GroupBy(one => one.Participant.Person).Select(one => new Attender(
            one.Key, [.. one.Select(place => new AttenderPlace(place.Municipality, place.Participant.Role))], one.First().Person.Name, one.First().Person.Email, false,
            marks.GetValueOrDefault(one.Key)?.IsPresent));
        var besides = marks.Values.Where(mark => !listed.Contains(mark.Person) && (only is null || mark.Municipality == only))
            .Select(mark => known.GetValueOrDefault(mark.Person, Person.Unknown) is var person
                ? new Attender(mark.Person, [new(mark.Municipality, person.Role)], person.Name, null, mark.IsExtra, mark.IsPresent) : null).OfType<Attender>();
        return [.. registered.Concat(besides.OrderBy(one => one.Name, StringComparer.Ordinal)).GroupBy(one => one.Municipality).SelectMany(group => group)];
    }

    /// <summary>What a commit writes of these marks besides the log.</summary>
    public static IEnumerable<RowChange> Rows(CaseId id, IEnumerable<(AttendanceMark Mark, Person Person)> marked) => marked.SelectMany(one => new[]
    {
        new RowChange.Put(Keys.Attendance(id.Own) + one.Mark.Person, JsonSerializer.SerializeToUtf8Bytes(one.Mark, StoredJson.Default.AttendanceMark)),
        ApplicationStore.PutPerson(id.Own, one.Mark.Person, one.Person),
    });

    private async Task<ImmutableDictionary<PersonId, AttendanceMark>> Marks(CaseId id, CancellationToken stop)
    {
        var marks = ImmutableDictionary.CreateBuilder<PersonId, AttendanceMark>();
        var beginning = Keys.Attendance(id.Own);
        await foreach (var row in cases.Rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
            if (JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.AttendanceMark) is { } mark) marks[mark.Person] = mark;
        return marks.ToImmutable();
    }
}
