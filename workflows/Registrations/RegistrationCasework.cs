using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Registrations;

/// <summary>Takes a registration forward: copies where the roster has it, and tells its contact.</summary>
public sealed class RegistrationCasework(RegistrationStore store, Register register, Site site, IClock clock) : ICasework
{
    public bool Takes(CaseId id) => id.IsRegistration;

    /// <summary>The message is kept where the organiser sees it; nothing of the registration hangs on it.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => Retry.OnConflict(() => PerformAll(id, stop));

    private async Task<Looked> PerformAll(CaseId id, CancellationToken stop)
    {
        while (true)
        {
            if (await store.Open(id, stop) is not { } file) return new(null, null);
            var now = Instant.Max(clock.GetCurrentInstant(), file.Case.Last);
            var next = RegistrationProcedure.Next(file.State, id.Own, file.Network, now);
            if (next.Due.IsEmpty) return new(next.LookAgain, file.Case.Version);
            var changes = new List<RowChange>();
            CaseRepository.Stage(changes, CaseKinds.Registration, file.Case, [Perform((RegistrationStep)next.Due[0], file, changes, now)], now);
            await store.Cases.Commit(id.Partition, changes, stop);
        }
    }

    private RegistrationEvent Perform(RegistrationStep step, RegistrationFile file, List<RowChange> changes, Instant now)
    {
        if (step is RegistrationStep.Record record) return record.Event;
        var notice = ((RegistrationStep.Tell)step).Notice;
        if (MessageOf(notice, file, now) is { } message) changes.Add(Outbox.Add(file.Id.Own, message));
        return new RegistrationEvent.WasTold(now, notice);
    }

    /// <summary>Null when the contact has no address any more.</summary>
    private StoredMessage? MessageOf(RegistrationNotice notice, RegistrationFile file, Instant now)
    {
        if (file.Contact is not { Email: { } address } contact) return null;
        var facts = FactsOf(file, now);
        var language = facts.Municipality.LanguageForm.AnswerIn(Language.Bokmal);
        var mail = RegistrationMails.Of(notice, facts, language);
        return new(
            $"{file.Id}~{notice}~{file.Registration.Contact}", notice.ToString(), file.Registration.Contact, null, MailWriter.OnOneLine(contact.Name ?? ""), address, facts.Organiser, null,
            language, mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), [], now, now);
    }

    private RegistrationFacts FactsOf(RegistrationFile file, Instant now)
    {
        var (today, registration) = (Oslo.DateOf(now), file.Registration);
        var inLine = file.Network.Roster.InLine(registration.Municipality);
        var population = file.Terms.PopulationOf(registration.Municipality, register, today);
        return new(
            file.Network, file.State, file.State.Place, register.Known(registration.Municipality, today), register.FindOffice(file.Network.Network.Organiser)?.Name ?? "",
            file.Contact.Name, registration.Host is { } host ? register.Known(host, today).Name : null, inLine,
            population is null ? null : file.Terms.Fees.Of(population.Count), $"{site.BaseAddress}/pamelding/{file.Id}", now);
    }
}
