using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;

namespace Grants.Domain.Applications;

/// <summary>What can be due in an application's case.</summary>
public abstract record ApplicationStep : Step
{
    private ApplicationStep() { }

    /// <summary>Append an event that follows from the log and the time alone.</summary>
    /// <param name="Call">Events of the application's call (its ledger), committed together with it.</param>
    public sealed record Record(CaseEvent Event, ImmutableArray<CaseEvent> Call) : ApplicationStep
    {
        public Record(CaseEvent happened) : this(happened, [])
        {
        }

        public override string Name => Event.GetType().Name;
    }

    /// <summary>Give the case its number.</summary>
    public sealed record GiveNumber : ApplicationStep;

    /// <summary>Ask a municipality's leader; the mail follows as a notice.</summary>
    public sealed record AskLeader(SubmissionEvent.LeaderWasAsked Question) : ApplicationStep
    {
        public override string Name => $"AskLeader:{Question.Agreement.Municipality}";
    }

    /// <summary>Send a message to those whom it is for.</summary>
    public sealed record Tell(Notice Notice) : ApplicationStep
    {
        public override string Name => $"Tell:{Notice}";
    }

    /// <summary>Remove a destroyed document's content from the files, and its name from where that stands.</summary>
    public sealed record EraseDocument(ContentHash Content) : ApplicationStep
    {
        public override string Name => $"EraseDocument:{Content}";
    }

    /// <summary>Write the decision's letter and keep it.</summary>
    public sealed record IssueLetter(int Number) : ApplicationStep;
}
