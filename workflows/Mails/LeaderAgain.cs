using Grants.Domain.Applications;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>
/// To a leader who is asked again, since the application says another thing than what the question was about: what is changed, and what
/// has come of the earlier answer.
/// </summary>
internal static class LeaderAgain
{
    /// <summary>What was agreed on before; null when the municipality is asked for the first time, or another person about the same.</summary>
    private static Agreement? Before(CaseWriter write, Agreement agreement) =>
        Question(write, agreement) is { Before: { } before } && before.Hash != agreement.Hash ? before : null;

    /// <summary>Only who has said yes can be asked whether they still do.</summary>
    public static bool HasSaidYes(CaseWriter write, Agreement agreement) =>
        Before(write, agreement) is not null && Question(write, agreement)!.SaidBefore is true;

    public static MailBlock.Paragraph? WhatChanged(CaseWriter write, Agreement agreement)
    {
        if (Before(write, agreement) is not { } before) return null;
        var earlier = Written.List([.. Earlier(write, before, agreement)]);
        var name = write.Name(agreement.Municipality);
        return Question(write, agreement)!.SaidBefore switch
        {
            true => write.Say(
                $"Søknaden er endret. {name} svarte ja til {earlier}. Det svaret gjelder ikke lenger.",
                $"Søknaden er endra. {name} svara ja til {earlier}. Det svaret gjeld ikkje lenger."),
            false => write.Say(
                $"Søknaden er endret. {name} svarte nei til {earlier}. Derfor spør vi på nytt.",
                $"Søknaden er endra. {name} svara nei til {earlier}. Difor spør vi på nytt."),
            null => write.Say($"Søknaden er endret. Sist spurte vi om {earlier}.", $"Søknaden er endra. Sist spurde vi om {earlier}."),
        };
    }

    private static LeaderQuestion? Question(CaseWriter write, Agreement agreement) =>
        write.Facts.State.Submission.Leaders.GetValueOrDefault(agreement.Municipality) is { } question && question.Agreement.Hash == agreement.Hash
            ? question
            : null;

    /// <summary>Of what was asked about before, what is another thing now.</summary>
    private static IEnumerable<string> Earlier(CaseWriter write, Agreement before, Agreement now)
    {
        var (amount, own) = (before.Requested != now.Requested, before.OwnFunding != now.OwnFunding);
        var others = !before.Municipalities.Order().SequenceEqual(now.Municipalities.Order());
        if (amount) yield return write.In($"{Written.Kroner(before.Requested)} i tilskudd", $"{Written.Kroner(before.Requested)} i tilskot");
        if (own) yield return write.In($"{Written.Kroner(before.OwnFunding)} i egne midler", $"{Written.Kroner(before.OwnFunding)} i eigne midlar");
        if (others)
        {
            var names = Written.List([.. before.Municipalities.Select(write.Name)]);
            yield return write.In($"et samarbeid mellom {names}", $"eit samarbeid mellom {names}");
        }

        if (!amount && !own && !others) yield return write.In("et annet budsjett", "eit anna budsjett");
    }
}
