using System.Security.Cryptography;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Gatherings;
using Grants.Domain.Networks;
using Grants.Domain.Tests.Registrations;
using NodaTime;
using static Grants.Domain.Tests.Calendar.Days;

namespace Grants.Domain.Tests.Gatherings;

/// <summary>A gathering as a test plays it: two days in Tromsø in November 2020.</summary>
internal sealed class GatheringLife
{
    public static readonly PlannedGathering Tromso = new(1, null, new(2020, 11, 10), new(2020, 11, 11), "Tromsø", false);

    public static readonly PlannedGathering Undated = new(2, new YearMonth(2021, 1), null, null, null, true);

    public static Actor Organiser => RosterLife.Organiser;

    public GatheringCase State { get; private set; } = GatheringCase.None;

    public NetworkCase Network { get; set; } = new RosterLife(maximum: null).Register("5501", "2020-04-01T09:00:00").Register("5503", "2020-04-02T09:00:00").State;

    public PlannedGathering Gathering { get; set; } = Tromso;

    public Programme? Programme { get; private set; }

    public Minutes? Minutes { get; private set; }

    public static ProgrammeSlot Slot(string from, string to, string title = "Innlegg") => new(Time(from), Time(to), title, null, null);

    public static KeptText Text(string content) =>
        new(content, new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))));

    public static GatheringCommand Set(params ProgrammeSlot[] slots) => new GatheringCommand.SetProgramme([.. slots], Text(string.Join('\n', slots.AsEnumerable())));

    public GatheringLife Do(GatheringCommand command, Actor? by = null, string at = "2020-10-01T09:00:00")
    {
        foreach (var happened in Assert.IsType<Outcome.Accepted>(Decide(command, by, at)).Events.OfType<GatheringEvent>()) State = GatheringCase.Evolve(State, happened);
        if (command is GatheringCommand.SetProgramme set) Programme = new(Gathering.Starts!.Value, set.Slots, null);
        if (command is GatheringCommand.ApproveMinutes approve) Minutes = approve.Minutes;
        return this;
    }

    public IEnumerable<string> Refusals(GatheringCommand command, Actor? by = null, string at = "2020-10-01T09:00:00") =>
        Decide(command, by, at) is Outcome.Refused refused ? refused.Objections.Select(objection => $"{objection.Field} {objection.Code}".Trim()) : [];

    public Outcome Decide(GatheringCommand command, Actor? by = null, string at = "2020-10-01T09:00:00") =>
        GatheringRules.Decide(State, new(Network, Gathering, Programme, Minutes), command, by ?? Organiser, RosterLife.At(at));

    public Next Next(string at = "2020-10-01T09:00:00") => GatheringProcedure.Next(State, new(Network, Gathering, Programme, Minutes), RosterLife.At(at));

    public GatheringLife Told(string message) => Happened(new GatheringEvent.MessageWentOut(RosterLife.At("2020-10-01T09:00:00"), message, ""));

    public GatheringLife Given(string decision) => Happened(new GatheringEvent.TaskWasGiven(RosterLife.At("2020-11-11T16:00:00"), decision, "task-1"));

    private GatheringLife Happened(GatheringEvent happened)
    {
        State = GatheringCase.Evolve(State, happened);
        return this;
    }
}
