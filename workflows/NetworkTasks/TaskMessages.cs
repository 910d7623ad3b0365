using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.NetworkTasks;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using NodaTime;

namespace Grants.Workflows.NetworkTasks;

/// <summary>Writes a task's messages: to who has it, and to the organiser when it is more than a week late.</summary>
public sealed class TaskMessages(Register register, StaffAddresses staff, TaskLinks links, Site site)
{
    public async Task<ImmutableArray<StoredMessage>> Of(TaskStep step, TaskFile file, Instant now, CancellationToken stop)
    {
        var late = step is TaskStep.RemindOwner { On: var on } ? TaskProcedure.WeeksLate(file.Content.Due, on) : 0;
        return [.. await ToOwner(step, file, now, stop), .. late > 1 ? await ToOrganiser(step, file, late - 1, now, stop) : []];
    }

    private async Task<IEnumerable<StoredMessage>> ToOwner(TaskStep step, TaskFile file, Instant now, CancellationToken stop)
    {
        if (file.Owner is not { Email: { } address } owner) return [];
        var language = LanguageOf(address, file, now);
        var facts = new TaskFacts(file, OrganiserOf(file, language), language, $"{site.BaseAddress}/oppgave/{await links.TokenOf(file, stop)}", now);
        return [Message(step, facts, file.Content.Owner, owner.Name, address, step is TaskStep.RemindOwner remind ? TaskMails.Reminder(remind.On, facts) : TaskMails.Given(facts))];
    }

    private async Task<IEnumerable<StoredMessage>> ToOrganiser(TaskStep step, TaskFile file, int weeks, Instant now, CancellationToken stop)
    {
        var language = OfficeNames.LanguageOf(Organiser(file));
        var facts = new TaskFacts(file, OrganiserOf(file, language), language, $"{site.BaseAddress}/oppgaver/{file.Id}", now);
        return (await staff.Of(file.Network.Network.Organiser, StaffRole.Organiser, stop)).Where(member => member.Member != file.Content.Owner).Take(Outbox.MostInACommit / 2)
            .Select(member => Message(step, facts, member.Member, member.Person.Name, member.Person.Email!, TaskMails.Late(weeks, member.Person.Name, facts)));
    }

    /// <summary>The form that the owner's municipality has decided on; else the organiser's.</summary>
    private Language LanguageOf(string address, TaskFile file, Instant now)
    {
        var usual = OfficeNames.LanguageOf(Organiser(file));
        return EmailAddress.TryParse(address, out var known) && register.ByMailDomain(known.Domain, Oslo.DateOf(now)) is { } own ? own.LanguageForm.AnswerIn(usual) : usual;
    }

    private string Organiser(TaskFile file) => register.FindOffice(file.Network.Network.Organiser)?.Name ?? "";

    private string OrganiserOf(TaskFile file, Language language) => OfficeNames.In(Organiser(file), language);

    private static StoredMessage Message(TaskStep step, TaskFacts facts, PersonId to, string? name, string address, MailText mail) => new(
        $"{facts.File.Id}~{Keys.Slug(step is TaskStep.TellOwner tell ? $"given-{tell.Giving}" : step.Name)}~{to}", step.GetType().Name, to, null, MailWriter.OnOneLine(name ?? ""), address, facts.Organiser, null,
        facts.Language, mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, facts.Language is Language.Nynorsk ? "nn" : "nb"), [], facts.Now, facts.Now);
}
