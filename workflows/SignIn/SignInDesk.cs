using System.Security.Cryptography;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Domain.Wording;
using Grants.Workflows.Cases;
using Grants.Workflows.Mail;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;
using Grants.Workflows.People;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>
/// Signs people in by a link and a code that are mailed to them. It follows the machine's clock; only the mail follows the cases'.
/// What it answers never tells whether an address is known.
/// </summary>
public sealed class SignInDesk(
    IRowStore rows, Places places, Admissions admissions, Sessions sessions, PersonDirectory people, IWaker waker, Site site,
    IClock clock, TimeProvider machine)
{
    public const string Partition = "sign-in";

    private const string Addresses = "address~";
    private const string Tokens = "token~";

    private static readonly Duration Validity = Duration.FromMinutes(30);
    private static readonly SignInAnswer Gone = new SignInAnswer.Gone();

    /// <summary>Mails a link and a code, if the address is let in and has not had too many.</summary>
    /// <param name="language">What the mail is written in when the recipient has no form of Norwegian of its own.</param>
    public async Task Request(EmailAddress address, Language language, CancellationToken stop)
    {
        var admission = await admissions.Of(address, stop);
        await places.Know(Partition, stop);
        if (await Retry.OnConflict(() => Commit(address, admission, language, stop)) is { } request)
            await waker.Wake(new CaseId(Partition, request), stop);
    }

    /// <summary>Uses a link.</summary>
    public async Task<SignInAnswer> Redeem(string text, CancellationToken stop)
    {
        if (!ExpiringToken.TryParse(text, out var token) || token.Until <= machine.Now()) return Gone;
        if (await rows.Read(Partition, Tokens + token.Key, stop) is not { } row) return Gone;
        var of = JsonSerializer.Deserialize(row.Body.Span, SignInJson.Default.TokenRow)!;
        return await Retry.OnConflict(() => Use(of.Email, open => open.Id == of.Request, Gone, stop));
    }

    /// <summary>Uses a code.</summary>
    public Task<SignInAnswer> Redeem(EmailAddress address, string code, CancellationToken stop) =>
        Retry.OnConflict(() => Use(address.Value, open => open.Takes(code), new SignInAnswer.WrongCode(), stop));

    /// <summary>Signs in who has shown elsewhere that the address is theirs.</summary>
    public Task<SignInAnswer> Enter(EmailAddress address, CancellationToken stop) => Begin(address.Value, stop);

    /// <summary>Removes what has ended, sessions too.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        var now = machine.Now();
        await foreach (var row in rows.Range(Partition, Tokens, Tokens + ExpiringToken.ExpiredUntil(now), stop))
            await rows.Commit(Partition, [new RowChange.Delete(row.Key)], stop);
        await foreach (var row in rows.Range(Partition, Addresses, Keys.EndOf(Addresses), stop))
            if (Read(row).IsOver(now)) await Forget(row, stop);
        await sessions.Sweep(stop);
    }

    private async Task<string?> Commit(EmailAddress address, Admission? admission, Language language, CancellationToken stop)
    {
        var now = machine.Now();
        var row = await rows.Read(Partition, KeyOf(address.Value), stop);
        var state = (row is null ? AddressRow.New : Read(row)).At(now);
        if (!state.MayAsk(now)) return null;
        var (request, token, code) = (RandomIds.Case(), ExpiringToken.Create(now + Validity), Code());
        var changes = new List<RowChange>
        {
            Write(address.Value, row, state.With(OpenSignIn.Create(request, token, code), now)),
            new RowChange.Insert(Tokens + token.Key, JsonSerializer.SerializeToUtf8Bytes(new TokenRow(address.Value, request), SignInJson.Default.TokenRow)),
        };
        if (admission is not null) changes.AddRange(Mail(request, address, admission, token, code, language));
        await rows.Commit(Partition, changes, stop);
        return admission is null ? null : request;
    }

    private IEnumerable<RowChange> Mail(
        string request, EmailAddress address, Admission admission, ExpiringToken token, string code, Language asked)
    {
        var language = admission.Form.AnswerIn(asked);
        var text = SignInMails.SignIn($"{site.BaseAddress}/sign-in/{token.Text}", code, Validity, language);
        return SignInOutbox.Add(request, StoredMessage.SignIn, address.Value, OfficeNames.In(admission.From, language), language, text, clock.GetCurrentInstant());
    }

    /// <param name="otherwise">The answer when nothing of what is open was meant; a wrong code counts.</param>
    private async Task<SignInAnswer> Use(string email, Func<OpenSignIn, bool> isMeant, SignInAnswer otherwise, CancellationToken stop)
    {
        var now = machine.Now();
        if (await rows.Read(Partition, KeyOf(email), stop) is not { } row) return Gone;
        var state = Read(row).At(now);
        if (state.Open.IsEmpty) return Gone;
        var used = state.Open.FirstOrDefault(isMeant);
        if (used is null && otherwise is SignInAnswer.Gone) return Gone;
        var changes = new List<RowChange> { Write(email, row, used is null ? state.WithWrongCode() : state.Without(used)) };
        if (used is not null) changes.Add(new RowChange.Delete(Tokens + used.Token));
        await rows.Commit(Partition, changes, stop);
        return used is null ? otherwise : await Begin(email, stop);
    }

    private async Task<SignInAnswer> Begin(string email, CancellationToken stop)
    {
        if (!EmailAddress.TryParse(email, out var address) || await admissions.Of(address, stop) is not { } admission) return Gone;
        var person = (await people.IdsOf([address.Value], stop))[address.Value];
        var token = await sessions.Begin(new(person, address.Value, admission.Name, admission.Municipality, admission.Office), stop);
        return await sessions.Find(token.Text, stop) is { } session ? new SignInAnswer.SignedIn(token, session) : Gone;
    }

    private async Task Forget(Row row, CancellationToken stop)
    {
        try
        {
            await rows.Commit(Partition, [new RowChange.Delete(row.Key, row.Version)], stop);
        }
        catch (RowConflictException)
        {
            // Somebody has asked again in this moment; the row stays.
        }
    }

    private static string Code() => RandomNumberGenerator.GetString("0123456789", 6);

    private static string KeyOf(string email) => Addresses + PersonDirectory.KeyOf(email);

    private static AddressRow Read(Row row) => JsonSerializer.Deserialize(row.Body.Span, SignInJson.Default.AddressRow)!;

    private static RowChange Write(string email, Row? old, AddressRow state)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(state, SignInJson.Default.AddressRow);
        return old is null ? new RowChange.Insert(KeyOf(email), body) : new RowChange.Replace(old.Key, body, old.Version);
    }
}
