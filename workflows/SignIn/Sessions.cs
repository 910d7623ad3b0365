using System.Collections.Immutable;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.SignIn;

/// <summary>Who is signed in. A row for each session, at the hash of its token, and one by person, so that a person's sessions can be ended.</summary>
public sealed class Sessions(IRowStore rows, CaseRepository cases, TimeProvider machine)
{
    public const string Partition = "sessions";

    private const string ByPerson = "person~";
    private const string ByToken = "token~";
    private const int SweptInACommit = 40;

    private static readonly Duration OfContacts = Duration.FromHours(12);
    private static readonly Duration OfStaff = Duration.FromHours(8);

    /// <summary>Begins a session of a contact, or of one of an office's staff.</summary>
    /// <returns>The token, which is kept nowhere.</returns>
    internal async Task<ExpiringToken> Begin(SessionRow who, CancellationToken stop)
    {
        var token = ExpiringToken.Create(machine.Now() + (who.Office is null ? OfContacts : OfStaff));
        await rows.Commit(Partition,
            [
                new RowChange.Insert(ByToken + token.Key, JsonSerializer.SerializeToUtf8Bytes(who, SignInJson.Default.SessionRow)),
                new RowChange.Insert(OfPerson(who.Person) + token.Key, ReadOnlyMemory<byte>.Empty),
            ],
            stop);
        return token;
    }

    /// <summary>Null when the token is unknown or expired, or when its person is not on the office's staff any more.</summary>
    public async Task<Session?> Find(string? text, CancellationToken stop)
    {
        if (!ExpiringToken.TryParse(text, out var token) || token.Until <= machine.Now()) return null;
        if (await rows.Read(Partition, ByToken + token.Key, stop) is not { } row) return null;
        var who = JsonSerializer.Deserialize(row.Body.Span, SignInJson.Default.SessionRow)!;
        if (await RolesOf(who, stop) is not { } roles) return null;
        return new(who.Person, who.Email, who.Name, who.Municipality, who.Office, roles, token.Until);
    }

    /// <summary>A new session in the place of one that has not expired; null when there is none.</summary>
    public async Task<ExpiringToken?> Prolong(string? text, CancellationToken stop)
    {
        if (!ExpiringToken.TryParse(text, out var token) || token.Until <= machine.Now()) return null;
        if (await rows.Read(Partition, ByToken + token.Key, stop) is not { } row) return null;
        var next = await Begin(JsonSerializer.Deserialize(row.Body.Span, SignInJson.Default.SessionRow)!, stop);
        await rows.Commit(Partition, [.. Removal(row)], stop);
        return next;
    }

    public async Task End(string? text, CancellationToken stop)
    {
        if (!ExpiringToken.TryParse(text, out var token)) return;
        if (await rows.Read(Partition, ByToken + token.Key, stop) is not { } row) return;
        await rows.Commit(Partition, [.. Removal(row)], stop);
    }

    /// <summary>How many sessions of a person have not expired.</summary>
    public async Task<int> Count(PersonId person, CancellationToken stop)
    {
        var alive = $"{OfPerson(person)}{ExpiringToken.ExpiredUntil(machine.Now())}";
        return await rows.Range(Partition, alive, Keys.EndOf(OfPerson(person)), stop).CountAsync(stop);
    }

    /// <summary>Ends all sessions of a person.</summary>
    public async Task EndAll(PersonId person, CancellationToken stop)
    {
        var tokens = new List<string>();
        await foreach (var row in rows.Range(Partition, OfPerson(person), Keys.EndOf(OfPerson(person)), stop))
            tokens.Add(row.Key[OfPerson(person).Length..]);
        foreach (var some in tokens.Chunk(SweptInACommit))
            await rows.Commit(Partition, [.. some.SelectMany(key => Removal(person, key))], stop);
    }

    /// <summary>Removes what has expired.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        var expired = new List<Row>();
        await foreach (var row in rows.Range(Partition, ByToken, ByToken + ExpiringToken.ExpiredUntil(machine.Now()), stop)) expired.Add(row);
        foreach (var some in expired.Chunk(SweptInACommit))
            await rows.Commit(Partition, [.. some.SelectMany(Removal)], stop);
    }

    private async Task<ImmutableHashSet<StaffRole>?> RolesOf(SessionRow who, CancellationToken stop) =>
        who.Office is { } office
            ? (await cases.Load(CaseKinds.Office, CaseId.OfOffice(office.ToString()), stop)).State!.Member(who.Person)?.Roles
            : [];

    private static IEnumerable<RowChange> Removal(Row row) =>
        Removal(JsonSerializer.Deserialize(row.Body.Span, SignInJson.Default.SessionRow)!.Person, row.Key[ByToken.Length..]);

    private static IEnumerable<RowChange> Removal(PersonId person, string key) =>
        [new RowChange.Delete(ByToken + key), new RowChange.Delete(OfPerson(person) + key)];

    private static string OfPerson(PersonId person) => $"{ByPerson}{person}~";
}
