using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Networks;

namespace Grants.Domain.Gatherings;

/// <summary>What is due in a gathering (saksgang): what the organiser chose to send, in parts that a commit can hold.</summary>
public static class GatheringProcedure
{
    /// <param name="planned">As the network plans it.</param>
    public static Next Next(GatheringCase gathering, PlannedGathering planned) => new(
        [.. Messages(gathering, planned).Where(message => !gathering.HasSaid(message.Name))
            .Select(message => new GatheringStep.Tell(message.Kind, message.Name, gathering.Messages.GetValueOrDefault(message.Name, "")))], null);

    private static IEnumerable<(GatheringMessage Kind, string Name)> Messages(GatheringCase gathering, PlannedGathering planned)
    {
        if (!gathering.Minutes.IsEmpty) yield return (GatheringMessage.Minutes, Name("minutes", gathering.Minutes.Length));
        if (gathering.OpenPoll(planned) is not null) yield return (GatheringMessage.Dates, Name("dates", gathering.Polls));
        if (gathering.SentEdition > 0) yield return (GatheringMessage.Programme, Name("programme", gathering.SentEdition));
    }

    private static string Name(string about, int number) => string.Create(CultureInfo.InvariantCulture, $"{about}-{number}");
}

/// <summary>What those of a gathering are told.</summary>
public enum GatheringMessage
{
    Programme,

    /// <summary>A version of the minutes.</summary>
    Minutes,

    /// <summary>To contacts: which of the proposed days suit?</summary>
    Dates,
}

/// <summary>What can be due in a gathering.</summary>
public abstract record GatheringStep : Step
{
    /// <summary>A message to many. It goes on from where it came to.</summary>
    /// <param name="Message">The stable name of this message in the gathering's log.</param>
    /// <param name="After">The recipient up to whom it has come; empty from the start.</param>
    public sealed record Tell(GatheringMessage Kind, string Message, string After) : GatheringStep
    {
        public override string Name => Message;
    }
}
