using Grants.Domain.Applications;
using Grants.Workflows.Applications;

namespace Grants.Web.Review;

/// <summary>Which summaries a query asks for.</summary>
internal sealed class QueueFilter
{
    private readonly QueueQuery query;
    private readonly QueueReading reading;
    private readonly ApplicationStatus? status;
    private readonly Waiting? waits;
    private readonly string[] words;

    public QueueFilter(QueueQuery query, QueueReading reading)
    {
        (this.query, this.reading) = (query, reading);
        status = Enumerations.TryRead<ApplicationStatus>(query.Status, out var ofCase) ? ofCase : null;
        waits = Enumerations.TryRead<Waiting>(query.Waits, out var awaited) ? awaited : null;
        words = query.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }

    public bool Takes(Summary summary) =>
        (query.Call is null || QueueReading.CallOf(summary) == query.Call)
        && (query.Status is null || (status is { } wanted ? summary.Status == wanted : IsOpen(summary)))
        && (query.Assignee is null || HasIt(summary))
        && (query.Waits is null || (waits is { } awaited ? summary.Waits == awaited || (awaited is not Waiting.Nothing && summary.Beside == awaited) : reading.IsMine(summary)))
        && words.All(word => IsSaid(word, summary));

    private static bool IsOpen(Summary summary) => summary.Status is
        ApplicationStatus.Received or ApplicationStatus.NeedsCompletion or ApplicationStatus.InReview or ApplicationStatus.Proposed or ApplicationStatus.Approved;

    private bool HasIt(Summary summary) => query.Assignee switch
    {
        QueueQuery.None => summary.Caseworker is null,
        QueueQuery.Me => summary.Caseworker == reading.Caller.Person,
        var email => string.Equals(reading.PersonOf(summary.Caseworker)?.Email, email, StringComparison.OrdinalIgnoreCase),
    };

    private bool IsSaid(string word, Summary summary) =>
        Has(summary.Title, word)
        || (summary.Lead is { } lead && Has(reading.NameOf(lead), word))
        || summary.Partners.Any(partner => Has(reading.NameOf(partner), word))
        || (summary.Number is { } number && Has(number.ToString(), word));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
