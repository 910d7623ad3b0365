using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.ThemeMeetings;
using Grants.Workflows.Forms;
using Grants.Workflows.People;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.ThemeMeetings;

/// <summary>What a request for a theme meeting says, understood.</summary>
/// <param name="Organiser">Null when it follows from the network.</param>
public sealed record RequestedMeeting(
    MunicipalityNumber Municipality, OrganisationNumber? Organiser, string? NetworkId, Person Contact, ImmutableArray<Wish> Wishes, string? Text);

/// <summary>Understands the forms of theme meetings. What cannot be understood or is missing is told at its field, all at once.</summary>
public static class ThemeMeetingReader
{
    /// <summary>What people write beside the facts.</summary>
    public const int TextLength = 4_000;

    private const int MostWishes = 24;
    private const int MostPoints = 20;
    private const int MostMinutes = 600;
    private const int MostParticipants = 2_000;

    private static readonly YearMonthPattern Month = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    /// <param name="own">The municipality of who asks; null when the organiser enters it.</param>
    public static (RequestedMeeting? Request, ImmutableArray<Objection> Objections) Read(
        ThemeMeetingForm form, MunicipalityNumber? own, Register register, LocalDate today)
    {
        var fields = new Fields();
        var municipality = string.IsNullOrWhiteSpace(form.Municipality) && own is not null ? own : MunicipalityOf(form.Municipality, register, today, fields);
        var network = fields.Id("networkId", form.NetworkId);
        var organiser = OrganiserOf(form.Organiser, register, fields);
        if (network is null && organiser is null) fields.Needed("organiser", (string?)null);
        var contact = PersonOf("contact", form.Contact?.Name, form.Contact?.Email, form.Contact?.Mobile, fields);
        var wishes = WishesOf(form.Wishes, fields);
        var text = fields.Text("text", form.Text, TextLength);
        return fields.Objections is { IsEmpty: false } objections
            ? (null, objections)
            : (new(municipality!.Value, organiser, network, contact!, wishes, text), []);
    }

    public static (ImmutableArray<Wish> Wishes, ImmutableArray<Objection> Objections) Read(WishesForm form)
    {
        var fields = new Fields();
        var wishes = WishesOf(form.Wishes, fields);
        fields.Text("text", form.Text, TextLength);
        return (wishes, fields.Objections);
    }

    /// <param name="known">Who it is, when the form need not say.</param>
    public static (Person? Person, LocalDateTime Starts, LocalDateTime Ends, ImmutableArray<Objection> Objections) Read(BusyForm form, Person? known)
    {
        var fields = new Fields();
        var person = known ?? PersonOf("person", form.Person?.Name, form.Person?.Email, null, fields);
        var (starts, ends) = (fields.Needed("starts", fields.Time("starts", form.Starts)), fields.Needed("ends", fields.Time("ends", form.Ends)));
        return (person, starts ?? default, ends ?? default, fields.Objections);
    }

