using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.Registrations;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Networks;

/// <summary>Takes a network forward: places and offers, its messages to many, and the wakes of its registrations, in parts that a commit can hold.</summary>
public sealed class NetworkCasework(RegistrationStore store, Register register, StaffAddresses staff, Site site, StepLoop loop) : ICasework
{
    private readonly Register register = register;

    public bool Takes(CaseId id) => id.IsNetwork;

    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => loop.Run(
        CaseKinds.Network, id, async () => await store.Network(id.Partition, stop) is { Exists: true } stored ? new Work(stored, this) : null, stop);

    private sealed class Work(StoredCase<NetworkCase> stored, NetworkCasework casework) : IStepwise<NetworkCase>
    {
        public StoredCase<NetworkCase> Case => stored;

        public Next Next(Instant now) => NetworkProcedure.Next(stored.State!, casework.register, now);

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop)
        {
            ImmutableArray<CaseEvent> events = step switch
            {
                NetworkStep.Settle settle => settle.Events,
                NetworkStep.Invite invite => casework.Invite(invite, stored, changes, now),
                NetworkStep.ToMany many => [new NetworkEvent.MessageWentOut(now, many.Message, await casework.Perform(many, stored, changes, now, stop))],
                _ => throw new System.Diagnostics.UnreachableException($"{step.Name} is not known."),
            };
            changes.AddRange(RegistrationStore.Wakes(stored.State!, events, now));
            return events;
        }
    }

    /// <summary>How far the step has come; empty when it has reached everyone.</summary>
    private async Task<string> Perform(NetworkStep.ToMany step, StoredCase<NetworkCase> stored, List<RowChange> changes, Instant now, CancellationToken stop)
    {
        var network = stored.State!;
        return step switch
        {
            NetworkStep.RemindMunicipalities => ToUnanswered(step, stored, changes, now, NetworkMails.Reminder),
            NetworkStep.TellOfMoreTime => ToUnanswered(step, stored, changes, now, NetworkMails.MoreTime),
            NetworkStep.WarnOfTooFew => await ToOrganiser(step, stored, changes, now, (name, language) =>
                NetworkMails.TooFew(network, name, NetworkProcedure.Unanswered(network, network.Terms!, register, now).Count(), language, site.BaseAddress, now), stop),
            NetworkStep.ProposeClosing choose => await ToOrganiser(step, stored, changes, now, (name, language) =>
                NetworkMails.Choose(network, choose.Proposal, name, language, site.BaseAddress), stop),
            NetworkStep.WakeRegistrations => Wake(step, network, changes, now),
            _ => throw new System.Diagnostics.UnreachableException($"{step.Name} is not known."),
        };
    }

    private ImmutableArray<CaseEvent> Invite(NetworkStep.Invite step, StoredCase<NetworkCase> stored, List<RowChange> changes, Instant now)
    {
        var network = stored.State!;
        foreach (var municipality in step.Municipalities)
        {
            var population = network.Terms!.PopulationOf(municipality.Number, register, Oslo.DateOf(now));
            var fee = population is null ? (long?)null : network.Terms.Fees.Of(population.Count);
            ToRegistry("invitation", stored, municipality, changes, now, language =>
                NetworkMails.Invitation(network, Organiser(network), municipality, fee, language, site.BaseAddress, now));
        }

        return [new NetworkEvent.MunicipalitiesWereInvited(now, [.. step.Municipalities.Select(municipality => municipality.Number)])];
    }

    private string ToUnanswered(
        NetworkStep.ToMany step, StoredCase<NetworkCase> stored, List<RowChange> changes, Instant now,
        Func<NetworkCase, string, Municipality, IReadOnlyList<string>, Language, string, Instant, MailText> write)
    {
        var network = stored.State!;
        var rest = NetworkProcedure.Unanswered(network, network.Terms!, register, now)
            .Where(municipality => string.CompareOrdinal(municipality.Number.ToString(), step.After) > 0).ToArray();
        foreach (var municipality in rest.Take(Outbox.MostInACommit))
        {
            var hosted = WaitingWords.WithHost(network, municipality.Number, number => register.Known(number, Oslo.DateOf(now)).Name);
            ToRegistry(step.Message, stored, municipality, changes, now, language => write(network, Organiser(network), municipality, hosted, language, site.BaseAddress, now));
        }

        return rest.Length > Outbox.MostInACommit ? rest[Outbox.MostInACommit - 1].Number.ToString() : "";
    }

    private void ToRegistry(string message, StoredCase<NetworkCase> stored, Municipality municipality, List<RowChange> changes, Instant now, Func<Language, MailText> write)
    {
        if (municipality.RegistryMailbox is not { } mailbox) return;
        var language = municipality.LanguageForm.AnswerIn(Language.Bokmal);
        changes.Add(Message(message, stored, municipality.Number.ToString(), null, municipality.Name, mailbox, write(language), language, now));
    }

    private async Task<string> ToOrganiser(
        NetworkStep.ToMany step, StoredCase<NetworkCase> stored, List<RowChange> changes, Instant now, Func<string?, Language, MailText> write, CancellationToken stop)
    {
        foreach (var (member, person) in (await staff.Of(stored.State!.Network.Organiser, StaffRole.Organiser, stop)).Take(Outbox.MostInACommit))
        {
            var language = OfficeNames.LanguageOf(Organiser(stored.State));
            changes.Add(Message(step.Message, stored, member.Value, member, person.Name ?? "", person.Email!, write(person.Name, language), language, now));
        }

        return "";
    }

    /// <summary>Sets an alarm for each registration; their own procedures tell what the change means to them.</summary>
    private static string Wake(NetworkStep.ToMany step, NetworkCase network, List<RowChange> changes, Instant now)
    {
        var rest = network.Roster.Entries.Values.Where(entry => entry.Registration is not null && string.CompareOrdinal(entry.Municipality.ToString(), step.After) > 0)
            .OrderBy(entry => entry.Municipality).ToArray();
        foreach (var entry in rest.Take(Outbox.MostInACommit)) changes.Add(new RowChange.Put(Keys.Alarm(now, entry.Registration!), ReadOnlyMemory<byte>.Empty));
        return rest.Length > Outbox.MostInACommit ? rest[Outbox.MostInACommit - 1].Municipality.ToString() : "";
    }

    private StoredMessage MessageOf(string message, StoredCase<NetworkCase> stored, string recipient, PersonId? to, string name, string address, MailText mail, Language language, Instant now) => new(
        string.Create(CultureInfo.InvariantCulture, $"{stored.Id}~{stored.Events + 1:D4}~{recipient}"), message, to, null, name, address, Organiser(stored.State!), null, language,
        mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Language.Nynorsk ? "nn" : "nb"), [], now, now);

    private RowChange Message(string message, StoredCase<NetworkCase> stored, string recipient, PersonId? to, string name, string address, MailText mail, Language language, Instant now) =>
        Outbox.Add(stored.Id.Own, MessageOf(message, stored, recipient, to, name, address, mail, language, now));

    private string Organiser(NetworkCase network) => register.FindOffice(network.Network.Organiser)?.Name ?? "";
}
