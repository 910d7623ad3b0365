using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Grants.Domain.Applications;
using Grants.Domain.Applications.Criteria;
using Grants.Domain.Assessment;
using Grants.Domain.Cases;
using Grants.Domain.Municipalities;
using Grants.Workflows.Serialization;
using NodaTime;

namespace Grants.Workflows.Applications;

/// <summary>What lists, the queue and statistics show of an application; at most 1 KiB as its row.</summary>
/// <param name="Amount">The grant applied for, in kroner.</param>
/// <param name="NotMet">The criteria that are not met as they count, found when the case last moved.</param>
/// <param name="Score">The weighted mean in hundredths of a point, when somebody has scored.</param>
/// <param name="ShutOut">Those of the staff who are not impartial in it.</param>
/// <param name="WaitsSince">Since when it has waited for the office.</param>
/// <param name="NextDeadline">The next day that somebody has to keep.</param>
public sealed record Summary(
    CaseId Id,
    CaseNumber? Number,
    string Title,
    MunicipalityNumber? Lead,
    ImmutableArray<MunicipalityNumber> Partners,
    long Amount,
    ApplicationStatus Status,
    ImmutableArray<CriterionId> NotMet,
    int? Score,
    int? Spread,
    ImmutableArray<PersonId> Scorers,
    PersonId? Caseworker,
    PersonId? Proposer,
    ImmutableArray<PersonId> ShutOut,
    Instant? ReceivedAt,
    Instant? WaitsSince,
    LocalDate? NextDeadline,
    Waiting Waits,
    long Granted)
{
    /// <summary>Bytes of a row.</summary>
    public const int LargestRow = 1024;

    private const int TitleLength = 120;
    private const int ShortestTitle = 20;
    private const int PartnersShown = 60;

    // Rows are read by nobody's browser, and æ, ø and å as they are take a third of the room.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The criteria that time or another person decides, and has not yet.</summary>
    public ImmutableArray<CriterionId> Unknown { get; init; } = [];

    /// <summary>A message or a mail that came back and nobody has seen to, whatever else the case waits for.</summary>
    public Waiting Beside { get; init; }

    public static Summary Of(CaseId id, ApplicationCase state, Application content, Surroundings around)
    {
        var (submission, judgement, decision) = (state.Submission, state.Judgement, state.Decision);
        var score = WeightedScore.Of(judgement, around.Call.Call);
        return new(
            id, submission.Number, Cut(content.Title ?? "", TitleLength), content.Lead?.Municipality,
            [.. content.Partners.Select(partner => partner.Municipality).Take(PartnersShown)],
            content.Budget.RequestedAmount ?? 0, Domain.Applications.Status.Of(state), With(CriterionResult.NotMet),
            score?.MeanHundredths, score?.SpreadHundredths, [.. judgement.Scores.Keys.OrderBy(person => person.Value, StringComparer.Ordinal)],
            judgement.Caseworker, decision.Proposal?.By,
            [.. judgement.Declared.Where(said => !said.Value).Select(said => said.Key)],
            submission.ReceivedAt, Waitings.Since(state), Waitings.Deadline(state, around), Waitings.Of(state, around), decision.Granted)
        {
            Unknown = With(CriterionResult.Unknown),
            Beside = Waitings.Beside(state),
        };

        // The log has findings from the deadline on only; before it the list is to tell what lacks, too.
        ImmutableArray<CriterionId> With(CriterionResult result) =>
        [
            .. around.Check(submission, submission.ReceivedAt ?? default)
                .Where(finding => (submission.Overrides.GetValueOrDefault(finding.Criterion)?.Result ?? finding.Result) == result)
                .Select(finding => finding.Criterion),
        ];
    }

    /// <summary>As its row: the title is shortened to the room that there is, and after it the list of partners.</summary>
    public byte[] Body()
    {
        var body = Written(this);
        for (var length = TitleLength; body.Length > LargestRow && length >= ShortestTitle; length -= 10)
            body = Written(this with { Title = Cut(Title, length) });
        for (var shown = Partners.Length; body.Length > LargestRow && shown > 0; shown--)
            body = Written(this with { Title = Cut(Title, ShortestTitle), Partners = Partners[..(shown - 1)] });
        return body;
    }

    private static byte[] Written(Summary summary)
    {
        var buffer = new ArrayBufferWriter<byte>(LargestRow);
        using (var writer = new Utf8JsonWriter(buffer, Plain)) JsonSerializer.Serialize(writer, summary, StoredJson.Default.Summary);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Between the characters that people see.</summary>
    private static string Cut(string title, int length)
    {
        if (title.Length <= length) return title;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(title, end) is var next && end + next <= length) end += next;
        return title[..end] + "…";
    }
}
