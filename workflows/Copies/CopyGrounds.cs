using System.Globalization;
using Grants.Domain.Wording;
using Grants.Pdf.Content;
using Grants.Workflows.Applications;

namespace Grants.Workflows.Copies;

/// <summary>What an application rests on: the network, the expert bodies, the risk assessments and the attachments.</summary>
internal static class CopyGrounds
{
    public static IEnumerable<Block> Of(SentApplication sent, CopyWords words) =>
    [
        new Block.Heading(2, "Nettverk og kompetansemiljø"),
        new Block.KeyValues([
            new("Læringsnettverk", Network(sent.Form.NetworkId, words)),
            .. sent.Form.ExpertBodies.OrEmpty().Select(body => new KeyValue(body.Name ?? words.NotFilledIn, words.Theirs(body.Contribution))),
        ]),
        new Block.Heading(2, "Risiko- og tilstandsvurdering"),
        .. Assessments(sent, words),
        .. Attachments(sent, words),
    ];

    private static string Network(string? id, CopyWords words) =>
        string.IsNullOrWhiteSpace(id) ? words.NotFilledIn : words.Facts.Around.Networks.TryGetValue(id, out var network) ? network.Title : id;

    private static IEnumerable<Block> Assessments(SentApplication sent, CopyWords words)
    {
        var given = sent.Form.RiskAssessments.OrEmpty();
        return given.IsEmpty ? [new Block.Paragraph(words.NotFilledIn)] : given.Select(one => new Block.KeyValues([
            new(words.In("Gjelder", "Gjeld"), Written.List([.. one.Municipalities.OrEmpty().Select(words.Municipality)])),
            new("Ferdig", words.Date(one.CompletedOn)),
            new(words.In("Funnene", "Funna"), words.Theirs(one.Summary)),
            new("Vedlegg", sent.Attachments.FirstOrDefault(file => file.Id == one.AttachmentId) is { } file ? Name(file, words) : words.In("Mangler", "Manglar")),
        ]));
    }

    private static IEnumerable<Block> Attachments(SentApplication sent, CopyWords words) => sent.Attachments.IsEmpty ? [] :
    [
        new Block.Heading(2, "Vedlegg"),
        new Block.Table(
            null,
            [new("Fil"), new(words.In("Hva", "Kva")), new(words.In("Størrelse", "Storleik"), IsNumbers: true)],
            [.. sent.Attachments.Select(file => new TableRow([
                Name(file, words),
                file.Kind is "riskAssessment" ? "Risiko- og tilstandsvurdering" : words.In("Annet", "Anna"),
                Size(file.Size),
            ]))]),
    ];

    private static string Name(AttachmentRow file, CopyWords words) =>
        file.Name.Length is 0 ? words.In("Slettet dokument", "Sletta dokument") : file.Name;

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB");
}
