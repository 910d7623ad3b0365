using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Wording;
using NodaTime;

namespace Grants.Domain.ThemeMeetings;

/// <summary>The objections of theme meetings.</summary>
internal static class ThemeMeetingObjections
{
    public static Objection NotYourMunicipality { get; } = Objection.Forbidden(
        "not-your-municipality", "Du kan bare be om temamøte for din egen kommune.", "Du kan berre be om temamøte for din eigen kommune.");

    public static Objection NotYourMeeting { get; } = Objection.Forbidden(
        "not-your-office", "Temamøtet hører til en annen arrangør.", "Temamøtet høyrer til ein annan arrangør.");

    public static Objection Cancelled { get; } = Objection.Conflict("meeting-cancelled", "Temamøtet er avlyst.", "Temamøtet er avlyst.");

    public static Objection Held { get; } = Objection.Conflict("meeting-held", "Temamøtet er holdt.", "Temamøtet er halde.");

    public static Objection NotScheduled { get; } = Objection.Conflict(
        "not-scheduled", "Temamøtet har ikke fått noen tid ennå.", "Temamøtet har ikkje fått noka tid enno.");

    public static Objection NotYet { get; } = Objection.Conflict(
        "not-held-yet", "Temamøtet har ikke begynt ennå.", "Temamøtet har ikkje byrja enno.");

    public static Objection NotYetThen { get; } = Objection.Invalid(
        "starts", "not-held-yet", "Tidspunktet ligger fram i tid. Sett møtet opp i stedet.", "Tidspunktet ligg fram i tid. Set møtet opp i staden.");

    public static Objection EndsTooSoon { get; } = Objection.Invalid(
        "ends", "ends-before-it-begins", "Møtet må slutte etter at det begynner.", "Møtet må slutte etter at det byrjar.");

    public static Objection TooLong { get; } = Objection.Invalid(
        "ends", "too-long", "Et møte varer høyst 12 timer. Rett klokkeslettet.", "Eit møte varer høgst 12 timar. Rett klokkeslettet.");

    public static Objection InThePast { get; } = Objection.Invalid(
        "starts", "in-the-past", "Velg et tidspunkt fram i tid.", "Vel eit tidspunkt fram i tid.");

    public static Objection WishIsPast(int place) => Objection.Invalid(
        string.Create(CultureInfo.InvariantCulture, $"wishes[{place}]"), "in-the-past", "Velg en måned eller dag fram i tid.", "Vel ein månad eller dag fram i tid.");

    public static Objection PreparationTooLate(MeetingTime meeting) => new(
        ObjectionKind.Invalid, "after-the-meeting",
        new(
            $"Det forberedende møtet må være slutt før temamøtet begynner {Start(meeting, Language.Bokmal)}.",
            $"Det førebuande møtet må vere slutt før temamøtet byrjar {Start(meeting, Language.Nynorsk)}."),
        "starts");

    public static Objection BeforeThePreparation(MeetingTime preparation) => new(
        ObjectionKind.Invalid, "before-the-preparation",
        new(
            $"Det forberedende møtet er {Moment(preparation.Starts, preparation.Ends, Language.Bokmal)}. Flytt det først, eller velg en senere tid.",
            $"Det førebuande møtet er {Moment(preparation.Starts, preparation.Ends, Language.Nynorsk)}. Flytt det først, eller vel ei seinare tid."),
        "starts");

    public static Objection SamePersonTwice { get; } = Objection.Invalid(
        "professionalSpeaker.email", "same-person", "Velg to forskjellige personer.", "Vel to ulike personar.");

    public static Objection EndsBeforeItBegins { get; } = Objection.Invalid(
        "to", "ends-before-it-begins", "Perioden må slutte etter at den begynner.", "Perioden må slutte etter at han byrjar.");

    public static Objection OutsidePeriod(MeetingTerms terms) => new(
        ObjectionKind.Conflict, "outside-period",
        new(
            $"Temamøtene holdes fra {Written.Date(terms.From, Language.Bokmal)} til {Written.Date(terms.To, Language.Bokmal)}.",
            $"Temamøta blir haldne frå {Written.Date(terms.From, Language.Nynorsk)} til {Written.Date(terms.To, Language.Nynorsk)}."),
        "starts");

    public static Objection TimeIsAgreed { get; } = Objection.Conflict(
        "time-agreed", "Møtet har fått en tid. Passer den ikke, si fra til arrangøren.", "Møtet har fått ei tid. Passar ho ikkje, sei frå til arrangøren.");

    public static Objection BusyEndsTooSoon { get; } = Objection.Invalid(
        "ends", "ends-before-it-begins", "Sluttidspunktet må komme etter starten.", "Sluttidspunktet må kome etter starten.");

    public static Objection BusyTooLong { get; } = Objection.Invalid(
        "ends", "too-long", "Del opp i tider på høyst to måneder.", "Del opp i tider på høgst to månader.");

    public static Objection BusyIsPast { get; } = Objection.Invalid("ends", "in-the-past", "Tiden har vært.", "Tida har vore.");

    public static Objection TooManyBusy { get; } = Objection.Conflict(
        "too-many", $"Det er plass til {BusyRules.MostOfAPerson} tider per person. Slå sammen noen av dem.", $"Det er plass til {BusyRules.MostOfAPerson} tider per person. Slå saman nokre av dei.");

    public static Objection IsBookedThen(Booking booking) => new(
        ObjectionKind.Conflict, "person-booked",
        new(
            $"Personen er satt opp i et temamøte {Moment(booking.Starts, booking.Ends, Language.Bokmal)}. Finn en annen til møtet først.",
            $"Personen er sett opp i eit temamøte {Moment(booking.Starts, booking.Ends, Language.Nynorsk)}. Finn ein annan til møtet først."),
        "starts");

    public static Objection PersonBooked(Phrase who, Hindrance taken, string field) => new(
        ObjectionKind.Conflict, "person-booked",
        taken.IsMeeting
            ? new(
                $"{who.Bokmal} er opptatt i et annet temamøte {Moment(taken.Starts, taken.Ends, Language.Bokmal)}.",
                $"{who.Nynorsk} er oppteken i eit anna temamøte {Moment(taken.Starts, taken.Ends, Language.Nynorsk)}.")
            : new(
                $"{who.Bokmal} er opptatt {Moment(taken.Starts, taken.Ends, Language.Bokmal)}.",
                $"{who.Nynorsk} er oppteken {Moment(taken.Starts, taken.Ends, Language.Nynorsk)}."),
        field);

    public static Phrase ProcessLeader { get; } = new("Prosesslederen", "Prosessleiaren");

    public static Phrase ProfessionalSpeaker { get; } = new("Den faglige innlederen", "Den faglege innleiaren");

    private static string Start(MeetingTime time, Language language) => $"{Written.Date(time.Starts.Date, language)} kl. {Written.Clock(time.Starts.TimeOfDay)}";

    /// <summary>Of one day, or from one to another.</summary>
    private static string Moment(LocalDateTime starts, LocalDateTime ends, Language language) => starts.Date == ends.Date
        ? $"{Written.Date(starts.Date, language)} kl. {Written.Clock(starts.TimeOfDay)}–{Written.Clock(ends.TimeOfDay)}"
        : $"{Written.Date(starts.Date, language)} kl. {Written.Clock(starts.TimeOfDay)} – {Written.Date(ends.Date, language)} kl. {Written.Clock(ends.TimeOfDay)}";
}
