using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Offices;
using Grants.Domain.Wording;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Offices;

/// <summary>
/// Takes an office forward: the cases of those who have left its staff are freed, and at 07:00 each of its staff gets one digest of what
/// waits for them, if anything does.
/// </summary>
public sealed class OfficeCasework(
    CaseRepository cases, ApplicationStore applications, ReviewQueue queue, CasesOfLeavers leavers, Register register, Site site, IClock clock)
    : ICasework
{
    public bool Takes(CaseId id) => id.Own is "office";

    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => Retry.OnConflict(() => PerformAll(id, stop));

    private async Task<Looked> PerformAll(CaseId id, CancellationToken stop)
    {
        while (true)
        {
            var stored = await cases.Load(CaseKinds.Office, id, stop);
            if (!stored.Exists) return new(null, null);
            await leavers.Free(NumberOf(id), stored.State!, stop);
            var now = Instant.Max(clock.GetCurrentInstant(), stored.Last);
            var next = OfficeCase.Procedure(stored.State!, now);
            if (next.Due.IsEmpty) return new(next.LookAgain, stored.Version);
            var day = ((MakeDigests)next.Due[0]).Day;
            // They leave when the look is over, so what a kill interrupts here is written over, not sent twice.
            foreach (var part in (await Digests(stored, day, now, stop).ToArrayAsync(stop)).Chunk(Outbox.MostInACommit))
                await cases.Commit(id.Partition, [.. part.Select(message => Outbox.Add(id.Own, message))], stop);
            var changes = new List<RowChange>();
            CaseRepository.Stage(changes, CaseKinds.Office, stored, [new OfficeEvent.DigestsWereMade(now, day)], now);
            await cases.Commit(id.Partition, changes, stop);
        }
    }

    private async IAsyncEnumerable<StoredMessage> Digests(
        StoredCase<OfficeCase> office, LocalDate day, Instant now,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var number = NumberOf(office.Id);
        if (register.FindOffice(number) is not { } known) yield break;
        var people = await applications.PeopleOf(office.Id, stop);
        var waiting = new List<Summary>();
        await foreach (var summary in queue.Of(number, null, new(""), stop))
            if (summary.Waits is not Waiting.Nothing) waiting.Add(summary);
        var language = OfficeNames.LanguageOf(known.Name);
        foreach (var member in office.State!.Staff.Where(member => !member.IsAway(day)))
        {
            var mine = waiting.SelectMany(summary => WaitsFor.All(summary, member, office.State, day).Select(waits => Line(summary, waits))).ToImmutableArray();
            if (mine.IsEmpty || people.GetValueOrDefault(member.Person) is not { Email: { } address } person) continue;
            var facts = new DigestFacts(person.Name ?? "", mine);
            var mail = StaffMails.Digest(facts, language, site.BaseAddress);
            yield return new(
                $"{office.Id}~{Keys.Stamped(Oslo.MorningOf(day))}~{member.Person}", "digest", member.Person, null, person.Name ?? "", address,
                known.Name, null, language, mail.Subject, MailRenderer.Text(mail),
                MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), [], Oslo.MorningOf(day), now);
        }
    }

    private static OrganisationNumber NumberOf(CaseId office) => OrganisationNumber.Parse(office.Partition["office-".Length..]);

    private DigestLine Line(Summary summary, Waiting waits) => new(
        WaitsFor.Text(waits), summary.Number?.ToString() ?? "", summary.Title, $"{site.BaseAddress}/saksbehandling/{summary.Id}");
}
