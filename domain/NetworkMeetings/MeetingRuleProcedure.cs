using Grants.Domain.Cases;

namespace Grants.Domain.NetworkMeetings;

/// <summary>What is due in a network's regular meetings (saksgang): members are told of each change, in parts that a commit can hold.</summary>
public static class MeetingRuleProcedure
{
    public static Next Next(MeetingRuleCase meetings) =>
        meetings.Untold.IsEmpty ? Cases.Next.Finished : new([new MeetingRuleStep.TellMembers(meetings.Untold[0], meetings.Reached)], null);
}

/// <summary>What can be due in a network's regular meetings.</summary>
public abstract record MeetingRuleStep : Step
{
    /// <summary>A message to many. It goes on from where it came to.</summary>
    /// <param name="Decision">Which of the organiser's decisions it tells of, from 1.</param>
    /// <param name="After">The municipality up to which it has come; empty from the start.</param>
    public sealed record TellMembers(int Decision, string After) : MeetingRuleStep
    {
        public override string Name => $"change-{Decision}";
    }
}
