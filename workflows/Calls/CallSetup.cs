using System.Collections.Immutable;
using Grants.Domain.Calls;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using NodaTime;

namespace Grants.Workflows.Calls;

/// <summary>A call as administrators set it up: one that is not whole yet, or one that is, with its log.</summary>
/// <param name="Edition">The version of what people edit.</param>
/// <param name="Stored">Null as long as it is not whole.</param>
/// <param name="Saved">The parts that somebody has been through, by the names that the page gives them.</param>
public sealed record CallSetup(string Id, CallForm Form, int Edition, StoredCase<CallCase>? Stored, ImmutableHashSet<string> Saved)
{
    public static CallSetup Of(StoredCase<CallCase> stored) =>
        new(stored.State!.Call.Id, CallFormReader.FormOf(stored.State.Call), stored.State.Edition, stored, []);
}

/// <summary>A call that is not whole yet, as its row: nobody has relied on it, so it is overwritten.</summary>
public sealed record CallDraftRow(CallForm Form, int Edition, ImmutableHashSet<string> Saved, PersonId By, Instant SavedAt);
