using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Offices;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using Grants.Workflows.SignIn;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Access;

/// <summary>Takes requests for access to the municipality's office, and lets in whom the office allows.</summary>
public sealed class AccessDesk(
    IRowStore rows, Places places, Admissions admissions, OfficeDesk offices, Register register, IWaker waker, Site site, IClock clock)
{
    private const string Partition = SignInDesk.Partition;
    private const string Requests = "access~";
    private const string Open = "asked-by~";
    private const int LongestText = 2000;
    private const int MostTold = 20;

    /// <summary>Nothing to object means no more than that it could be read: who is known already is told the same.</summary>
    public async Task<Objection?> Ask(EmailAddress address, MunicipalityNumber municipality, string text, Language language, CancellationToken stop)
    {
        var today = Oslo.DateOf(clock.GetCurrentInstant());
        if (register.OfficeOf(municipality, today) is not { } office) return Objections.UnknownMunicipality;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) return Objections.TextOf(LongestText);
        if (Unreadable(text)) return Objections.Unreadable;
        if (await admissions.Of(address, stop) is not null) return null;
        await places.Know(Partition, stop);
        var now = clock.GetCurrentInstant();
        var request = new AccessRequest($"{Keys.Stamped(now)}-{RandomIds.Case()}", address.Value, municipality, text.Trim(), language, now, null);
        var (told, mails) = await MailsTo(office, request, register.Find(municipality, today)!.Name, stop);
        try
        {
            await rows.Commit(
                Partition,
                [new RowChange.Insert(KeyOf(office.Number, request.Id), Write(request)), new RowChange.Insert(OpenKey(address.Value), Encoding.ASCII.GetBytes(request.Id)), .. mails],
                stop);
        }
        catch (RowConflictException)
        {
            // They have asked before and wait for the answer.
            return null;
        }

        foreach (var mail in told) await waker.Wake(new(Partition, mail), stop);
        return null;
    }

    /// <summary>The requests to an office, the oldest first.</summary>
    /// <param name="after">The id of the last one that is not wanted.</param>
    public async Task<IReadOnlyList<AccessRequest>> List(OrganisationNumber office, string? after, int limit, CancellationToken stop)
    {
        var list = new List<AccessRequest>();
        var beginning = KeyOf(office, "");
        await foreach (var row in rows.Range(Partition, beginning + after, Keys.EndOf(beginning), stop))
        {
            if (row.Key == beginning + after) continue;
            list.Add(Read(row));
            if (list.Count == limit) break;
        }

        return list;
    }

    public async Task<bool> Has(OrganisationNumber office, string id, CancellationToken stop) =>
        RowKeys.IsValid(KeyOf(office, id)) && await rows.Read(Partition, KeyOf(office, id), stop) is not null;

    /// <summary>Those that have no answer, the oldest first.</summary>
    public async IAsyncEnumerable<AccessRequest> Waiting(OrganisationNumber office, [EnumeratorCancellation] CancellationToken stop)
    {
        var beginning = KeyOf(office, "");
        await foreach (var row in rows.Range(Partition, beginning, Keys.EndOf(beginning), stop))
            if (Read(row) is { Answer: null } request) yield return request;
    }

    /// <summary>An answered request, the objection to answering it, or neither when the office has no such request.</summary>
    public async Task<(AccessRequest? Answered, Objection? Objection)> Answer(
        OrganisationNumber office, string id, bool allow, string? text, PersonId by, CancellationToken stop)
    {
        if (text?.Length > LongestText) return (null, Objections.TextOf(LongestText));
        if (text is not null && Unreadable(text)) return (null, Objections.Unreadable);
        if (!RowKeys.IsValid(KeyOf(office, id)) || await rows.Read(Partition, KeyOf(office, id), stop) is not { } row) return (null, null);
        var request = Read(row);
        if (request.Answer is { } known) return known.Allow == allow ? (request, null) : (null, Objections.Answered);
        var now = clock.GetCurrentInstant();
        var answered = request with { Answer = new(allow, string.IsNullOrWhiteSpace(text) ? null : text.Trim(), by, now) };
        var mail = RandomIds.Case();
        var language = LanguageOf(request);
        List<RowChange> changes =
        [
            new RowChange.Replace(row.Key, Write(answered), row.Version),
            new RowChange.Delete(OpenKey(request.Email)),
            .. SignInOutbox.Add(mail, "access-answered", request.Email, OfficeNames.In(OfficeName(office), language), language, TextOf(answered, language), now),
        ];
        if (allow) changes.Add(Admissions.Allow(request.Email, request.Municipality, by, now));
        await rows.Commit(Partition, changes, stop);
        await waker.Wake(new(Partition, mail), stop);
        return (answered, null);
    }

    private static bool Unreadable(string text) => text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    private async Task<(List<string> Requests, List<RowChange> Changes)> MailsTo(
        Office office, AccessRequest request, string municipality, CancellationToken stop)
    {
        var staff = (await offices.List(office.Number, stop)).Staff;
        var language = OfficeNames.LanguageOf(office.Name);
        var (told, changes) = (new List<string>(), new List<RowChange>());
        foreach (var member in staff.Where(entry => entry.Roles.Contains(StaffRole.Administrator)).Take(MostTold))
        {
            var id = RandomIds.Case();
            var text = AccessMails.Asked(member.Name, request.Email, municipality, request.Text, language, site.BaseAddress);
            told.Add(id);
            changes.AddRange(SignInOutbox.Add(id, "access-asked", member.Email, office.Name, language, text, request.AskedAt));
        }

        return (told, changes);
    }

    /// <summary>The municipality's form of Norwegian; for a neutral one, the one that they asked in.</summary>
    private Language LanguageOf(AccessRequest request) =>
        register.Find(request.Municipality, Oslo.DateOf(clock.GetCurrentInstant()))?.LanguageForm.AnswerIn(request.Language) ?? request.Language;

    private MailText TextOf(AccessRequest request, Language language)
    {
        var name = register.Find(request.Municipality, Oslo.DateOf(clock.GetCurrentInstant()))?.Name ?? request.Municipality.ToString();
        return AccessMails.Answered(name, request.Answer!.Allow, request.Answer.Text, language, site.BaseAddress);
    }

    private string OfficeName(OrganisationNumber office) => register.FindOffice(office)?.Name ?? "Tilskudd";

    private static string KeyOf(OrganisationNumber office, string id) => $"{Requests}{office}~{id}";

    private static string OpenKey(string email) => Open + PersonDirectory.KeyOf(email);

    private static AccessRequest Read(Row row) => JsonSerializer.Deserialize(row.Body.Span, AccessJson.Default.AccessRequest)!;

    private static byte[] Write(AccessRequest request) => JsonSerializer.SerializeToUtf8Bytes(request, AccessJson.Default.AccessRequest);
}
