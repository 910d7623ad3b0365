using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Takes a gathering forward: its messages to many, in parts that a commit can hold.</summary>
public sealed class GatheringCasework(GatheringStore store, GatheringRoll roll, Register register, Site site, IClock clock) : ICasework
{
    public bool Takes(CaseId id) => id.IsGathering;

    /// <summary>The organiser sees it among the messages that failed, and reaches them in another way.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => Retry.OnConflict(() => PerformAll(id, stop));

    private async Task<Looked> PerformAll(CaseId id, CancellationToken stop)
    {
        while (true)
        {
            if (await store.Open(id, stop) is not { } file) return new(null, null);
            var next = GatheringProcedure.Next(file.State);
            if (next.Due.IsEmpty) return new(next.LookAgain, file.Case.Version);
            var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
            var changes = new List<RowChange>();
            var step = (GatheringStep.Tell)next.Due[0];
            var through = await Tell(step, file, changes, now, stop);
            CaseRepository.Stage(changes, CaseKinds.Gathering, file.Case, [new GatheringEvent.MessageWentOut(now, step.Message, through)], now);
            await store.Cases.Commit(id.Partition, changes, stop);
        }
    }

    /// <summary>How far it has come, by person; empty when it has reached everyone.</summary>
    private async Task<string> Tell(GatheringStep.Tell step, GatheringFile file, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        var rest = GatheringRoll.Addressed(await roll.Registered(file, stop), file.Gathering.Number)
            .Where(one => string.CompareOrdinal(one.Id.Value, step.After) > 0).OrderBy(one => one.Id.Value, StringComparer.Ordinal).ToArray();
        foreach (var (person, known, municipality) in rest.Take(Outbox.MostInACommit))
            changes.Add(Outbox.Add(file.Id.Own, MessageOf(step, file, person, known, register.Known(municipality, Oslo.DateOf(now)), now)));
        return rest.Length > Outbox.MostInACommit ? rest[Outbox.MostInACommit - 1].Id.Value : "";
    }

    private StoredMessage MessageOf(GatheringStep.Tell step, GatheringFile file, PersonId to, Person person, Municipality municipality, Instant now)
    {
        var language = municipality.LanguageForm.AnswerIn(Language.Bokmal);
        var organiser = register.FindOffice(file.Network.Network.Organiser)?.Name ?? "";
        var mail = GatheringMails.Of(step.Kind, new(file, person.Name, municipality.Name, OfficeNames.In(organiser, language), site.BaseAddress, now), language);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{file.Id}~{step.Message}~{to}"), step.Message, to, null, MailWriter.OnOneLine(person.Name ?? ""), person.Email!,
            organiser, null, language, mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), [], now, now);
    }
}
