using System.Collections.Immutable;
using System.Diagnostics;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using NodaTime;
using static Grants.Domain.ThemeMeetings.ThemeMeetingEvent;

namespace Grants.Domain.ThemeMeetings;

/// <summary>A theme meeting in a municipal council (temamøte i kommunestyret) as it stands.</summary>
/// <param name="Language">What the municipality wrote its request in.</param>
/// <param name="Dropped">Those who were booked until the people or the time changed last, and are not any more.</param>
/// <param name="Told">What has been told.</param>
public sealed record ThemeMeeting(
    MunicipalityNumber Municipality, OrganisationNumber Organiser, string? NetworkId, Language Language, PersonId Contact, ImmutableArray<Wish> Wishes,
    KeptText? Text, Instant RequestedAt, bool IsLate)
{
    public CaseNumber? Number { get; init; }

    /// <summary>How many times the wishes have been changed.</summary>
    public int WishChanges { get; init; }

    public MeetingTime? Preparation { get; init; }

    /// <summary>How many times the preparatory meeting has been set.</summary>
    public int Preparations { get; init; }

    public MeetingPeople? People { get; init; }

    public ImmutableArray<PersonId> Dropped { get; init; } = [];

    public MeetingTime? Time { get; init; }

    public Instant? TimeSetAt { get; init; }

    /// <summary>How many times the meeting has been set.</summary>
    public int Times { get; init; }

    /// <summary>How many times people have been booked.</summary>
    public int Bookings { get; init; }

    /// <summary>Empty until it is agreed.</summary>
    public ImmutableArray<AgendaPoint> Agenda { get; init; } = [];

    public int Agendas { get; init; }

    public Instant? HeldAt { get; init; }

    public ImmutableArray<Evaluation> Evaluations { get; init; } = [];

    public Instant? CancelledAt { get; init; }

    public MeetingSide? CancelledBy { get; init; }

    public KeptText? CancelledWith { get; init; }

    public ImmutableArray<MeetingNotice> Told { get; init; } = [];

    /// <summary>Whether anything can still be arranged.</summary>
    public bool IsOpen => HeldAt is null && CancelledAt is null;

    public static ThemeMeeting Evolve(ThemeMeeting? state, ThemeMeetingEvent happened) => (state, happened) switch
    {
        (null, WasRequested e) => new(e.Municipality, e.Organiser, e.NetworkId, e.Language, e.Contact, e.Wishes, e.Text, e.At, e.IsLate),
        ({ } meeting, WasNumbered e) => meeting with { Number = e.Number },
        ({ } meeting, WishesWereChanged e) => meeting with { Wishes = e.Wishes, Text = e.Text, WishChanges = meeting.WishChanges + 1 },
        ({ } meeting, PreparationWasSet e) => meeting with { Preparation = e.Time, Preparations = meeting.Preparations + 1 },
        ({ } meeting, PeopleWereNamed e) => meeting.With(e.People),
        ({ } meeting, WasScheduled e) => meeting with
        {
            Time = e.Time,
            TimeSetAt = e.At,
            Times = meeting.Times + 1,
            Dropped = [],
            Bookings = meeting.People is null ? meeting.Bookings : meeting.Bookings + 1,
        },
        ({ } meeting, AgendaWasAgreed e) => meeting with { Agenda = e.Points, Agendas = meeting.Agendas + 1 },
        ({ } meeting, WasHeld e) => meeting with { HeldAt = e.At },
        ({ } meeting, WasEvaluated e) => meeting with { Evaluations = [.. meeting.Evaluations.Where(known => known.By != e.Evaluation.By), e.Evaluation] },
        ({ } meeting, WasCancelled e) => meeting with { CancelledAt = e.At, CancelledBy = e.Side, CancelledWith = e.Text },
        ({ } meeting, WasTold e) => meeting with { Told = meeting.Told.Add(e.Notice) },
        _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {(state is null ? "nothing" : "a theme meeting")}."),
    };

    private ThemeMeeting With(MeetingPeople people) => this with
    {
        People = people,
        Dropped = Time is not null && People is { } before ? [.. before.Both().Except(people.Both())] : [],
        Bookings = Time is null ? Bookings : Bookings + 1,
    };
}
