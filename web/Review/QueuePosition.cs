using Grants.Domain.Cases;
using Grants.Workflows.Applications;

namespace Grants.Web.Review;

/// <summary>Where a case stands in a queue, and where to go from it.</summary>
/// <param name="Place">From 1; 0 when the case is not in the queue.</param>
/// <param name="Next">The next case; the first one when the case has left the queue.</param>
/// <param name="NextForReader">The next case that waits for the reader, in the order of the queue, from the beginning when there is none further on.</param>
/// <param name="ForReader">How many other cases wait for the reader, in this queue.</param>
public sealed record QueuePosition(int Place, int Total, CaseId? Previous, CaseId? Next, Summary? NextForReader, int ForReader)
{
    public static QueuePosition Of(QueueReading reading, QueueQuery query, CaseId of)
    {
        var sorted = QueueReader.Find(reading, query);
        var at = sorted.FindIndex(summary => summary.Id == of);
        var waiting = sorted.Skip(at + 1).Concat(sorted.Take(Math.Max(at, 0))).Where(reading.IsMine).ToList();
        return new(
            at + 1, sorted.Count, at > 0 ? sorted[at - 1].Id : null, at + 1 < sorted.Count ? sorted[at + 1].Id : null,
            waiting.FirstOrDefault(), waiting.Count);
    }
}
