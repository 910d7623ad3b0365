using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Gatherings;

/// <summary>Writes a gathering's messages to many, in parts that a commit can hold.</summary>
public sealed class GatheringMessages(GatheringRoll roll, Register register, Site site)
{
    /// <summary>How far it has come, by person; empty when it has reached everyone.</summary>
    internal async Task<string> Tell(GatheringStep.Tell step, GatheringFile file, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        var registered = await roll.Registered(file, stop);
        var addressed = step.Kind switch
        {
            GatheringMessage.Dates => GatheringRoll.Contacts(registered),
            GatheringMessage.DatesReminder => GatheringRoll.Contacts(registered.Where(one => !file.State.Poll!.Answers.ContainsKey(one.Registration.Municipality))),
            _ => GatheringRoll.Addressed(registered, file.Gathering.Number),
        };
        var rest = addressed.Where(one => string.CompareOrdinal(one.Id.Value, step.After) > 0).OrderBy(one => one.Id.Value, StringComparer.Ordinal).ToArray();
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
