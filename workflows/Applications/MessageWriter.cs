using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Applications;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.People;
using Grants.Workflows.Running;

namespace Grants.Workflows.Applications;

/// <summary>Writes an application's messages to those whom they are for, each in its municipality's language.</summary>
public sealed class MessageWriter(CaseFactsReader reader, LinkSigner links, Register register, Site site)
{
    public async Task ToLeader(
        StepWork work, CaseFacts facts, PersonId leader, MunicipalityNumber municipality, string kind,
        Func<MailReader, Language, MailText> write, CancellationToken stop)
    {
        var person = facts.PersonOf(leader);
        if (person.Email is null) return;
        var token = await links.Sign($"{work.File.Id}~{municipality}~{leader}", stop);
        var language = reader.LanguageOf(facts, municipality);
        var mail = write(new(person.Name, municipality, $"{site.BaseAddress}/bekreft/{token}"), language);
        work.Send(Message(work, facts, kind, leader, municipality, person.Name ?? "", person.Email, mail, language, []));
    }

    /// <summary>To all contacts of a municipality; what is formal goes to its registry mailbox (postmottak) too.</summary>
    public void ToContacts(StepWork work, CaseFacts facts, MunicipalityNumber municipality, Notice notice)
    {
        var language = reader.LanguageOf(facts, municipality);
        var files = FilesOf(notice, work.File, language);
        foreach (var contact in work.File.ContactsOf(municipality))
        {
            var person = facts.PersonOf(contact);
            if (person.Email is null) continue;
            var mail = ApplicationMails.Of(notice, facts, new(person.Name, municipality), language);
            work.Send(Message(work, facts, notice.ToString(), contact, null, person.Name ?? "", person.Email, mail, language, []));
        }

        if (!IsFormal(notice) || register.Find(municipality, Oslo.DateOf(work.Now)) is not { RegistryMailbox: { } mailbox } found) return;
        var formal = ApplicationMails.Of(notice, facts, new(null, municipality), language);
        work.Send(Message(work, facts, notice.ToString(), null, null, found.Name, mailbox, formal, language, files));
    }

    private StoredMessage Message(
        StepWork work, CaseFacts facts, string kind, PersonId? to, MunicipalityNumber? leaderOf, string name, string address,
        MailText mail, Language language, ImmutableArray<MessageFile> files)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{work.File.Id}~{work.NextSequence:D4}~{work.Messages}~{Keys.Stamped(work.Now)}");
        return new(
            key, kind, to, leaderOf, Clean(name), address, OfficeNames.Of(work.File.Call.State!.Call, register, language),
            facts.PersonOf(work.File.State.Judgement.Caseworker).Email, language, mail.Subject, MailRenderer.Text(mail),
            MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), files, work.Now, work.Now);
    }

    private static ImmutableArray<MessageFile> FilesOf(Notice notice, ApplicationFile file, Language language)
    {
        if (notice.Kind is not NoticeKind.Decision || file.State.Decision.Letter is not { } letter) return [];
        var name = language is Language.Nynorsk ? "vedtak-nynorsk.html" : "vedtak.html";
        return [new(name, "text/html", letter.File.Value)];
    }

    private static bool IsFormal(Notice notice) =>
        notice.Kind is NoticeKind.Receipt or NoticeKind.CompletionRequest or NoticeKind.LateExplanation or NoticeKind.Decision or NoticeKind.Withdrawn;

    private static string Clean(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
