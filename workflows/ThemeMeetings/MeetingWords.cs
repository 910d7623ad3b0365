using System.Collections.Immutable;
using Grants.Domain.Calendar;
using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>What a theme meeting expects of whom, and by when.</summary>
/// <param name="Who">Whose turn it is; null when nobody has to do anything.</param>
/// <param name="By">The last day; null when there is none.</param>
public sealed record MeetingExpectation(MeetingSide? Who, Phrase Text, LocalDate? By);

/// <summary>A theme meeting in words.</summary>
public static class MeetingWords
{
    public static string Wish(Wish wish, Language language) => wish.Month is { } month ? Written.Month(month) : Written.Date(wish.Day!.Value, language);

    public static string Wishes(ImmutableArray<Wish> wishes, Language language) => Written.List([.. wishes.Select(wish => Wish(wish, language))]);

    public static Phrase Status(ThemeMeetingStatus status) => status switch
    {
        ThemeMeetingStatus.Requested => new("Ønsket", "Ønskt"),
        ThemeMeetingStatus.Preparing => new("Forberedes", "Blir førebudd"),
        ThemeMeetingStatus.Scheduled => new("Har fått tid", "Har fått tid"),
        ThemeMeetingStatus.Agreed => new("Avtalt", "Avtalt"),
        ThemeMeetingStatus.Held => new("Holdt", "Halde"),
        ThemeMeetingStatus.Cancelled => new("Avlyst", "Avlyst"),
        _ => throw new System.Diagnostics.UnreachableException($"{status} is no status."),
    };

    public static Phrase Why(NoTime reason) => reason switch
    {
        NoTime.Past => new("Ønsket ligger tilbake i tid.", "Ønsket ligg tilbake i tid."),
        NoTime.OutsidePeriod => new("Ønsket ligger utenfor perioden.", "Ønsket ligg utanfor perioden."),
        NoTime.NoWorkingDay => new("Dagen er en lørdag, søndag eller helligdag.", "Dagen er ein laurdag, søndag eller heilagdag."),
        NoTime.PeopleBooked => new("Ressurspersonene er opptatt.", "Ressurspersonane er opptekne."),
        _ => throw new System.Diagnostics.UnreachableException($"{reason} is no reason."),
    };

    /// <summary>What is expected next.</summary>
    public static MeetingExpectation Next(ThemeMeeting meeting, Instant now) => meeting switch
    {
        { CancelledAt: not null } => new(null, new("Møtet er avlyst. Ingen trenger å gjøre noe.", "Møtet er avlyst. Ingen treng å gjere noko."), null),
        { HeldAt: not null } when meeting.Evaluations.All(one => one.By is not MeetingSide.Municipality) =>
            new(MeetingSide.Municipality, new("Si hvordan møtet var.", "Sei korleis møtet var."), null),
        { HeldAt: not null } => new(null, new("Møtet er holdt og vurdert.", "Møtet er halde og vurdert."), null),
        { Time: { } time } when Oslo.At(time.Ends) <= now => new(MeetingSide.Organiser, new("Registrer at møtet er holdt.", "Registrer at møtet er halde."), null),
        { Time: null, Preparation: null } =>
            new(MeetingSide.Organiser, new("Foreslå et forberedende møte.", "Gjer framlegg om eit førebuande møte."), ThemeMeetingProcedure.AnswerBy(meeting)),
        { Time: null, Preparation: { } preparation } when Oslo.At(preparation.Starts) > now => new(
            MeetingSide.Municipality,
            new("Ta med barnevernlederen og den administrative og politiske ledelsen til det forberedende møtet.", "Ta med barnevernleiaren og den administrative og politiske leiinga til det førebuande møtet."),
            preparation.Starts.Date),
        { People: null } => new(MeetingSide.Organiser, new("Oppgi prosessleder og faglig innleder.", "Oppgje prosessleiar og fagleg innleiar."), null),
        { Time: null } => new(MeetingSide.Organiser, new("Sett en tid for møtet.", "Set ei tid for møtet."), null),
        { Agenda.IsEmpty: true, Time: { } time } => new(MeetingSide.Organiser, new("Bli enige om dagsordenen.", "Bli samde om dagsordenen."), time.Starts.Date),
        { Time: { } time } => new(MeetingSide.Municipality, new("Kall inn kommunestyret, og hold møtet.", "Kall inn kommunestyret, og hald møtet."), time.Starts.Date),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
