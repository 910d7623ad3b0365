using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Grants.Domain.Calendar;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Applications;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;
using NodaTime;
using NodaTime.Text;

namespace Grants.Workflows.Municipalities;

/// <summary>
/// What administrators have completed of the register, as rows beside the file that the program comes with. It is read at the start
/// and at each change; another instance learns of a change by a row that every change writes.
/// </summary>
public sealed class RegisterKeeper(IRowStore rows, Places places, Register register, IClock clock)
{
    private const string Partition = "register";
    private const string Completions = "completion~";
    private const string Edition = "edition";

    /// <summary>As the file has it.</summary>
    private readonly Register file = register.With([]);

    private string? known;

    /// <summary>Takes over what has been completed, when that is another than what is known here.</summary>
    public async Task Refresh(CancellationToken stop)
    {
        if (await rows.Read(Partition, Edition, stop) is not { } row || row.Version == known) return;
        register.Become(file.With([.. (await All(stop)).Select(one => one.Completion)]));
        known = row.Version;
    }

    /// <summary>As the file has it, on a day.</summary>
    public Municipality? InFile(MunicipalityNumber number, LocalDate on) => file.Find(number, on);

    /// <summary>A municipality's completions, the first first.</summary>
    public async Task<ImmutableArray<CompletionRow>> Of(MunicipalityNumber number, CancellationToken stop) =>
        [.. (await All(stop)).Where(row => row.Completion.Number == number)];

    /// <summary>Completes a municipality of the administrator's own office, from a day; another completion from that day is replaced.</summary>
    public async Task<Done<CompletionRow>> Put(Completion completion, Actor.Staff by, CancellationToken stop)
    {
        if (await Retry.OnConflict(() => Attempt(completion, by, stop)) is { IsEmpty: false } objections) return new Done<CompletionRow>.No(objections);
        await Refresh(stop);
        return new Done<CompletionRow>.Yes((await Of(completion.Number, stop)).First(row => row.Completion.From == completion.From));
    }

    /// <summary>What it said falls back to the file; null when there is no such completion of the administrator's own office.</summary>
    public async Task<CompletionRow?> Remove(MunicipalityNumber number, LocalDate from, Actor.Staff by, CancellationToken stop)
    {
        if (!IsOwn(number, by) || (await Of(number, stop)).FirstOrDefault(row => row.Completion.From == from) is not { } removed) return null;
        await rows.Commit(Partition, [new RowChange.Delete(KeyOf(number, from)), new RowChange.Put(Edition, NewEdition())], stop);
        await Refresh(stop);
        return removed;
    }

    private async Task<ImmutableArray<Objection>> Attempt(Completion completion, Actor.Staff by, CancellationToken stop)
    {
        if (!IsOwn(completion.Number, by)) return [NotYours];
        if (completion.To < completion.From)
            return [Objection.Invalid("to", "ends-before-it-begins", "Siste dag er før den første.", "Siste dagen er før den første.")];
        var edition = await rows.Read(Partition, Edition, stop);
        var all = await All(stop);
        var before = all.Where(row => row.Completion.Number == completion.Number).ToArray();
        var after = Completion.Put(before.Select(row => row.Completion), completion);
        var others = all.Select(row => row.Completion).Where(one => one.Number != completion.Number);
        if (Completion.Clashes(file, [.. others, .. after]) is { IsEmpty: false } clashes) return clashes;
        List<RowChange> changes =
        [
            .. after.Where(one => one.From == completion.From).Select(one => Write(new(one, by.Person, clock.GetCurrentInstant()))),
            // The one before it ends the day before.
            .. before.Join(after, row => row.Completion.From, one => one.From, (row, one) => (Row: row, Now: one))
                .Where(both => both.Now.From != completion.From && both.Now.To != both.Row.Completion.To)
                .Select(both => Write(both.Row with { Completion = both.Now })),
            edition is null ? new RowChange.Insert(Edition, NewEdition()) : new RowChange.Replace(Edition, NewEdition(), edition.Version),
        ];
        await places.Know(Partition, stop);
        await rows.Commit(Partition, changes, stop);
        return [];
    }

    private bool IsOwn(MunicipalityNumber number, Actor.Staff by) =>
        register.OfficeOf(number, Oslo.DateOf(clock.GetCurrentInstant()))?.Number == by.Office;

    private async Task<ImmutableArray<CompletionRow>> All(CancellationToken stop)
    {
        var all = ImmutableArray.CreateBuilder<CompletionRow>();
        await foreach (var row in rows.Range(Partition, Completions, Keys.EndOf(Completions), stop))
            all.Add(JsonSerializer.Deserialize(row.Body.Span, RegisterJson.Default.CompletionRow)!);
        return all.ToImmutable();
    }

    private static byte[] NewEdition() => Encoding.ASCII.GetBytes(RandomIds.Case());

    private static RowChange.Put Write(CompletionRow row) =>
        new(KeyOf(row.Completion.Number, row.Completion.From), JsonSerializer.SerializeToUtf8Bytes(row, RegisterJson.Default.CompletionRow));

    private static string KeyOf(MunicipalityNumber number, LocalDate from) => $"{Completions}{number}~{LocalDatePattern.Iso.Format(from)}";

    private static Objection NotYours { get; } = Objection.Forbidden(
        "not-your-municipality", "Kommunen hører til et annet embete. Be administratoren der.", "Kommunen høyrer til eit anna embete. Be administratoren der.");
}

/// <summary>A completion as its row.</summary>
public sealed record CompletionRow(Completion Completion, PersonId By, Instant At);
