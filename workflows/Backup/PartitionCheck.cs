using System.Text.Json;
using Grants.Domain.Cases;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Offices;
using Grants.Workflows.Running;
using Grants.Workflows.Serialization;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Backup;

/// <summary>Takes the rows of one partition in the order of their keys; those of a case stand together.</summary>
internal sealed class PartitionCheck(string partition, IFileStore files, Findings found)
{
    private readonly HashSet<string> alarms = new(StringComparer.Ordinal);
    private readonly List<(CaseId Id, string Alarm)> named = [];
    private readonly NumberCheck[] numbers = [new(partition, NumberSeries.Cases, found), new(partition, NumberSeries.Claims, found)];
    private CaseCheck? current;

    public async Task Add(Row row, CancellationToken stop)
    {
        if (partition == StaffIndex.Partition) found.Indexed(row.Key, StaffIndex.OfficeIn(row));
        else if (row.Key.StartsWith(Keys.Alarms, StringComparison.Ordinal)) alarms.Add(row.Key);
        else if (!Array.Exists(numbers, series => series.Takes(row)) && row.Key.Split('~') is [var own, var kind, ..]) await Add(own, kind, row, stop);
    }

    public async Task End(CancellationToken stop)
    {
        await Finish(stop);
        foreach (var series in numbers) series.End();
        foreach (var (id, alarm) in named)
            if (!alarms.Contains(alarm)) found.Fault(id.ToString(), VerificationFaultKind.AlarmMissing, alarm);
    }

    private async Task Add(string own, string kind, Row row, CancellationToken stop)
    {
        if (kind is not ("event" or "snapshot" or "attachment" or "form" or "text" or "copy")) return;
        var id = new CaseId(partition, own);
        if (current?.Id != id)
        {
            await Finish(stop);
            if (CaseFold.Of(id) is not { } fold) return;
            current = new(id, fold, found);
        }

        switch (kind)
        {
            case "event":
                current!.Event(row);
                break;
            case "form" or "text":
                current!.Written(row);
                break;
            case "snapshot":
                current!.Snapshot(row);
                break;
            case "copy":
                current!.File(JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.CopyRow)!.Sha256);
                break;
            default:
                current!.File(JsonSerializer.Deserialize(row.Body.Span, StoredJson.Default.AttachmentRow)!.Sha256);
                break;
        }
    }

    private async Task Finish(CancellationToken stop)
    {
        if (current is null) return;
        if (current.End() is { } alarm) named.Add((current.Id, alarm));
        foreach (var sha256 in current.Files) await CheckFile(current.Id.ToString(), sha256, stop);
        foreach (var sha256 in current.Erased) await CheckErased(current.Id.ToString(), sha256, stop);
        current = null;
    }

    private async Task CheckFile(string id, string sha256, CancellationToken stop)
    {
        await using var content = await files.Open(id, sha256, stop);
        if (content is null) found.Fault(id, VerificationFaultKind.FileMissing, sha256);
        else if (Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, stop)) != sha256)
            found.Fault(id, VerificationFaultKind.FileDiffers, sha256);
    }

    private async Task CheckErased(string id, string sha256, CancellationToken stop)
    {
        await using var content = await files.Open(id, sha256, stop);
        if (content is not null) found.Fault(id, VerificationFaultKind.FileNotErased, sha256);
    }
}
