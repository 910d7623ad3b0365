using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.CalendarFiles;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>Tells members of a change in a network's regular meetings, with the calendar entries that it changed, in parts that a commit can hold.</summary>
public sealed class MeetingChangeMessages(CaseRepository cases, MemberContacts members, MeetingEntries entries, Register register, IFileStore files)
{
    /// <summary>How far it has come, by municipality; empty when it has reached everyone.</summary>
    internal async Task<string> Tell(MeetingRuleStep.TellMembers step, StoredCase<NetworkCase> network, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        var (id, known) = (CaseId.OfMeetingRule(network.State!.Network.Id), network.State.Network);
        var log = await cases.Log(id, stop).Select(logged => logged.Event).OfType<MeetingRuleEvent>().ToListAsync(stop);
        var change = MeetingChange.Of(known, log, step.Decision);
        var rest = (await members.Of(network, now, stop)).Where(one => string.CompareOrdinal(one.Municipality.Number.ToString(), step.After) > 0).ToArray();
        foreach (var language in rest.Take(Outbox.MostInACommit).GroupBy(LanguageOf))
        {
            var calendar = await Calendar(id, change, language.Key, stop);
            changes.AddRange(language.Select(one => Outbox.Add(id.Own, MessageOf(id, step, change, one, language.Key, calendar, now))));
        }

        return rest.Length > Outbox.MostInACommit ? rest[Outbox.MostInACommit - 1].Municipality.Number.ToString() : "";
    }

    private async Task<MessageFile> Calendar(CaseId id, MeetingChange change, Language language, CancellationToken stop)
    {
        var file = new CalendarFile(
            change.Network.Title, null, language is Language.Nynorsk ? "nn" : "nb", [.. change.Revisions.Select(revision => entries.Of(change.Network, revision, language))]);
        return new("moter.ics", $"{CalendarFile.MediaType}; charset=utf-8; method=PUBLISH", (await files.Keep(id, CalendarWriter.Write(file), stop)).Value);
    }

    private StoredMessage MessageOf(CaseId id, MeetingRuleStep.TellMembers step, MeetingChange change, MemberContact to, Language language, MessageFile calendar, Instant now)
    {
        var organiser = register.FindOffice(change.Network.Organiser)?.Name ?? "";
        var mail = MeetingChangeMails.Of(change, to, OfficeNames.In(organiser, language), entries.PageOf(change.Network), language, now);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{id}~{step.Name}~{to.Person?.Value ?? to.Municipality.Number.ToString()}"), step.Name, to.Person, null, MailWriter.OnOneLine(to.Name ?? ""), to.Address,
            organiser, null, language, mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), [calendar], now, now);
    }

    private static Language LanguageOf(MemberContact member) => member.Municipality.LanguageForm.AnswerIn(Language.Bokmal);
}
