using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Domain.NetworkWork;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.NetworkWork;

/// <summary>Takes a network's papers forward: its organiser is told of terms in the steering group that come to their end.</summary>
public sealed class PapersCasework(PapersDesk desk, CaseRepository cases, StaffAddresses staff, Register register, Site site, StepLoop loop) : ICasework
{
    public bool Takes(CaseId id) => id.IsPapers;

    /// <summary>The administrator sees it among the messages that failed.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => loop.Run(CaseKinds.NetworkPapers, id, () => Open(id, stop), stop);

    private async Task<IStepwise<NetworkPapers>?> Open(CaseId id, CancellationToken stop) =>
        await cases.Load(CaseKinds.Network, CaseId.OfNetworkIn(id.Partition), stop) is { State: { } network } && await desk.Open(network.Network.Id, stop) is { Case.Exists: true } file
            ? new Work(file, network, this)
            : null;

    private async Task<ImmutableArray<StoredMessage>> OfTerms(WorkStep.TellOfTerms step, PapersFile file, NetworkCase network, Instant now, CancellationToken stop)
    {
        var organiser = register.FindOffice(network.Network.Organiser)?.Name ?? "";
        var language = OfficeNames.LanguageOf(organiser);
        return
        [
            .. (await staff.Of(network.Network.Organiser, StaffRole.Organiser, stop)).Take(Outbox.MostInACommit).Select(member =>
            {
                var mail = SteeringGroupMails.TermsEnd(step.To, file, network.Network, member.Person.Name, $"{site.BaseAddress}/nettverk/{network.Network.Id}/arbeid/styringsgruppe", language);
                return new StoredMessage(
                    $"{file.Case.Id}~{step.Name}~{member.Member}", step.Name, member.Member, null, MailWriter.OnOneLine(member.Person.Name ?? ""), member.Person.Email!, OfficeNames.In(organiser, language),
                    null, language, mail.Subject, MailRenderer.Text(mail), MailRenderer.Html(mail, language is Domain.Wording.Language.Nynorsk ? "nn" : "nb"), [], now, now);
            }),
        ];
    }

    private sealed class Work(PapersFile file, NetworkCase network, PapersCasework casework) : IStepwise<NetworkPapers>
    {
        public StoredCase<NetworkPapers> Case => file.Case;

        public Next Next(Instant now) => network.Roster.CancelledAt is null ? WorkProcedure.Next(file.State, now) : Domain.Cases.Next.Finished;

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop)
        {
            var tell = (WorkStep.TellOfTerms)step;
            changes.AddRange((await casework.OfTerms(tell, file, network, now, stop)).Select(message => Outbox.Add(file.Case.Id.Own, message)));
            return [new WorkEvent.TermsEndWasTold(now, tell.To)];
        }
    }
}
