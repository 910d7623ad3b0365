using System.Collections.Immutable;
using Grants.Domain.Wording;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Mails;

/// <summary>To an office's staff: what waits, once a morning, and only if anything does.</summary>
public static class StaffMails
{
    private const int MostLines = 20;

    public static MailText Digest(DigestFacts facts, Language language, string baseAddress)
    {
        var write = new MailWriter(language);
        var lines = facts.Lines;
        var all = lines.Length;
        return MailWriter.Mail(
            write.In($"{MailWriter.Capital(write.Things(all))} venter på deg", $"{MailWriter.Capital(write.Things(all))} ventar på deg"),
            facts.Name,
            [
                write.Say($"{MailWriter.Capital(write.Things(all))} venter på deg i dag{Counts(write, lines)}", $"{MailWriter.Capital(write.Things(all))} ventar på deg i dag{Counts(write, lines)}"),
                new MailBlock.Numbered([.. lines.Take(MostLines).Select(line => Line(write, line))]),
                all > MostLines ? new MailBlock.Paragraph($"og {all - MostLines} til") : null,
            ],
            // One link in a mail: to the thing itself when there is only one, else to the queue, where what is mine stands first.
            lines is [var only]
                ? write.Link("Åpne saken", "Opne saka", only.Url)
                : write.Link("Åpne saksbehandlingen", "Opne saksbehandlinga", $"{baseAddress}/saksbehandling"));
    }

    private static string Counts(MailWriter write, ImmutableArray<DigestLine> lines)
    {
        var counts = lines.CountBy(line => line.Text)
            .Select(pair => $"{pair.Key.In(write.Language)} ({Written.Number(pair.Value)})").ToArray();
        return counts.Length > 1 ? $": {Written.List(counts)}." : ":";
    }

    private static string Line(MailWriter write, DigestLine line) =>
        $"{line.Text.In(write.Language)}: {line.CaseNumber} {MailWriter.Quoted(line.Title)}";
}
