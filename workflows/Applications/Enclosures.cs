using System.Collections.Immutable;
using System.Globalization;
using Grants.Domain.Applications;
using Grants.Workflows.Copies;
using Grants.Workflows.Mails;
using Grants.Workflows.Messages;

namespace Grants.Workflows.Applications;

/// <summary>What goes with a notice: the application as it was sent with its receipt, the letter with its decision.</summary>
public sealed class Enclosures(CopyKeeper copies)
{
    private const string Pdf = "application/pdf";

    /// <summary>Keeps what has to be kept with the step's work.</summary>
    public async Task<ImmutableArray<Enclosure>> Of(Notice notice, StepWork work, CaseFacts facts, CancellationToken stop) => notice.Kind switch
    {
        NoticeKind.Receipt => [await Copy(NoticeAbout.Number(notice), work, facts, stop)],
        NoticeKind.Decision or NoticeKind.DecisionAgain => [.. Letter(NoticeAbout.Letter(notice), work.File)],
        _ => [],
    };

    private async Task<Enclosure> Copy(int version, StepWork work, CaseFacts facts, CancellationToken stop)
    {
        var (copy, change) = await copies.Keep(work.File, version, facts, stop);
        if (change is not null) work.Change(change);
        return new(new(FileName("soknad", work.File, "pdf", version), Pdf, copy.Sha256), false);
    }

    // The contacts have the letter's page behind their link; a registry keeps what it is sent.
    private static IEnumerable<Enclosure> Letter(int number, ApplicationFile file)
    {
        var letter = file.State.Decision.Letters.Last(letter => letter.Number == number);
        if (letter.Pdf is { } pdf) yield return new(new(FileName("vedtak", file, "pdf", number), Pdf, pdf.Value), false);
        yield return new(new(FileName("vedtak", file, "html", number), "text/html", letter.File.Value), true);
    }

    /// <summary><c>vedtak-2026-14.pdf</c>, and from the second on <c>vedtak-2026-14-2.pdf</c>.</summary>
    internal static string FileName(string what, ApplicationFile file, string ending, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}-{file.State.Submission.Number?.Year}-{file.State.Submission.Number?.Sequence}{(number > 1 ? $"-{number}" : "")}.{ending}");
}

/// <summary>A file that goes with a mail.</summary>
/// <param name="ForRegistry">Whether it goes to the municipality's registry (postmottak) alone.</param>
public sealed record Enclosure(MessageFile File, bool ForRegistry);
