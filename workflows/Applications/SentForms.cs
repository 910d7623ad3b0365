using System.Text.Json;
using Grants.Workflows.Cases;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>The versions of an application that were sent, as people wrote them; every one is kept.</summary>
public sealed class SentForms(IRowStore rows)
{
    /// <summary>The version that counts; the draft when nothing has been sent.</summary>
    public async Task<ApplicationForm> Counting(ApplicationFile file, CancellationToken stop) =>
        await Version(file, file.State.Submission.Counting, stop) ?? file.Draft.Form;

    public async Task<ApplicationForm?> Version(ApplicationFile file, int version, CancellationToken stop) =>
        await rows.Read(file.Id.Partition, Keys.Form(file.Id.Own, version), stop) is { } row
            ? JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.ApplicationForm)
            : null;
}
