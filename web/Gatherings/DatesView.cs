using Grants.Web.Access;
using Grants.Web.Registrations;
using Grants.Workflows.Gatherings;
using NodaTime.Text;

namespace Grants.Web.Gatherings;

/// <summary>The days that are proposed for a gathering.</summary>
/// <param name="AnswerBy">The last day to answer on; later answers count until the organiser fixes one.</param>
/// <param name="Answered">How many municipalities have answered.</param>
/// <param name="Own">What the caller's municipality has answered; left out when it has not.</param>
public sealed record DatesView(string AnswerBy, IReadOnlyList<ProposedDaysView> Options, int Answered, IReadOnlyList<int>? Own)
{
    internal static DatesView? Of(GatheringFile file, Caller? caller)
    {
        if (file.State.OpenPoll(file.Gathering) is not { } poll) return null;
        var isOrganiser = RegistrationAccess.IsOrganiser(file.Network, caller);
        return new(
            LocalDatePattern.Iso.Format(poll.AnswerBy),
            [.. poll.Days.Select((days, place) => new ProposedDaysView(
                place + 1, LocalDatePattern.Iso.Format(days.Starts), days.Ends is { } last ? LocalDatePattern.Iso.Format(last) : null, poll.Suits(place + 1).Count(),
                isOrganiser ? [.. poll.Suits(place + 1).Select(number => number.ToString())] : null))],
            poll.Answers.Count, caller?.Municipality is { } own && poll.Answers.TryGetValue(own, out var suits) ? [.. suits] : null);
    }
}

/// <summary>Days that a gathering could be on.</summary>
/// <param name="Choice">Its place in the list, from 1.</param>
/// <param name="Suits">How many municipalities it suits.</param>
/// <param name="Municipalities">Which, for the organiser.</param>
public sealed record ProposedDaysView(int Choice, string Starts, string? Ends, int Suits, IReadOnlyList<string>? Municipalities);
