using Grants.Domain.Municipalities;
using NodaTime;

namespace Grants.Domain.Registrations;

/// <summary>What somebody wants done with a network's roster.</summary>
public abstract record RosterCommand
{
    private RosterCommand() { }

    /// <param name="Registration">The own part of the registration's case id.</param>
    /// <param name="Host">The municipality that runs the service; null when the municipality runs its own.</param>
    /// <param name="From">The day from which it takes part, when it joins a network that has started.</param>
    public sealed record Register(MunicipalityNumber Municipality, string Registration, MunicipalityNumber? Host, LocalDate? From) : RosterCommand;

    public sealed record Move(MunicipalityNumber Municipality, MunicipalityNumber? Host, LocalDate? From) : RosterCommand;

    public sealed record Withdraw(MunicipalityNumber Municipality) : RosterCommand;

    /// <summary>No, thank you.</summary>
    public sealed record Decline(MunicipalityNumber Municipality) : RosterCommand;

    public sealed record AnswerOffer(MunicipalityNumber Municipality, bool Accept) : RosterCommand;

    /// <summary>What the organiser chooses when the deadline has passed.</summary>
    /// <param name="Until">The new deadline; needed to extend.</param>
    public sealed record Close(Closing Choice, LocalDateTime? Until) : RosterCommand;
}

/// <summary>What comes of a network when its registration closes.</summary>
public enum Closing
{
    Start,
    Extend,
    Cancel,
}
