using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Networks;
using Grants.Workflows.Forms;
using Grants.Workflows.People;
using NodaTime;

namespace Grants.Workflows.Registrations;

/// <summary>Understands a registration. What cannot be understood or is missing is told at its field, all at once.</summary>
internal static class RegistrationReader
{
    /// <summary>As many as come from one municipality; more are no list of participants, but a mistake.</summary>
    public const int MostParticipants = 30;

    /// <returns>A registration without objections, or none.</returns>
    public static (WrittenRegistration? Written, ImmutableArray<Objection> Objections) Read(RegistrationForm form, RegistrationTerms terms, Register register, LocalDate today)
    {
        var fields = new Fields();
        var municipality = fields.Needed("municipality", fields.Municipality("municipality", form.Municipality, register, today));
        if (municipality is { } number && terms.PopulationOf(number, register, today) is null)
            fields.Object(
                "municipality", "no-population",
                "Registeret har ikke folketallet til kommunen fra den datoen som avgiften regnes av. Spør arrangøren.",
                "Registeret har ikkje folketalet til kommunen frå den datoen som avgifta blir rekna av. Spør arrangøren.");
        var host = fields.Municipality("hostMunicipality", form.HostMunicipality, register, today);
        var contact = ContactOf(form.Contact, fields);
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<WrittenParticipant> participants =
            [.. fields.Rows("participants", form.Participants, MostParticipants, (field, row) => ParticipantOf(field, row, terms, addresses, fields))];
        var from = fields.Date("from", form.From);
        return fields.Objections is { IsEmpty: false } objections
            ? (null, objections)
            : (new(municipality!.Value, host, contact, participants, form.OuFunding ?? false, from), []);
    }

    /// <summary>A registration as the form that it is written with.</summary>
    public static RegistrationForm FormOf(Domain.Registrations.Registration registration, ImmutableDictionary<PersonId, Person> people) => new(
        registration.Municipality.ToString(), registration.Host?.ToString(),
        people.GetValueOrDefault(registration.Contact, Person.Unknown) is var contact ? new(contact.Name, contact.Email, contact.Mobile) : null,
        [.. registration.Participants.Select(participant => people.GetValueOrDefault(participant.Person, Person.Unknown) is var person
            ? new NetworkParticipantForm(person.Name, person.Email, participant.Role, [.. participant.Gatherings]) : null)],
        registration.OuFunding, Texts.Of(registration.From));

    private static Person ContactOf(RegistrationContactForm? form, Fields fields)
    {
        form ??= new();
        var name = fields.Needed("contact.name", fields.Line("contact.name", form.Name));
        var email = fields.Needed("contact.email", fields.Address("contact.email", form.Email));
        var mobile = fields.Mobile("contact.mobile", form.Mobile);
        return new(name, email, mobile, null);
    }

    private static WrittenParticipant ParticipantOf(string field, NetworkParticipantForm form, RegistrationTerms terms, HashSet<string> addresses, Fields fields)
    {
        var person = new Person(
            fields.Needed($"{field}.name", fields.Line($"{field}.name", form.Name)), fields.Address($"{field}.email", form.Email), null,
            fields.Line($"{field}.role", form.Role));
        // Mails, lists of participants and evaluations know a person by the address; two with one address would be one person there.
        if (person.Email is { } address && !addresses.Add(address))
            fields.Object(
                $"{field}.email", "address-twice", "En annen deltaker har samme e-postadresse. Skriv personens egen, eller la feltet stå tomt.",
                "Ein annan deltakar har same e-postadresse. Skriv eiga adresse til personen, eller la feltet stå tomt.");
        var all = terms.Gatherings.Select(gathering => gathering.Number).ToArray();
        var wanted = form.Gatherings ?? all;
        for (var place = 0; place < wanted.Count; place++)
            if (!all.Contains(wanted[place]))
                fields.Object(
                    string.Create(CultureInfo.InvariantCulture, $"{field}.gatherings[{place}]"), "unknown-gathering",
                    "Nettverket har ingen samling med dette nummeret.", "Nettverket har inga samling med dette nummeret.");
        return new(person, [.. wanted.Distinct().Order()]);
    }
}
