using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Registrations;

namespace Grants.Domain.Networks;

/// <summary>What can be due in a network.</summary>
public abstract record NetworkStep : Step
{
    /// <summary>Offers whose time is out go on, and who has come to have room is placed.</summary>
    public sealed record Settle(ImmutableArray<CaseEvent> Events) : NetworkStep;

    /// <summary>These are invited, the first that are left.</summary>
    public sealed record Invite(ImmutableArray<Municipality> Municipalities) : NetworkStep;

    /// <summary>A message to many. It goes on from where it came to.</summary>
    /// <param name="Message">The stable name of this message in the network's log.</param>
    /// <param name="After">The recipient up to which it has come; empty from the start.</param>
    public abstract record ToMany(string Message, string After) : NetworkStep
    {
        public override string Name => Message;
    }

    /// <summary>Those that have not answered are reminded.</summary>
    public sealed record RemindMunicipalities(int Days, string Message, string After) : ToMany(Message, After);

    /// <summary>Those that have not answered are told that they have more time.</summary>
    public sealed record TellOfMoreTime(string Message, string After) : ToMany(Message, After);

    /// <summary>The organiser is told that too few have registered, while there is time to ask.</summary>
    public sealed record WarnOfTooFew(string Message) : ToMany(Message, "");

    /// <summary>The organiser is asked to choose, and told what the program proposes.</summary>
    public sealed record ProposeClosing(Closing Proposal, string Message) : ToMany(Message, "");

    /// <summary>All registrations are looked at again: the network starts, is cancelled, has more time or other gatherings.</summary>
    public sealed record WakeRegistrations(string Message, string After) : ToMany(Message, After);
}