    public static (MeetingTime? Time, ImmutableArray<Objection> Objections) Read(MeetingTimeForm form)
    {
        var fields = new Fields();
        var starts = fields.Needed("starts", fields.Time("starts", form.Starts));
        var ends = fields.Time("ends", form.Ends);
        var place = fields.Line("place", form.Place);
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(starts!.Value, ends ?? starts.Value.Plus(MeetingTime.Usual), place), []);
    }

    public static (Person? ProcessLeader, Person? ProfessionalSpeaker, ImmutableArray<Objection> Objections) Read(MeetingPeopleForm form)
    {
        var fields = new Fields();
        var leader = PersonOf("processLeader", form.ProcessLeader?.Name, form.ProcessLeader?.Email, null, fields);
        var speaker = PersonOf("professionalSpeaker", form.ProfessionalSpeaker?.Name, form.ProfessionalSpeaker?.Email, null, fields);
        return (leader, speaker, fields.Objections);
    }

    /// <param name="template">What is agreed when the form has no points.</param>
    public static (ImmutableArray<AgendaPoint> Points, ImmutableArray<Objection> Objections) Read(AgendaForm form, ImmutableArray<AgendaPoint> template)
    {
        var fields = new Fields();
        var points = fields.Rows("points", form.Points, MostPoints, (field, point) => new AgendaPoint(
            fields.Needed($"{field}.text", fields.Line($"{field}.text", point.Text)) ?? "",
            Within($"{field}.minutes", point.Minutes, 1, MostMinutes, fields)));
        return (points.IsEmpty ? template : points, fields.Objections);
    }

    /// <returns>When it was, if the form says so.</returns>
    public static (MeetingTime? Time, ImmutableArray<Objection> Objections) Read(HeldForm form)
    {
        var fields = new Fields();
        Within("participants", form.Participants, 0, MostParticipants, fields);
        Within("rating", form.Rating, 1, 5, fields);
        fields.Text("text", form.Text, TextLength);
        var (starts, ends, place) = (fields.Time("starts", form.Starts), fields.Time("ends", form.Ends), fields.Line("place", form.Place));
        if (ends is not null || place is not null) fields.Needed("starts", starts);
        return (starts is { } begun ? new(begun, ends ?? begun.Plus(MeetingTime.Usual), place) : null, fields.Objections);
    }

    public static (MeetingTerms? Terms, ImmutableArray<Objection> Objections) Read(MeetingTermsForm form)
    {
        var fields = new Fields();
        var from = fields.Needed("from", fields.Date("from", form.From));
        var to = fields.Needed("to", fields.Date("to", form.To));
        var deadline = fields.Time("deadline", form.Deadline);
        return fields.Objections is { IsEmpty: false } objections ? (null, objections) : (new(from!.Value, to!.Value, deadline), []);
    }

    public static ImmutableArray<Objection> CheckText(string? text)
    {
        var fields = new Fields();
        fields.Text("text", text, TextLength);
        return fields.Objections;
    }

    private static MunicipalityNumber? MunicipalityOf(string? text, Register register, LocalDate today, Fields fields)
    {
        if (MunicipalityNumber.TryParse(text, out var number) && register.Find(number, today) is not null) return number;
        if (string.IsNullOrWhiteSpace(text)) fields.Needed("municipality", (string?)null);
        else fields.UnknownMunicipality("municipality", text);
        return null;
    }

    private static OrganisationNumber? OrganiserOf(string? text, Register register, Fields fields)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var found = OrganisationNumber.TryParse(text.Trim(), out var number)
            ? register.FindOffice(number)
            : register.Offices.FirstOrDefault(office => office.IsOrganiserOnly && office.Name == text.Trim());
        if (found is null)
            fields.Object(
                "organiser", "unknown-organiser",
                "Oppgi organisasjonsnummeret til et embete, eller KS.", "Oppgje organisasjonsnummeret til eit embete, eller KS.");
        return found?.Number;
    }

    private static Person? PersonOf(string field, string? name, string? email, string? mobile, Fields fields)
    {
        var (person, telephone) = (fields.Reachable(field, name, email), fields.Mobile($"{field}.mobile", mobile));
        return person is { Name: not null, Email: not null } ? person with { Mobile = telephone } : null;
    }

    private static ImmutableArray<Wish> WishesOf(IReadOnlyList<string?>? written, Fields fields)
    {
        ImmutableArray<Wish> wishes = [.. fields.Rows("wishes", written, MostWishes, (field, text) => WishOf(field, text, fields)).OfType<Wish>()];
        if (written is null or []) fields.Needed("wishes", (string?)null);
        return wishes;
    }

    private static Wish? WishOf(string field, string text, Fields fields)
    {
        if (Month.Parse(text.Trim()) is { Success: true, Value: { Year: >= Fields.FirstYear and <= Fields.LastYear } month }) return Wish.For(month);
        if (string.IsNullOrWhiteSpace(text)) fields.Needed(field, (string?)null);
        return fields.Date(field, text) is { } day ? Wish.For(day) : null;
    }

    private static int? Within(string field, int? number, int least, int most, Fields fields)
    {
        if (number is null || (number >= least && number <= most)) return number;
        fields.Object(
            field, "out-of-range",
            string.Create(CultureInfo.InvariantCulture, $"Skriv et tall fra {least} til {most}."), string.Create(CultureInfo.InvariantCulture, $"Skriv eit tal frå {least} til {most}."));
        return null;
    }
}
