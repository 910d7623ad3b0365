using Grants.Workflows.Storage;

namespace Grants.Workflows.Trials;

/// <summary>A trial's files: beside the real ones, under names of its own.</summary>
public sealed class TrialFiles(IFileStore files, Trial trial) : IFileStore
{
    private readonly string place = Trial.PlaceOf(trial.Id);

    public Task<StoredFile> Write(string caseId, Stream content, long limit, CancellationToken stop) => files.Write(place + caseId, content, limit, stop);

    public Task<Stream?> Open(string caseId, string sha256, CancellationToken stop) => files.Open(place + caseId, sha256, stop);

    public Task Destroy(string caseId, string sha256, CancellationToken stop) => files.Destroy(place + caseId, sha256, stop);

    public IAsyncEnumerable<(string CaseId, string Sha256)> All(CancellationToken stop) =>
        files.All(stop).Where(file => file.CaseId.StartsWith(place, StringComparison.Ordinal)).Select(file => (file.CaseId[place.Length..], file.Sha256));
}
