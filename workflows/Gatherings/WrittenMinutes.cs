using System.Collections.Frozen;
using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Workflows.Cases;
using Grants.Workflows.People;

namespace Grants.Workflows.Gatherings;

/// <summary>Minutes that were written, understood: those who see to what was decided are known by address until they have their ids.</summary>
/// <param name="Responsible">For each decision who sees to it; null when they cannot be written to.</param>
internal sealed record WrittenMinutes(Minutes Minutes, ImmutableArray<Person?> Responsible)
{
    public IEnumerable<Person> Owners => Responsible.OfType<Person>();

    /// <summary>
    /// With the ids of people, and each decision with what it is known by. One that says none is the one of the same words, if there is
    /// one, for who writes over the wire may not send it back.
    /// </summary>
    /// <param name="known">The decisions that there are already.</param>
    public Minutes WithIds(IReadOnlyDictionary<string, PersonId> owners, ImmutableArray<MinutesDecision> known)
    {
        var (ids, taken) = (known.Select(decision => decision.Id).OfType<string>().ToFrozenSet(), new HashSet<string>(StringComparer.Ordinal));
        var decisions = Minutes.Decisions.Select((decision, place) => decision with
        {
            Owner = Responsible[place] is { } owner ? owners[owner.Email!] : null,
            Id = IdOf(decision),
        });
        return Minutes with { Decisions = [.. decisions] };

        string IdOf(MinutesDecision decision)
        {
            var id = decision.Id is { } said && ids.Contains(said) && !taken.Contains(said) ? said
                : known.FirstOrDefault(other => other.Text == decision.Text && other.Id is { } same && !taken.Contains(same))?.Id ?? RandomIds.Case();
            taken.Add(id);
            return id;
        }
    }
}
