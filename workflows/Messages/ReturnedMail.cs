using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Running;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Messages;

/// <summary>
/// Mail that the mail system took, and tells of afterwards that it did not arrive. From then on it is as one that was refused at once: its case
/// knows, and it stands among those that failed. Told twice it changes nothing.
/// </summary>
public sealed class ReturnedMail(IRowStore rows, IEnumerable<ICasework> casework, IWaker waker)
{
    private readonly ICasework[] kinds = [.. casework];

    /// <param name="key">The message's, which begins with its case; what is no message of a case, as a mailed sign-in link, is left.</param>
    /// <returns>False while the message is still being sent: it is to be told again.</returns>
    public async Task<bool> Take(string key, string reason, CancellationToken stop)
    {
        if (!CaseId.TryParse(key.Split('~')[0], out var id)) return true;
        if (await rows.Read(id.Partition, Keys.Sent(id.Own) + key, stop) is not { } row)
            return await rows.Read(id.Partition, Keys.Outbox(id.Own) + key, stop) is null;
        var message = Outbox.Read(row) with { LastError = reason };
        // The case knows first: a fault in between has it told once more, and what is known is not told again.
        if (kinds.FirstOrDefault(kind => kind.Takes(id)) is { } kind) await kind.Failed(id, message, stop);
        await rows.Commit(
            id.Partition, [new RowChange.Delete(row.Key, row.Version), new RowChange.Put(Keys.Failed(id.Own) + key, Outbox.Body(message))], stop);
        await waker.Wake(id, stop);
        return true;
    }
}
