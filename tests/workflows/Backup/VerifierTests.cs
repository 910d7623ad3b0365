using System.Text;
using Grants.Contracts;
using Grants.Domain.Applications;
using Grants.Domain.Cases;
using Grants.Workflows.Backup;
using Grants.Workflows.Offices;
using Grants.Workflows.Storage;
using Grants.Workflows.Tests.Stories;

namespace Grants.Workflows.Tests.Backup;

public sealed class VerifierTests
{
    private readonly InMemoryRowStore rows = new();
    private readonly InMemoryFileStore files = new();

    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task A_store_that_nobody_has_touched_is_clean()
    {
        await Told();
        Assert.Empty((await Verify()).Faults);
    }

    [Fact]
    public async Task A_restored_store_has_the_same_digest()
    {
        await Told();
        var (otherRows, otherFiles) = (new InMemoryRowStore(), new InMemoryFileStore());
        using var archive = new MemoryStream();
        await BackupWriter.Write(rows, files, archive, Never);
        archive.Position = 0;
        await BackupReader.Restore(archive, otherRows, otherFiles, Never);
        var (before, after) = (await Verify(), await Verifier.Verify(otherRows, otherFiles, Never));
        Assert.Equal((before.Cases, before.Events, before.Digest, true), (after.Cases, after.Events, after.Digest, after.IsClean));
    }

    [Fact]
    public async Task The_people_of_the_cases_are_known_in_a_restored_store()
    {
        await Told();
        var other = new InMemoryRowStore();
        using var archive = new MemoryStream();
        await BackupWriter.Write(rows, files, archive, Never);
        archive.Position = 0;
        await BackupReader.Restore(archive, other, new InMemoryFileStore(), Never);
        Assert.NotNull(await new TestOffice(other).Directory.Find("kontakt@4631.kommune.example", Never));
    }

    [Fact]
    public async Task The_staff_of_a_restored_store_can_sign_in()
    {
        await Told();
        var other = new InMemoryRowStore();
        using var archive = new MemoryStream();
        await BackupWriter.Write(rows, files, archive, Never);
        archive.Position = 0;
        await BackupReader.Restore(archive, other, new InMemoryFileStore(), Never);
        Assert.Equal(Hordaland.Office, await new StaffIndex(new TestOffice(other).Cases).OfficeOf(Hordaland.Anne.Person, Never));
    }

