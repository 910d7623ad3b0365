using System.Collections.Immutable;
using System.Text;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mails;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>Gathers what mails, letters and views of a case are written from: its people, the office's, and its texts.</summary>
public sealed class CaseFactsReader(ApplicationStore store, Site site)
{
    public async Task<CaseFacts> Of(ApplicationFile file, Instant now, CancellationToken stop)
    {
        var office = CaseId.OfOffice(file.Call.State!.Call.Office.ToString());
        var people = (await StaffOf(office, stop)).SetItems(await store.PeopleOf(file.Id, stop));
        foreach (var (person, particulars) in FormPeople.Of(file.Draft))
            people = people.SetItem(person, people.TryGetValue(person, out var known) ? known.Or(particulars) : particulars);
        return new(
            file.Id, file.State, file.Around, file.Content, people, await TextsOf(file.Id, stop), store.Register, site.BaseAddress, now);
    }

    /// <summary>Who has left is named where the case speaks of them, and is not written to any more.</summary>
    private async Task<ImmutableDictionary<PersonId, Person>> StaffOf(CaseId office, CancellationToken stop)
    {
        var staff = (await store.Cases.Load(CaseKinds.Office, office, stop)).State!;
        return (await store.PeopleOf(office, stop)).ToImmutableDictionary(
            pair => pair.Key, pair => staff.Member(pair.Key) is null ? new(pair.Value.Name, null, null, null) : pair.Value);
    }

    /// <summary>The form of Norwegian that a municipality is written to in this case.</summary>
    public Language LanguageOf(CaseFacts facts, MunicipalityNumber municipality) =>
        store.Register.Find(municipality, Oslo.DateOf(facts.Now)) is { } found
            ? Languages.For(found, facts.Application, facts.Around.Call.Call)
            : Language.Bokmal;

    public async Task<ImmutableDictionary<string, string>> TextsOf(CaseId id, CancellationToken stop)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var beginning = Keys.Texts(id.Own);
        await foreach (var row in store.Cases.Rows.Range(id.Partition, beginning, Keys.EndOf(beginning), stop))
            texts[row.Key[beginning.Length..]] = Encoding.UTF8.GetString(row.Body.Span);
        return texts.ToImmutable();
    }
}
