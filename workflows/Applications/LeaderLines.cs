using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Mails;

namespace Grants.Workflows.Applications;

/// <summary>
/// The lines of a journal of what was told to leaders besides their questions: the mail says which municipality it was about, and what
/// came before it says to whom it went.
/// </summary>
internal sealed class LeaderLines
{
    private readonly Dictionary<MunicipalityNumber, PersonId> holders = [];
    private readonly HashSet<MunicipalityNumber> passedOn = [];

    /// <summary>Null when it is nothing that was told to a leader. Every event is to be shown, in order.</summary>
    public JournalEntry? Of(CaseEvent happened)
    {
        switch (happened)
        {
            case SubmissionEvent.LeaderWasAsked asked:
                holders[asked.Agreement.Municipality] = asked.Leader;
                passedOn.Remove(asked.Agreement.Municipality);
                return null;
            case SubmissionEvent.LeaderPassedOn passed:
                holders[passed.Municipality] = passed.To;
                passedOn.Add(passed.Municipality);
                return null;
            case SubmissionEvent.WasTold { Notice: { Kind: NoticeKind.LeaderQuestion } notice } when passedOn.Remove(NoticeAbout.Municipality(notice)):
                return Journal.Out("Spurte den nye lederen om kommunen er med", "Spurde den nye leiaren om kommunen er med", Holder(notice));
            case SubmissionEvent.WasTold { Notice: { Kind: NoticeKind.LeaderLeftOut } notice }:
                return Journal.Out(
                    "Sa fra til kommuneledelsen om at kommunen ikke lenger er med", "Sa frå til kommuneleiinga om at kommunen ikkje lenger er med", Holder(notice));
            default:
                return null;
        }
    }

    private PersonId? Holder(Notice notice) => holders.TryGetValue(NoticeAbout.Municipality(notice), out var leader) ? leader : null;
}