    [Theory]
    [InlineData(VerificationFaultKind.ChainBroken)]
    [InlineData(VerificationFaultKind.EventMissing)]
    [InlineData(VerificationFaultKind.HeadDiffers)]
    [InlineData(VerificationFaultKind.CountDiffers)]
    [InlineData(VerificationFaultKind.StateDiffers)]
    [InlineData(VerificationFaultKind.Unreadable)]
    [InlineData(VerificationFaultKind.SnapshotMissing)]
    [InlineData(VerificationFaultKind.AlarmMissing)]
    [InlineData(VerificationFaultKind.TextMissing)]
    [InlineData(VerificationFaultKind.TextDiffers)]
    [InlineData(VerificationFaultKind.FileMissing)]
    [InlineData(VerificationFaultKind.NumberMissing)]
    [InlineData(VerificationFaultKind.NumberTwice)]
    [InlineData(VerificationFaultKind.NumberDiffers)]
    [InlineData(VerificationFaultKind.StaffMissing)]
    public async Task What_does_not_fit_is_told(VerificationFaultKind kind)
    {
        var id = await Told();
        await Damage(kind, id);
        Assert.Contains((await Verify()).Faults, fault => fault.Kind == kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_gone_or_another_is_told(bool isGone)
    {
        var id = await Told();
        var office = new TestOffice(rows, files, clock: new(Hordaland.At("2018-11-09T12:00:00")));
        TestOffice.Yes(await office.Applications.Write(
            id, await office.Contact(Hordaland.Alver), "Når kommer pengene?", "m1", (text, content) => new ApplicationCommand.WriteMessage(text, content), Never));
        Assert.Empty((await Verify()).Faults);
        var key = rows.Range(id.Partition, $"{id.Own}~text~", $"{id.Own}~text~\u007f", Never).ToBlockingEnumerable().Single().Key;
        if (isGone) await Remove(id.Partition, key);
        else await Edit(id.Partition, key, _ => "x");
        Assert.Equal(isGone ? VerificationFaultKind.TextMissing : VerificationFaultKind.TextDiffers, Assert.Single((await Verify()).Faults).Kind);
    }

    [Fact]
    public async Task A_log_whose_end_is_cut_with_its_snapshot_made_anew_has_another_digest()
    {
        var id = await Told();
        var before = await Verify();
        await Cut(id);
        var after = await Verify();
        Assert.Equal((true, false), (after.IsClean, before.Digest == after.Digest));
    }

    private async Task<CaseId> Told() => await Story.Tell(new TestOffice(rows, files));

    private Task<VerificationReport> Verify() => Verifier.Verify(rows, files, Never);

    private async Task Damage(VerificationFaultKind kind, CaseId id)
    {
        var (fifth, last, snapshot) = ($"{id.Own}~event~00000005", await LastEvent(id), $"{id.Own}~snapshot");
        const string office = "office-974760665";
        await (kind switch
        {
            VerificationFaultKind.ChainBroken => Edit(id.Partition, fifth, text => text.Replace("2018-10", "2018-09", StringComparison.Ordinal)),
            VerificationFaultKind.EventMissing => Remove(id.Partition, fifth),
            VerificationFaultKind.HeadDiffers or VerificationFaultKind.CountDiffers => Remove(id.Partition, last),
            VerificationFaultKind.StateDiffers => Edit(id.Partition, snapshot, text => text.Replace("300000", "400000", StringComparison.Ordinal)),
            VerificationFaultKind.Unreadable => Edit(id.Partition, last, text => text.Replace("\"v\":1", "\"v\":9", StringComparison.Ordinal)),
            VerificationFaultKind.SnapshotMissing => Remove(id.Partition, snapshot),
            VerificationFaultKind.AlarmMissing => Remove(office, rows.Range(office, "alarm~", "alarm~\u007f", Never).ToBlockingEnumerable().First().Key),
            VerificationFaultKind.TextMissing => Remove(id.Partition, $"{id.Own}~form~0001"),
            VerificationFaultKind.TextDiffers => Edit(id.Partition, $"{id.Own}~form~0001", text => text.Replace("300000", "400000", StringComparison.Ordinal)),
            VerificationFaultKind.FileMissing => files.Destroy($"{id}", files.All(Never).ToBlockingEnumerable().First().Sha256, Never),
            VerificationFaultKind.NumberMissing => Edit(office, "counter~2018", _ => "2"),
            VerificationFaultKind.NumberTwice => rows.Commit(office, [new RowChange.Put("number~call-x.y", Encoding.UTF8.GetBytes("2018/1"))], Never),
            VerificationFaultKind.StaffMissing => Remove("staff", rows.Range("staff", "", "\u007f", Never).ToBlockingEnumerable().First().Key),
            _ => Edit(office, $"number~{id}", _ => "2018/7"),
        });
    }

    /// <summary>As somebody would who can write both: the last event goes, and the snapshot is made of what is left.</summary>
    private async Task Cut(CaseId id)
    {
        var log = new List<CaseEvent>();
        var office = new TestOffice(rows, files);
        var stored = await office.Cases.Load(Workflows.Cases.CaseKinds.Application, id, Never);
        await foreach (var logged in office.Cases.Log(id, Never)) log.Add(logged.Event);
        await Remove(id.Partition, await LastEvent(id));
        var changes = new List<RowChange>();
        var none = stored with { State = Workflows.Cases.CaseKinds.Application.Start, Events = 0, Head = Workflows.Cases.StoredEvent.Start, Last = NodaTime.Instant.MinValue };
        Workflows.Cases.CaseRepository.Stage(changes, Workflows.Cases.CaseKinds.Application, none, [.. log.SkipLast(1)], null);
        await rows.Commit(id.Partition, [.. changes.Where(change => change is not RowChange.Insert)], Never);
    }

    private async Task<string> LastEvent(CaseId id)
    {
        var last = "";
        await foreach (var row in rows.Range(id.Partition, $"{id.Own}~event~", $"{id.Own}~event~\u007f", Never)) last = row.Key;
        return last;
    }

    private Task Remove(string partition, string key) => rows.Commit(partition, [new RowChange.Delete(key)], Never);

    private async Task Edit(string partition, string key, Func<string, string> change)
    {
        var row = (await rows.Read(partition, key, Never))!;
        await rows.Commit(partition, [new RowChange.Put(key, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(row.Body.Span))))], Never);
    }
}
