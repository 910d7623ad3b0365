using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.People;

/// <summary>Which random id stands for whom, by mail address. The row's key is a hash, so the address itself is not here.</summary>
public sealed class PersonDirectory(IRowStore rows, Places places)
{
    private const string Partition = "people";
    private const int HashLength = 32;

    /// <summary>The ids of these addresses, made where there is none yet. The keys are the addresses as they were given.</summary>
    public async Task<ImmutableDictionary<string, PersonId>> IdsOf(IReadOnlyCollection<string> emails, CancellationToken stop)
    {
        var ids = ImmutableDictionary.CreateBuilder<string, PersonId>(StringComparer.Ordinal);
        foreach (var email in emails.Distinct(StringComparer.Ordinal)) ids[email] = await Find(email, stop) ?? await Make(email, stop);
        return ids.ToImmutable();
    }

    /// <summary>Null when nobody has needed an id for the address yet.</summary>
    public async Task<PersonId?> Find(string email, CancellationToken stop) =>
        await rows.Read(Partition, KeyOf(email), stop) is { } row ? new PersonId(Encoding.ASCII.GetString(row.Body.Span)) : null;

    /// <summary>How an address is written wherever addresses are compared.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    /// <summary>The first half of the address's SHA-256, in hexadecimal.</summary>
    public static string KeyOf(string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(email))))[..HashLength];

    private async Task<PersonId> Make(string email, CancellationToken stop)
    {
        var made = new PersonId(RandomIds.Person());
        await places.Know(Partition, stop);
        try
        {
            await rows.Commit(Partition, [new RowChange.Insert(KeyOf(email), Encoding.ASCII.GetBytes(made.Value))], stop);
            return made;
        }
        catch (RowConflictException)
        {
            // Somebody else made it in the same moment; theirs stands.
            return (await Find(email, stop))!.Value;
        }
    }
}
