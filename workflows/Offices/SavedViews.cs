using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Offices;

/// <summary>The views of the review queue that each of an office's staff keeps: one row each, in the office's partition.</summary>
public sealed class SavedViews(CaseRepository cases)
{
    public const int Most = 20;
    public const int LongestName = 60;
    public const int LongestQuery = 600;

    private static readonly Objection NameMissing = Objection.Invalid("name", "name-missing", "Gi visningen et navn.", "Gje visinga eit namn.");

    private static readonly Objection NameTooLong = Objection.Invalid(
        "name", "too-long", $"Navnet kan ha {LongestName} tegn.", $"Namnet kan ha {LongestName} teikn.");

    private static readonly Objection NameUnreadable = Objection.Invalid(
        "name", "control-characters", "Skriv navnet på én linje.", "Skriv namnet på éi linje.");

    private static readonly Objection TooMany = Objection.Invalid(
        "name", "too-many-views", $"Du har alt {Most} visninger. Fjern en av dem først.", $"Du har alt {Most} visingar. Fjern ei av dei først.");

    /// <summary>A person's views, in alphabetical order.</summary>
    public async Task<IReadOnlyList<SavedView>> Of(OrganisationNumber office, PersonId person, CancellationToken stop)
    {
        var (partition, beginning) = (CaseId.OfOffice(office.ToString()).Partition, Keys.Views(person.Value));
        var views = new List<SavedView>();
        await foreach (var row in cases.Rows.Range(partition, beginning, Keys.EndOf(beginning), stop))
            views.Add(JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.SavedView)!);
        return [.. views.OrderBy(view => view.Name, NorwegianOrder.Instance)];
    }

    /// <summary>Keeps a view; one of the same name is replaced.</summary>
    /// <returns>Why not; null when it is kept.</returns>
    public async Task<Objection?> Keep(OrganisationNumber office, PersonId person, string? name, string query, CancellationToken stop)
    {
        var known = name?.Trim() ?? "";
        if (known.Length is 0) return NameMissing;
        if (known.Any(char.IsControl)) return NameUnreadable;
        if (known.Length > LongestName || query.Length > LongestQuery) return NameTooLong;
        var view = new SavedView(RandomIds.Of(known.ToLowerInvariant()), known, query);
        var others = (await Of(office, person, stop)).Count(one => one.Id != view.Id);
        if (others >= Most) return TooMany;
        await cases.Commit(
            CaseId.OfOffice(office.ToString()).Partition,
            [new RowChange.Put(Keys.Views(person.Value) + view.Id, JsonSerializer.SerializeToUtf8Bytes(view, StoredJson.Default.SavedView))], stop);
        return null;
    }

    /// <summary>What a person kept goes when they leave the staff.</summary>
    public async Task RemoveAll(OrganisationNumber office, PersonId person, CancellationToken stop)
    {
        var kept = (await Of(office, person, stop)).Select(RowChange (view) => new RowChange.Delete(Keys.Views(person.Value) + view.Id)).ToList();
        if (kept.Count > 0) await cases.Commit(CaseId.OfOffice(office.ToString()).Partition, kept, stop);
    }

    public async Task Remove(OrganisationNumber office, PersonId person, string id, CancellationToken stop)
    {
        var partition = CaseId.OfOffice(office.ToString()).Partition;
        if ((await Of(office, person, stop)).FirstOrDefault(view => view.Id == id) is not { } known) return;
        await cases.Commit(partition, [new RowChange.Delete(Keys.Views(person.Value) + known.Id)], stop);
    }
}
