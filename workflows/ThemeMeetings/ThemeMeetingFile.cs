using System.Collections.Immutable;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Networks;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Cases;
using Grants.Workflows.People;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>A theme meeting with all that is read for it.</summary>
/// <param name="People">The contact and the resource persons, by the ids that the log has.</param>
/// <param name="Texts">What people wrote, by id.</param>
/// <param name="Network">The network whose council visit it is; null when the organiser was asked directly.</param>
public sealed record ThemeMeetingFile(
    StoredCase<ThemeMeeting> Case, StoredCase<MeetingBook> Book, MeetingSurroundings Around, ImmutableDictionary<PersonId, Person> People,
    ImmutableDictionary<string, string> Texts, Network? Network)
{
    public CaseId Id => Case.Id;

    public ThemeMeeting State => Case.State!;

    public Person PersonOf(PersonId? person) => person is { } id ? People.GetValueOrDefault(id, Person.Unknown) : Person.Unknown;

    public string? TextOf(KeptText? text) => text is null ? null : Texts.GetValueOrDefault(text.Id);
}
