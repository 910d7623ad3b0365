using System.Runtime.CompilerServices;
using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.People;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;
using NodaTime;

namespace Grants.Workflows.Messages;

/// <summary>The messages that failed for good, by partition, and what a person does about one.</summary>
public sealed class FailedMessages(IRowStore rows, IWaker waker, IClock clock)
{
    /// <summary>Those that nobody has seen to.</summary>
    public async IAsyncEnumerable<FailedMessage> In(string partition, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var row in rows.Range(partition, Keys.Failures, Keys.EndOf(Keys.Failures), stop))
            yield return new(new(partition, Keys.OwnOfFailed(row.Key)), Outbox.Read(row), row.Version);
    }

    /// <summary>Puts it back where it waits to be sent, with all its attempts before it.</summary>
    /// <param name="address">Another address, which stands for the person in this case from now on; null keeps the one that failed.</param>
    public async Task SendAgain(FailedMessage failed, string? address, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var again = failed.Message with { ToAddress = address ?? failed.Message.ToAddress, Attempts = 0, TryAt = now };
        List<RowChange> changes =
        [
            new RowChange.Delete(failed.Key, failed.Version),
            Outbox.Add(failed.Case.Own, again),
            new RowChange.Put(Keys.Alarm(now, failed.Case.Own), ReadOnlyMemory<byte>.Empty),
        ];
        if (address is not null && await Corrected(failed, address, stop) is { } person) changes.Add(person);
        await rows.Commit(failed.Case.Partition, changes, stop);
        await waker.Wake(failed.Case, stop);
    }

    /// <summary>A person has reached the recipient in another way; the message stays with the case.</summary>
    public Task Settle(FailedMessage failed, string how, PersonId by, CancellationToken stop)
    {
        var settled = failed.Message with { Settled = new(by, clock.GetCurrentInstant(), how) };
        return rows.Commit(
            failed.Case.Partition,
            [
                new RowChange.Delete(failed.Key, failed.Version),
                new RowChange.Put(Keys.Settled(failed.Case.Own) + settled.Key, Outbox.Body(settled)),
            ],
            stop);
    }

    private async Task<RowChange?> Corrected(FailedMessage failed, string address, CancellationToken stop)
    {
        if (failed.Message.To is not { } to || !(failed.Case.IsApplication || failed.Case.IsRegistration || failed.Case.IsTask)) return null;
        var key = Keys.Persons(failed.Case.Own) + to;
        if (await rows.Read(failed.Case.Partition, key, stop) is not { } row) return null;
        var person = JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.Person)! with { Email = address };
        return new RowChange.Replace(key, JsonSerializer.SerializeToUtf8Bytes(person, StoredJson.Default.Person), row.Version);
    }
}

/// <summary>A message that failed for good, and the case that it belongs to.</summary>
/// <param name="Version">Its row's version, as it was read.</param>
public sealed record FailedMessage(CaseId Case, StoredMessage Message, string Version)
{
    internal string Key => Keys.Failed(Case.Own) + Message.Key;
}
