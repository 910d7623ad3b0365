using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Storage;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>Reads theme meetings, and the lists of them by municipality and by organiser.</summary>
public sealed class ThemeMeetingStore(CaseRepository cases, ApplicationStore people, Places places)
{
    /// <summary>The partition of the lists; a meeting stands in them before its own rows do, and readers skip what is not there.</summary>
    private const string Meetings = "theme-meetings";

    public CaseRepository Cases => cases;

    public static CaseId BookOf(OrganisationNumber organiser) => CaseId.OfMeetingBook(organiser.ToString());

    public Task<StoredCase<MeetingBook>> Book(OrganisationNumber organiser, CancellationToken stop) => cases.Load(CaseKinds.MeetingBook, BookOf(organiser), stop);

    /// <summary>Null when there is no such meeting.</summary>
    public async Task<ThemeMeetingFile?> Open(CaseId id, CancellationToken stop)
    {
        if (!id.IsThemeMeeting) return null;
        var stored = await cases.Load(CaseKinds.ThemeMeeting, id, stop);
        if (stored.State is not { } meeting) return null;
        var book = await Book(meeting.Organiser, stop);
        var network = meeting.NetworkId is { } networkId ? await Network(networkId, stop) : null;
        var known = (await people.PeopleOf(book.Id, stop)).SetItems(await people.PeopleOf(id, stop));
        return new(stored, book, Around(id, book, network), known, await TextsOf(id, stop), network?.Network);
    }

    public async Task<NetworkCase?> Network(string networkId, CancellationToken stop) =>
        (await cases.Load(CaseKinds.Network, CaseId.OfNetwork(networkId), stop)).State;

    /// <summary>A network's council visits have their own time; else the organiser's holds.</summary>
    public static MeetingSurroundings Around(CaseId id, StoredCase<MeetingBook> book, NetworkCase? network) => new(
        id.Own, book.State!, network?.Terms?.CouncilVisit is { } visit ? MeetingTerms.Of(visit) : book.State!.Terms);

    /// <summary>The people whose rows a case has.</summary>
    public Task<ImmutableDictionary<PersonId, Person>> Known(CaseId id, CancellationToken stop) => people.PeopleOf(id, stop);

    /// <summary>The resource persons that an organiser has named before, by name.</summary>
    public async Task<ImmutableArray<Person>> ResourcePersons(OrganisationNumber organiser, CancellationToken stop) =>
        [.. (await people.PeopleOf(BookOf(organiser), stop)).Values.OrderBy(person => person.Name, StringComparer.Ordinal)];

    public IAsyncEnumerable<ThemeMeetingFile> Of(MunicipalityNumber municipality, CancellationToken stop) => Listed($"municipality~{municipality}~", stop);

    public IAsyncEnumerable<ThemeMeetingFile> Of(OrganisationNumber organiser, CancellationToken stop) => Listed($"organiser~{organiser}~", stop);

    public async Task List(CaseId id, MunicipalityNumber municipality, OrganisationNumber organiser, CancellationToken stop)
    {
        await places.Know(Meetings, stop);
        await cases.Rows.Commit(
            Meetings,
            [
                new RowChange.Put($"municipality~{municipality}~{id}", ReadOnlyMemory<byte>.Empty),
                new RowChange.Put($"organiser~{organiser}~{id}", ReadOnlyMemory<byte>.Empty),
            ],
            stop);
    }

    private async IAsyncEnumerable<ThemeMeetingFile> Listed(string beginning, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in cases.Rows.Range(Meetings, beginning, Keys.EndOf(beginning), stop))
            if (await Open(CaseId.Parse(row.Key[beginning.Length..]), stop) is { } file) yield return file;
    }

    private async Task<ImmutableDictionary<string, string>> TextsOf(CaseId id, CancellationToken stop)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var beginning = Keys.Texts(id.Own);
        await foreach (var row in cases.Rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
            texts[row.Key[beginning.Length..]] = Encoding.UTF8.GetString(row.Body.Span);
        return texts.ToImmutable();
    }
}
