using Grants.Domain.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Cases;

/// <summary>
/// The room that a case has for what people write. Its state is one row: people may fill three quarters of it, so that the program
/// can always go on with the case, and what brings hardly any text (to withdraw, to approve) is taken in a full one too.
/// </summary>
internal static class Room
{
    private const int OfPeople = CommitLimits.RowSize / 4 * 3;
    private const int HardlyAny = 2 * 1024;

    public static bool IsFor(IReadOnlyCollection<RowChange> changes) =>
        changes.All(change => CommitLimits.SizeOf(change) <= OfPeople)
        || changes.OfType<RowChange.Insert>().Sum(CommitLimits.SizeOf) <= HardlyAny;

    public static Objection None { get; } = new(
        ObjectionKind.Invalid, "too-large",
        new("Det er for mye tekst til å lagres. Skriv kortere.", "Det er for mykje tekst til å lagrast. Skriv kortare."));
}
