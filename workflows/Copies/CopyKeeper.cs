using System.Text.Json;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Mails;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Copies;

/// <summary>Keeps each version of an application as it was sent, as PDF, from when its receipt is written.</summary>
public sealed class CopyKeeper(ApplicationStore store, CaseFactsReader reader, SentForms forms, IFileStore files)
{
    /// <summary>The copy of a version: the one that is kept, or a new one with the row that keeps it.</summary>
    public async Task<(CopyRow Copy, RowChange? Change)> Keep(ApplicationFile file, int version, CaseFacts facts, CancellationToken stop)
    {
        if (await Kept(file, version, stop) is { } kept) return (kept, null);
        var content = await Write(file, version, facts, stop);
        var hash = await files.Keep(file.Id, content, stop);
        var copy = new CopyRow(version, hash.Value, content.Length, facts.Now);
        return (copy, new RowChange.Put(Keys.Copy(file.Id.Own, version), JsonSerializer.SerializeToUtf8Bytes(copy, StoredJson.Default.CopyRow)));
    }

    /// <summary>A version as it was sent; one of before copies were kept is written now. Null when there is no such version, or no number yet.</summary>
    public async Task<Stream?> Open(ApplicationFile file, int version, CaseFacts facts, CancellationToken stop)
    {
        var submission = file.State.Submission;
        if (version < 1 || version > submission.Version || submission.Number is null) return null;
        return await Kept(file, version, stop) is { } kept
            ? await files.Open(file.Id.ToString(), kept.Sha256, stop)
            : new MemoryStream(await Write(file, version, facts, stop), writable: false);
    }

    private async Task<CopyRow?> Kept(ApplicationFile file, int version, CancellationToken stop) =>
        await store.Cases.Rows.Read(file.Id.Partition, Keys.Copy(file.Id.Own, version), stop) is { } row
            ? JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.CopyRow)
            : null;

    private async Task<byte[]> Write(ApplicationFile file, int version, CaseFacts facts, CancellationToken stop)
    {
        var form = await forms.Version(file, version, stop) ?? throw new InvalidOperationException($"Version {version} of {file.Id} is not kept.");
        var submission = file.State.Submission;
        var at = submission.VersionOf(version).At;
        return ApplicationCopy.Write(new(
            facts, form, reader.LanguageOf(facts, file.Lead!.Value), version, at,
            version == submission.Counting ? facts.PersonOf(submission.SentBy).Name : null,
            [.. file.Attachments.Where(attachment => attachment.At <= at).Select(attachment => file.DestroyedOf(attachment) is null ? attachment : attachment with { Name = "" })]));
    }
}
