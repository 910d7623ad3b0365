using Grants.Domain.ThemeMeetings;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>What has happened in a theme meeting, in the order of its log.</summary>
public static class MeetingTimeline
{
    /// <summary>What an event says to people; null when it is the program's own affair.</summary>
    public static Phrase? Of(ThemeMeetingEvent happened) => happened switch
    {
        ThemeMeetingEvent.WasRequested { IsLate: true } => new("Kommunen ba om temamøte, etter fristen.", "Kommunen bad om temamøte, etter fristen."),
        ThemeMeetingEvent.WasRequested => new("Kommunen ba om temamøte.", "Kommunen bad om temamøte."),
        ThemeMeetingEvent.WishesWereChanged => new("Kommunen endret ønskene.", "Kommunen endra ønska."),
        ThemeMeetingEvent.PreparationWasSet e => At("Forberedende møte", "Førebuande møte", e.Time),
        ThemeMeetingEvent.PeopleWereNamed => new("Prosessleder og faglig innleder ble oppgitt.", "Prosessleiar og fagleg innleiar vart oppgjevne."),
        ThemeMeetingEvent.WasScheduled e => At("Temamøtet", "Temamøtet", e.Time),
        ThemeMeetingEvent.AgendaWasAgreed => new("Dagsordenen ble avtalt.", "Dagsordenen vart avtalt."),
        ThemeMeetingEvent.WasHeld => new("Møtet ble holdt.", "Møtet vart halde."),
        ThemeMeetingEvent.WasEvaluated { Evaluation.By: MeetingSide.Municipality } => new("Kommunen sa hvordan møtet var.", "Kommunen sa korleis møtet var."),
        ThemeMeetingEvent.WasEvaluated => new("Arrangøren sa hvordan møtet var.", "Arrangøren sa korleis møtet var."),
        ThemeMeetingEvent.WasCancelled { Side: MeetingSide.Municipality } => new("Kommunen avlyste møtet.", "Kommunen avlyste møtet."),
        ThemeMeetingEvent.WasCancelled => new("Arrangøren avlyste møtet.", "Arrangøren avlyste møtet."),
        _ => null,
    };

    private static Phrase At(string bokmal, string nynorsk, MeetingTime time) => new(
        $"{bokmal} ble satt til {Moment(time, Language.Bokmal)}.", $"{nynorsk} vart sett til {Moment(time, Language.Nynorsk)}.");

    private static string Moment(MeetingTime time, Language language) =>
        $"{Written.Date(time.Starts.Date, language)} kl. {Written.Clock(time.Starts.TimeOfDay)}–{Written.Clock(time.Ends.TimeOfDay)}";
}
