using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>
/// A draft as its row, overwritten at each save: what people write, who may, and what its people have been told. It stays as the
/// working copy when the application has been sent.
/// </summary>
/// <param name="Edition">The version that people edit, from 1: what an ETag shows. System steps do not move it.</param>
/// <param name="Access">Those who made it or took it over, with their municipality; the contacts in the form come in addition.</param>
/// <param name="People">The ids of the people in the form, by e-mail.</param>
/// <param name="Moves">How many times the call's deadline had been moved when the draft was made.</param>
/// <param name="SavedBy">Who saved it last; null when nobody has since it was begun.</param>
public sealed record DraftRow(
    ApplicationForm Form,
    int Edition,
    Instant CreatedAt,
    Instant SavedAt,
    ImmutableDictionary<PersonId, MunicipalityNumber> Access,
    ImmutableDictionary<string, PersonId> People,
    ImmutableHashSet<string> Told,
    int Moves,
    PersonId? SavedBy = null);
