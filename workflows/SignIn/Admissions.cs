using System.Text.Json;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>Who is let in: an office's staff, whoever has an address at a municipality's mail domain, and whom an office allowed.</summary>
public sealed class Admissions(IRowStore rows, PersonDirectory people, StaffIndex staff, OfficeDesk offices, Register register, IClock clock)
{
    private const string Allowed = "allowed~";

    private const string NoOffice = "Tilskudd";

    private LocalDate Today => Oslo.DateOf(clock.GetCurrentInstant());

    /// <summary>Lets an address in for a municipality.</summary>
    internal static RowChange Allow(string email, MunicipalityNumber municipality, PersonId by, Instant at) => new RowChange.Put(
        Allowed + PersonDirectory.KeyOf(email),
        JsonSerializer.SerializeToUtf8Bytes(new AllowedRow(email, municipality, by, at), SignInJson.Default.AllowedRow));

    /// <summary>Null when the address is not let in.</summary>
    internal async Task<Admission?> Of(EmailAddress address, CancellationToken stop) =>
        await OfStaff(address, stop) ?? await OfContact(address, stop);

    private async Task<Admission?> OfStaff(EmailAddress address, CancellationToken stop)
    {
        if (await people.Find(address.Value, stop) is not { } person) return null;
        if (await staff.OfficeOf(person, stop) is not { } office) return null;
        var particulars = (await offices.People(office, stop)).GetValueOrDefault(person);
        var known = register.FindOffice(office);
        return new(office, null, particulars?.Name, known?.Name ?? NoOffice, known is null or { IsOrganiserOnly: true } ? LanguageForm.Neutral : FormOf(known));
    }

    private async Task<Admission?> OfContact(EmailAddress address, CancellationToken stop)
    {
        if (register.ByMailDomain(address.Domain, Today) is { } municipality) return Contact(municipality.Number);
        var row = await rows.Read(SignInDesk.Partition, Allowed + PersonDirectory.KeyOf(address.Value), stop);
        return row is null ? null : Contact(JsonSerializer.Deserialize(row.Body.Span, SignInJson.Default.AllowedRow)!.Municipality);
    }

    private Admission Contact(MunicipalityNumber municipality) =>
        new(
            null, municipality, null, register.OfficeOf(municipality, Today)?.Name ?? NoOffice,
            register.Find(municipality, Today)?.LanguageForm ?? LanguageForm.Neutral);

    private static LanguageForm FormOf(Office office) =>
        OfficeNames.LanguageOf(office.Name) is Language.Nynorsk ? LanguageForm.Nynorsk : LanguageForm.Bokmal;
}
