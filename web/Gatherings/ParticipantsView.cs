using System.Collections.Immutable;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Web.Spreadsheets;
using Grants.Workflows.Gatherings;
using NodaTime;

namespace Grants.Web.Gatherings;

/// <summary>Who comes to a gathering, and who was there.</summary>
public sealed record ParticipantsView(IReadOnlyList<ParticipantView> Items)
{
    private static readonly Phrase[] Columns =
        [new("Kommune", "Kommune"), new("Navn", "Namn"), new("Rolle", "Rolle"), new("E-post", "E-post"), new("Til stede", "Til stades"), new("Uten påmelding", "Utan påmelding")];

    internal static ParticipantsView Of(ImmutableArray<Attender> people, Register register, LocalDate today) => new(
    [
        .. people.Select(one => new ParticipantView(
            one.Person.Value, one.Municipality.ToString(), register.Known(one.Municipality, today).Name,
            [.. one.Places.Select(place => new ParticipantPlaceView(place.Municipality.ToString(), register.Known(place.Municipality, today).Name, place.Role))],
            one.Name, one.Role, one.Email, one.IsPresent, one.IsExtra)),
    ]);

    /// <summary>The same as a table for spreadsheets.</summary>
    internal byte[] ToCsv(Language language) => CsvTable.Write(
        Columns.Select(column => column.In(language)),
        Items.Select(one => (string[])
        [
            string.Join(", ", one.Municipalities.Select(place => place.MunicipalityName)), one.Name ?? "", one.Role ?? "", one.Email ?? "", one.Present switch { true => new Phrase("Ja", "Ja").In(language), false => new Phrase("Nei", "Nei").In(language), _ => "" },
            one.Extra ? new Phrase("Ja", "Ja").In(language) : "",
        ]));
}

/// <summary>Somebody who comes; once, also for several municipalities.</summary>
/// <param name="Municipality">The first that they come for.</param>
/// <param name="Municipalities">All that have registered them, in the order of receipt; a municipality sees itself alone.</param>
/// <param name="Role">All that they are, where they are different things.</param>
/// <param name="Present">Left out until somebody has said.</param>
/// <param name="Extra">They came without standing in the registration.</param>
public sealed record ParticipantView(
    string Person, string Municipality, string MunicipalityName, IReadOnlyList<ParticipantPlaceView> Municipalities, string? Name, string? Role, string? Email, bool? Present, bool Extra);

/// <summary>A municipality that somebody comes for, and what they are there.</summary>
public sealed record ParticipantPlaceView(string Municipality, string MunicipalityName, string? Role);
