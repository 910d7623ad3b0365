using Grants.Domain.Cases;
using Grants.Domain.Wording;

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

    public static Objection EndsTooSoon { get; } = Objection.Invalid(
        "ends", "ends-before-it-begins", "Møtet må slutte etter at det begynner.", "Møtet må slutte etter at det byrjar.");

    public static Objection TooLong { get; } = Objection.Invalid(
        "ends", "too-long", "Et møte varer høyst 12 timer. Rett klokkeslettet.", "Eit møte varer høgst 12 timar. Rett klokkeslettet.");

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

    public static Objection PersonBooked(Phrase who, Booking booking, string field) => new(
        ObjectionKind.Conflict, "person-booked",
        new(
            $"{who.Bokmal} er opptatt i et annet temamøte {Moment(booking, Language.Bokmal)}.",
            $"{who.Nynorsk} er oppteken i eit anna temamøte {Moment(booking, Language.Nynorsk)}."),
        field);

    public static Phrase ProcessLeader { get; } = new("Prosesslederen", "Prosessleiaren");

    public static Phrase ProfessionalSpeaker { get; } = new("Den faglige innlederen", "Den faglege innleiaren");

    private static string Moment(Booking booking, Language language) =>
        $"{Written.Date(booking.Starts.Date, language)} kl. {Written.Clock(booking.Starts.TimeOfDay)}–{Written.Clock(booking.Ends.TimeOfDay)}";
}
