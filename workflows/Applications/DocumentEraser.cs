using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Cases;
using Grants.Workflows.Copies;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Applications;

/// <summary>
/// Removes a destroyed document: its content from the files, and its file's name, which can say as much, from its row and from the copies
/// of the application that list it. Files go before the event that says so, so a step that was broken off is done once more to its end.
/// </summary>
public sealed class DocumentEraser(ApplicationStore store, IFileStore files)
{
    public async Task Erase(ContentHash content, StepWork work, CancellationToken stop)
    {
        var id = work.File.Id;
        foreach (var attachment in work.File.Attachments.Where(row => row.Sha256 == content.Value))
            work.Change(AttachmentDesk.Put(id, attachment with { Name = "" }));
        var copies = Keys.Copies(id.Own);
        await foreach (var row in store.Cases.Rows.Range(id.Partition, copies, Keys.EndOf(copies), stop))
        {
            // What was sent is kept as a form; a copy that is asked for is written anew from it, without the name.
            await files.Destroy(id.ToString(), JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.CopyRow)!.Sha256, stop);
            work.Change(new RowChange.Delete(row.Key));
        }

        await files.Destroy(id.ToString(), content.Value, stop);
        work.Append(new SubmissionEvent.DocumentWasErased(work.Now, content));
    }
}
