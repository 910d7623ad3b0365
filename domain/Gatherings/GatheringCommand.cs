using System.Collections.Immutable;
using Grants.Domain.Cases;

namespace Grants.Domain.Gatherings;

/// <summary>What somebody wants done with a gathering.</summary>
public abstract record GatheringCommand
{
    private GatheringCommand() { }

    /// <param name="Slots">In the order in which they were written.</param>
    /// <param name="Text">The programme as it is kept.</param>
    public sealed record SetProgramme(ImmutableArray<ProgrammeSlot> Slots, KeptText Text) : GatheringCommand;

    /// <summary>Sends it to those who come.</summary>
    public sealed record SendProgramme : GatheringCommand;
}
