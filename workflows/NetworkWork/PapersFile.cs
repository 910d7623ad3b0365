using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.NetworkWork;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using NodaTime.Text;

namespace Grants.Workflows.NetworkWork;

/// <summary>A network's papers with all that is read for them.</summary>
/// <param name="People">Those of the steering group, by the ids that the log has.</param>
/// <param name="Plan">The plan's text as it is; null before there is one.</param>
public sealed record PapersFile(StoredCase<NetworkPapers> Case, ImmutableDictionary<PersonId, Person> People, string? Plan)
{
    public NetworkPapers State => Case.State!;

    public Person PersonOf(PersonId id) => People.GetValueOrDefault(id, Person.Unknown);

    /// <summary>The steering group as the form that it is written with.</summary>
    public SteeringGroupForm Group => new([.. State.Seats.Select(FormOf)]);

    private SeatForm FormOf(Seat seat) => PersonOf(seat.Person) is var person
        ? new(person.Name, person.Email, seat.Body, WorkWords.Of(seat.Role), LocalDatePattern.Iso.Format(seat.From), seat.To is { } to ? LocalDatePattern.Iso.Format(to) : null)
        : new();
}
