using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Cases;
using Grants.Workflows.Storage;

namespace Grants.Workflows.Running;

/// <summary>
/// Gives numbers without holes and without a hot row: the counter and a row for each case that waits are one commit in the office's
/// partition, so many that wait at once cost one.
/// </summary>
public sealed class NumberBook(IRowStore rows, Places places)
{
    private const int MostInACommit = 90;

    private readonly ConcurrentDictionary<string, Queue> queues = new(StringComparer.Ordinal);

    /// <summary>The case's number in its office; the same one however often it is asked for.</summary>
    public Task<CaseNumber> Of(CaseId id, OrganisationNumber office, int year, CancellationToken stop) => Of(id, office, year, NumberSeries.Cases, stop);

    /// <summary>The number of a case in one of its office's series.</summary>
    public Task<CaseNumber> Of(CaseId id, OrganisationNumber office, int year, NumberSeries series, CancellationToken stop)
    {
        var partition = CaseId.OfOffice(office.ToString()).Partition;
        return queues.GetOrAdd($"{partition}/{series.Counter(year)}", _ => new Queue(this, partition, year, series)).Enter(id, stop);
    }

    private static CaseNumber Read(Row row)
    {
        var parts = Encoding.UTF8.GetString(row.Body.Span).Split('/');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private async Task<Dictionary<CaseId, CaseNumber>> Give(string partition, int year, NumberSeries series, IReadOnlyList<CaseId> waiting, CancellationToken stop) =>
        await Retry.OnConflict(async () =>
        {
            var given = new Dictionary<CaseId, CaseNumber>();
            var counterKey = series.Counter(year);
            var counter = await rows.Read(partition, counterKey, stop);
            var last = counter is null ? 0 : Utf8Parser.TryParse(counter.Body.Span, out int value, out _) ? value : throw new FormatException(counterKey);
            var changes = new List<RowChange>();
            foreach (var id in waiting.Distinct().OrderBy(id => id.ToString(), StringComparer.Ordinal))
            {
                if (await rows.Read(partition, series.Key(id), stop) is { } known)
                {
                    given[id] = Read(known);
                    continue;
                }

                given[id] = new(year, ++last);
                changes.Add(new RowChange.Insert(series.Key(id), Encoding.UTF8.GetBytes(given[id].ToString())));
            }

            if (changes.Count is 0) return given;
            var body = Encoding.UTF8.GetBytes(last.ToString(CultureInfo.InvariantCulture));
            changes.Add(counter is null ? new RowChange.Insert(counterKey, body) : new RowChange.Replace(counterKey, body, counter.Version));
            await places.Know(partition, stop);
            await rows.Commit(partition, changes, stop);
            return given;
        });

    /// <summary>Those of one office, series and year who wait while a commit is under way go together in the next.</summary>
    private sealed class Queue(NumberBook book, string partition, int year, NumberSeries series)
    {
        private readonly Lock gate = new();
        private readonly List<(CaseId Id, TaskCompletionSource<CaseNumber> Given)> waiting = [];
        private bool working;

        public async Task<CaseNumber> Enter(CaseId id, CancellationToken stop)
        {
            var given = new TaskCompletionSource<CaseNumber>(TaskCreationOptions.RunContinuationsAsynchronously);
            bool works;
            lock (gate)
            {
                waiting.Add((id, given));
                works = !working;
                working = true;
            }

            if (works) _ = Task.Run(Work, CancellationToken.None);
            return await given.Task.WaitAsync(stop);
        }

        private async Task Work()
        {
            while (Take() is { Length: > 0 } batch)
            {
                try
                {
                    var numbers = await book.Give(partition, year, series, [.. batch.Select(one => one.Id)], CancellationToken.None);
                    foreach (var (id, given) in batch) given.SetResult(numbers[id]);
                }
                catch (Exception fault)
                {
                    foreach (var (_, given) in batch) given.TrySetException(fault);
                }
            }
        }

        private (CaseId Id, TaskCompletionSource<CaseNumber> Given)[] Take()
        {
            lock (gate)
            {
                var batch = waiting.Take(MostInACommit).ToArray();
                waiting.RemoveRange(0, batch.Length);
                working = batch.Length > 0;
                return batch;
            }
        }
    }
}
