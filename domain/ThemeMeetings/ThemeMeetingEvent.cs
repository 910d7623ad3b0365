using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What happens to a theme meeting.</summary>
public abstract record ThemeMeetingEvent(Instant At) : CaseEvent(At)
{
    /// <param name="Language">What the request was written in.</param>
    /// <param name="IsLate">It came after the organiser's deadline.</param>
    public sealed record WasRequested(
        Instant At, MunicipalityNumber Municipality, OrganisationNumber Organiser, string? NetworkId, Language Language, PersonId Contact,
        ImmutableArray<Wish> Wishes, KeptText? Text, bool IsLate, PersonId By) : ThemeMeetingEvent(At);

    public sealed record WasNumbered(Instant At, CaseNumber Number) : ThemeMeetingEvent(At);

    public sealed record WishesWereChanged(Instant At, ImmutableArray<Wish> Wishes, KeptText? Text, PersonId By) : ThemeMeetingEvent(At);

    /// <summary>The preparatory meeting (forberedende møte) has its time, or another one.</summary>
    public sealed record PreparationWasSet(Instant At, MeetingTime Time, PersonId By) : ThemeMeetingEvent(At);

    public sealed record PeopleWereNamed(Instant At, MeetingPeople People, PersonId By) : ThemeMeetingEvent(At);

    public sealed record WasScheduled(Instant At, MeetingTime Time, PersonId By) : ThemeMeetingEvent(At);

    public sealed record AgendaWasAgreed(Instant At, ImmutableArray<AgendaPoint> Points, PersonId By) : ThemeMeetingEvent(At);

    public sealed record WasHeld(Instant At, PersonId By) : ThemeMeetingEvent(At);

    public sealed record WasEvaluated(Instant At, Evaluation Evaluation, PersonId By) : ThemeMeetingEvent(At);

    public sealed record WasCancelled(Instant At, MeetingSide Side, KeptText? Text, PersonId By) : ThemeMeetingEvent(At);

    public sealed record WasTold(Instant At, MeetingNotice Notice) : ThemeMeetingEvent(At);
}
