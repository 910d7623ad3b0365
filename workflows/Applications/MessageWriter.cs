using System.Collections.Immutable;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;

namespace Grants.Workflows.Applications;

/// <summary>Writes an application's messages to those whom they are for, each in its municipality's language.</summary>
public sealed class MessageWriter(CaseFactsReader reader, LinkSigner links, Register register, Site site)
{
    /// <summary>To the leader who holds a municipality's question; none when there is no address.</summary>
    public async Task<ImmutableArray<StoredMessage>> ToLeader(
        Notice notice, ApplicationFile file, CaseFacts facts, MunicipalityNumber municipality, CancellationToken stop)
    {
        var leader = file.State.Submission.Leaders[municipality].Leader;
        var person = facts.PersonOf(leader);
        if (person.Email is null) return [];
        var token = await links.Sign($"{file.Id}~{municipality}~{leader}", stop);
        var language = reader.LanguageOf(facts, municipality);
        var mail = ApplicationMails.Of(notice, facts, new(person.Name, municipality, $"{site.BaseAddress}/bekreft/{token}"), language);
        // A question that does not arrive is told to who can ask another; that a case is withdrawn is not.
        var asked = notice.Kind is NoticeKind.LeaderQuestion or NoticeKind.LeaderReminder ? municipality : (MunicipalityNumber?)null;
        return [Message(notice, file, facts, leader, asked, $"{leader}", person.Name ?? "", person.Email, mail, language, [])];
    }

    /// <summary>To the caseworker who has the case; none when nobody has it.</summary>
    public IEnumerable<StoredMessage> ToCaseworker(Notice notice, ApplicationFile file, CaseFacts facts)
    {
        if (file.State.Judgement.Caseworker is not { } caseworker || facts.PersonOf(caseworker) is not { Email: { } address } person) yield break;
        var language = OfficeNames.LanguageOf(file.Call.State!.Call, register);
        var mail = ApplicationMails.Of(notice, facts, new(person.Name, file.Lead!.Value, IsStaff: true), language);
        yield return Message(notice, file, facts, caseworker, null, $"{caseworker}", person.Name ?? "", address, mail, language, []);
    }

    /// <summary>To all contacts of a municipality; what is formal goes to the lead's registry mailbox (postmottak) too.</summary>
    public IEnumerable<StoredMessage> ToContacts(
        Notice notice, ApplicationFile file, CaseFacts facts, MunicipalityNumber municipality, ImmutableArray<Enclosure> enclosures)
    {
        var forContacts = ForContacts(enclosures);
        var language = reader.LanguageOf(facts, municipality);
        foreach (var contact in Recipients.People(notice, file, municipality))
        {
            var person = facts.PersonOf(contact);
            if (person.Email is null) continue;
            var mail = ApplicationMails.Of(notice, facts, new(person.Name, municipality), language);
            yield return Message(notice, file, facts, contact, null, $"{contact}", person.Name ?? "", person.Email, mail, language, forContacts);
        }

        if (ToRegistry(notice, file, facts, municipality, language, enclosures) is { } formal) yield return formal;
    }

    /// <summary>The decision again: to the contact who was corrected and to the registry mailbox, both with the letter.</summary>
    public IEnumerable<StoredMessage> ToCorrected(
        Notice notice, ApplicationFile file, CaseFacts facts, MunicipalityNumber municipality, ImmutableArray<Enclosure> enclosures)
    {
        var language = reader.LanguageOf(facts, municipality);
        var contact = file.State.Decision.LastLetter!.Notification!.To!.Value;
        if (facts.PersonOf(contact) is { Email: { } address } person)
        {
            var mail = ApplicationMails.Of(notice, facts, new(person.Name, municipality) { StandIn = StandInOf(contact, address, file, facts) }, language);
            yield return Message(notice, file, facts, contact, null, $"{contact}", person.Name ?? "", address, mail, language, ForContacts(enclosures));
        }

        if (ToRegistry(notice, file, facts, municipality, language, enclosures) is { } formal) yield return formal;
    }

    /// <summary>Null for who speaks for the lead; the pages tell a colleague from others by the address that they sign in with, too.</summary>
    private StandIn? StandInOf(PersonId contact, string address, ApplicationFile file, CaseFacts facts) =>
        file.PartOf(contact) is { } part ? part == file.Lead ? null : StandIn.Partner
        : EmailAddress.TryParse(address, out var known) && register.ByMailDomain(known.Domain, Oslo.DateOf(facts.Now)) is { } own
            && file.Counting.Municipalities.Contains(own.Number) ? StandIn.Colleague
        : StandIn.Outsider;

    private StoredMessage? ToRegistry(
        Notice notice, ApplicationFile file, CaseFacts facts, MunicipalityNumber municipality, Language language, ImmutableArray<Enclosure> enclosures)
    {
        if (!IsFormal(notice) || municipality != file.Lead || register.Find(municipality, Oslo.DateOf(facts.Now)) is not { RegistryMailbox: { } mailbox } found) return null;
        var mail = ApplicationMails.Of(notice, facts, new(null, municipality, IsRegistry: true), language);
        ImmutableArray<MessageFile> files = [.. enclosures.Select(enclosure => enclosure.File)];
        return Message(notice, file, facts, null, null, $"registry-{municipality}", found.Name, mailbox, mail, language, files);
    }

    /// <summary>The key is made of case, notice and recipient alone, so that a message that is written again is the same one.</summary>
    private StoredMessage Message(
        Notice notice, ApplicationFile file, CaseFacts facts, PersonId? to, MunicipalityNumber? leaderOf, string recipient, string name, string address,
        MailText mail, Language language, ImmutableArray<MessageFile> files) => new(
            $"{file.Id}~{Keys.Slug(notice.ToString())}~{recipient}", notice.ToString(), to, leaderOf, Clean(name), address,
            OfficeNames.Of(file.Call.State!.Call, register, language), facts.PersonOf(Answering.By(notice, facts)).Email, language,
            mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), files, facts.Now, facts.Now);

    private static ImmutableArray<MessageFile> ForContacts(ImmutableArray<Enclosure> enclosures) =>
        [.. enclosures.Where(enclosure => !enclosure.ForRegistry).Select(enclosure => enclosure.File)];

    private static bool IsFormal(Notice notice) =>
        notice.Kind is NoticeKind.Receipt or NoticeKind.CompletionRequest or NoticeKind.LateExplanation or NoticeKind.Decision or NoticeKind.DecisionAgain
            or NoticeKind.Withdrawn;

    private static string Clean(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
