using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Gatherings;

/// <summary>What somebody wants done with a gathering.</summary>
public abstract record GatheringCommand
{
    private GatheringCommand() { }

    /// <param name="Slots">In the order in which they were written.</param>
    /// <param name="Text">The programme as it is kept.</param>
    public sealed record SetProgramme(ImmutableArray<ProgrammeSlot> Slots, KeptText Text) : GatheringCommand;

    /// <summary>Sends it to those who come.</summary>
    /// <param name="Text">The programme on the days that the gathering has now, as it is kept.</param>
    public sealed record SendProgramme(KeptText? Text = null) : GatheringCommand;

    /// <summary>Asks those who are in which of these days suit.</summary>
    public sealed record ProposeDates(ImmutableArray<ProposedDays> Days, LocalDate AnswerBy) : GatheringCommand;

    /// <param name="Suits">The places of the days that suit, from 1.</param>
    public sealed record AnswerDates(MunicipalityNumber Municipality, ImmutableArray<int> Suits) : GatheringCommand;

    /// <param name="Choice">The place of the days that it is to be on, from 1.</param>
    public sealed record FixDates(int Choice) : GatheringCommand;

    /// <param name="Marks">Those that are not marked so already.</param>
    public sealed record MarkAttendance(ImmutableArray<AttendanceMark> Marks) : GatheringCommand;

    /// <param name="Text">The minutes as they are kept.</param>
    public sealed record ApproveMinutes(Minutes Minutes, KeptText Text) : GatheringCommand;
}
