using System.Collections.Immutable;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;

namespace Grants.Domain.ThemeMeetings;

/// <summary>What a municipality or an organiser wants done with a theme meeting.</summary>
public abstract record ThemeMeetingCommand
{
    private ThemeMeetingCommand() { }

    public sealed record Request(
        MunicipalityNumber Municipality, OrganisationNumber Organiser, string? NetworkId, Language Language, PersonId Contact, ImmutableArray<Wish> Wishes,
        KeptText? Text) : ThemeMeetingCommand;

    /// <summary>Other wishes, or another text, until a time is agreed.</summary>
    public sealed record ChangeWishes(ImmutableArray<Wish> Wishes, KeptText? Text) : ThemeMeetingCommand;

    public sealed record Prepare(MeetingTime Time) : ThemeMeetingCommand;

    public sealed record NamePeople(MeetingPeople People) : ThemeMeetingCommand;

    public sealed record Schedule(MeetingTime Time) : ThemeMeetingCommand;

    public sealed record AgreeAgenda(ImmutableArray<AgendaPoint> Points) : ThemeMeetingCommand;

    /// <summary>It was held, and was so.</summary>
    /// <param name="Time">When it was, if it was agreed on the telephone and does not stand here; only the organiser says so.</param>
    public sealed record Hold(int? Participants, int? Rating, KeptText? Text, MeetingTime? Time = null) : ThemeMeetingCommand;

    public sealed record Cancel(KeptText? Text) : ThemeMeetingCommand;
}
