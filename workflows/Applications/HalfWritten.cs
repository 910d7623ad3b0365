using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Cases;
using Grants.Workflows.Forms;

namespace Grants.Workflows.Applications;

/// <summary>A draft keeps an address as far as it is written, and it names nobody yet. Who sends is told where it stands, not that there is none.</summary>
internal static class HalfWritten
{
    public static ImmutableArray<Objection> InsteadOfNone(ImmutableArray<Objection> objections, ApplicationForm form)
    {
        var contacts = (form.Lead?.Contacts).OrEmpty();
        ImmutableArray<Objection> halves =
        [
            .. contacts.Index()
                .Where(contact => !string.IsNullOrWhiteSpace(contact.Item.Email) && FormReader.Normalised(contact.Item.Email) is null)
                .Select(contact => Objection.Invalid(
                    string.Create(CultureInfo.InvariantCulture, $"lead.contacts[{contact.Index}].email"), "email-wrong",
                    "E-postadressen er ikke riktig. Skriv den som navn@kommune.no.", "E-postadressa er ikkje rett. Skriv ho som namn@kommune.no.")),
        ];
        return halves.IsEmpty ? objections : [.. objections.SelectMany(objection => objection.Code is "contact-missing" ? halves : [objection])];
    }
}
