using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.Tests.ThemeMeetings;

/// <summary>A theme meeting of 2020, and who takes part.</summary>
internal static class Meetings
{
    public static readonly OrganisationNumber Ks = OrganisationNumber.Parse("971032146");
    public static readonly MunicipalityNumber Alver = MunicipalityNumber.Parse("4631");
    public static readonly Actor.Staff Organiser = new(new("nina"), Ks, [StaffRole.Organiser]);
    public static readonly Actor.Contact Contact = new(new("ingrid"), Alver);
    public static readonly MeetingTerms Year2020 = new(new(2020, 1, 1), new(2020, 12, 31), new(2019, 12, 15, 23, 59, 59));
    public static readonly Instant Now = Instant.FromUtc(2019, 12, 2, 11, 0);
    public static readonly MeetingPeople People = new(new("lars"), new("sol"));
    public static readonly MeetingTime Time = new(new(2020, 4, 16, 9, 0), new(2020, 4, 16, 11, 30), "Kommunestyresalen");
    public static readonly MeetingTime Preparation = new(new(2020, 1, 14, 10, 0), new(2020, 1, 14, 11, 0), "Digitalt");

    public static ThemeMeetingCommand.Request Request(params Wish[] wishes) =>
        new(Alver, Ks, null, Language.Bokmal, new("ingrid"), [.. wishes.DefaultIfEmpty(Wish.For(new YearMonth(2020, 4)))], null);

    public static MeetingSurroundings Around(MeetingBook? book = null, MeetingTerms? terms = null) => new("one", book ?? MeetingBook.Empty, terms);

    public static ThemeMeeting Requested(params Wish[] wishes) => After(null, Request(wishes));

    /// <summary>The meeting when all of this has been done at noon on 2 December 2019.</summary>
    public static ThemeMeeting After(ThemeMeeting? meeting, params ThemeMeetingCommand[] commands) => commands.Aggregate(meeting, (state, command) =>
        Assert.IsType<Outcome.Accepted>(ThemeMeetingRules.Decide(state, Around(), command, Organiser, Now)).Events.Cast<ThemeMeetingEvent>()
            .Aggregate(state, ThemeMeeting.Evolve))!;

    public static string CodeOf(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome).Objections[0].Code;
}
