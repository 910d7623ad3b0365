using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.NetworkMeetings;
using Grants.Domain.Networks;
using Grants.Workflows.Cases;
using Grants.Workflows.Messages;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.NetworkMeetings;

/// <summary>Takes a network's regular meetings forward: members are told of what changes for them.</summary>
public sealed class MeetingRuleCasework(CaseRepository cases, MeetingChangeMessages messages, StepLoop loop) : ICasework
{
    public bool Takes(CaseId id) => id.IsMeetingRule;

    /// <summary>The organiser sees it among the messages that failed, and reaches them in another way.</summary>
    public Task Failed(CaseId id, StoredMessage message, CancellationToken stop) => Task.CompletedTask;

    public Task<Looked> Perform(CaseId id, CancellationToken stop) => loop.Run(CaseKinds.MeetingRule, id, () => Open(id, stop), stop);

    private async Task<IStepwise<MeetingRuleCase>?> Open(CaseId id, CancellationToken stop) =>
        await cases.Load(CaseKinds.MeetingRule, id, stop) is { Exists: true } stored
            ? new Work(stored, await cases.Load(CaseKinds.Network, CaseId.OfNetworkIn(id.Partition), stop), messages)
            : null;

    private sealed class Work(StoredCase<MeetingRuleCase> stored, StoredCase<NetworkCase> network, MeetingChangeMessages messages) : IStepwise<MeetingRuleCase>
    {
        public StoredCase<MeetingRuleCase> Case => stored;

        public Next Next(Instant now) => MeetingRuleProcedure.Next(stored.State!);

        public async Task<ImmutableArray<CaseEvent>> Perform(Step step, List<RowChange> changes, Instant now, CancellationToken stop)
        {
            var tell = (MeetingRuleStep.TellMembers)step;
            return [new MeetingRuleEvent.MembersWereTold(now, tell.Decision, await messages.Tell(tell, network, changes, now, stop))];
        }
    }
}
