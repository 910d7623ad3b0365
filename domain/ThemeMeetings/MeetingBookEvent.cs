using Grants.Domain.Cases;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What happens to an organiser's book of theme meetings.</summary>
public abstract record MeetingBookEvent(Instant At) : CaseEvent(At)
{
    public sealed record TermsWereSet(Instant At, MeetingTerms Terms, PersonId By) : MeetingBookEvent(At);

    /// <param name="Meeting">The own part of the meeting's case id.</param>
    public sealed record PersonWasBooked(Instant At, string Meeting, PersonId Person, LocalDateTime Starts, LocalDateTime Ends) : MeetingBookEvent(At);

    public sealed record BookingWasReleased(Instant At, string Meeting, PersonId Person) : MeetingBookEvent(At);

    /// <summary>A person is busy with something else.</summary>
    public sealed record PersonWasBusy(Instant At, string Id, PersonId Person, LocalDateTime Starts, LocalDateTime Ends, PersonId By) : MeetingBookEvent(At);

    public sealed record BusyTimeWasRemoved(Instant At, string Id, PersonId By) : MeetingBookEvent(At);
}
