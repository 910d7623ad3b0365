using System.Globalization;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>What is due in a gathering (saksgang): what the organiser chose to send, in parts that a commit can hold, the reminder to answer, and the tasks that decisions become.</summary>
public static class GatheringProcedure
{
    public static Next Next(GatheringCase gathering, GatheringSurroundings around, Instant now) => new(
        [
            .. Tasks(gathering, around),
            .. Messages(gathering, around, now).Where(message => !gathering.HasSaid(message.Name))
                .Select(message => new GatheringStep.Tell(message.Kind, message.Name, gathering.Messages.GetValueOrDefault(message.Name, ""))),
        ],
        gathering.OpenPoll(around.Gathering)?.RemindAt is { } later && later > now ? later : null);

    /// <summary>The municipalities that are in and have not said which days suit.</summary>
    public static IEnumerable<MunicipalityNumber> Unanswered(DatePoll poll, NetworkCase network) =>
        network.Roster.Entries.Values.Where(entry => entry.IsIn && !poll.Answers.ContainsKey(entry.Municipality)).Select(entry => entry.Municipality);

    /// <summary>Each decision once: a correction of the minutes makes no second task of what is one already.</summary>
    private static IEnumerable<GatheringStep> Tasks(GatheringCase gathering, GatheringSurroundings around) =>
        gathering.Minutes is [.., var last] && around.Minutes is { } minutes
            ? minutes.Decisions.Where(decision => decision.BecomesTask(Oslo.DateOf(last.ApprovedAt)) && !gathering.Tasks.ContainsKey(decision.Id!))
                .Select(decision => new GatheringStep.GiveTask(decision, last.By))
            : [];

    private static IEnumerable<(GatheringMessage Kind, string Name)> Messages(GatheringCase gathering, GatheringSurroundings around, Instant now)
    {
        if (!gathering.Minutes.IsEmpty) yield return (GatheringMessage.Minutes, Name("minutes", gathering.Minutes.Length));
        if (gathering.OpenPoll(around.Gathering) is { } poll)
        {
            yield return (GatheringMessage.Dates, Name("dates", gathering.Polls));
            if (IsToRemind(poll, around.Network, now)) yield return (GatheringMessage.DatesReminder, Name("dates-reminder", gathering.Polls));
        }

        if (gathering.SentEdition > 0) yield return (GatheringMessage.Programme, Name("programme", gathering.SentEdition));
    }

    private static bool IsToRemind(DatePoll poll, NetworkCase network, Instant now) =>
        poll.RemindAt <= now && now < Oslo.EndOf(poll.AnswerBy) && network.Roster.CancelledAt is null && Unanswered(poll, network).Any();

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

    /// <summary>To contacts that have not answered, before the last day to answer on.</summary>
    DatesReminder,
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

    /// <summary>What was decided becomes a task of the network.</summary>
    /// <param name="By">Who approved the minutes.</param>
    public sealed record GiveTask(MinutesDecision Decision, PersonId By) : GatheringStep
    {
        public override string Name => $"task-{Decision.Id}";
    }
}
