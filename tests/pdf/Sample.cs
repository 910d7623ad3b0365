using System.Collections.Immutable;
using Grants.Pdf.Content;

namespace Grants.Pdf.Tests;

/// <summary>A letter with everything in it, and the smallest documents that hold one thing.</summary>
internal static class Sample
{
    public static DateTimeOffset Created { get; } = new(2026, 12, 1, 9, 31, 0, TimeSpan.FromHours(1));

    public static PdfInfo Info { get; } = new("Tilskot til «Trygg start»", "nn", "Statsforvaltaren i Nordfylket", Created);

    public static RunningLine Header { get; } = new("Statsforvaltaren i Nordfylket", "Sak 2026/14");

    public static RunningLine Footer { get; } = new("Sak 2026/14", (page, pages) => $"Side {page} av {pages}");

    public static Uri Address { get; } = new("https://grants.example/tilskot?a=(1)&b=å");

    public static PdfDocument Of(params Block[] blocks) => new(Info, Header, Footer, [.. blocks]);

    public static Block.Paragraph Paragraph(string text) => new(text);

    public static string Lorem(int sentences) => string.Join(' ', Enumerable.Repeat("Planen er grundig og byggjer på den lokale risiko- og tilstandsvurderinga i kommunane.", sentences));

    /// <summary>Two pages.</summary>
    public static PdfDocument Letter { get; } = Of(
        new Block.Letterhead("Statsforvaltaren i Nordfylket", ["Postboks 1, 0000 Fjordvik", "Organisasjonsnummer 000 000 000"]),
        Paragraph("Fjordvik kommune\nv/ Ingrid Moland"),
        new Block.KeyValues([new("Sak", "2026/14"), new("Dato", "tysdag 1. desember 2026"), new("Utlysing", "Barnevern saman 2026")], Across: true),
        new Block.Heading(1, "Tilskot til «Trygg start»"),
        new Block.Heading(2, "Vedtak"),
        new Block.Paragraph(new([
            new("Fjordvik får "), new("250 000 kroner", Strong: true), new(" i tilskot. Les meir på "), new("sida vår", Link: Address),
            new(". På samisk: "), new("Bures boahtin", Language: "se"), new("."),
        ])),
        Paragraph("Blåbærsyltetøy på Åsgård – § 29. Čuđiid áŋggir šattai ŧ ja ž."),
        new Block.Heading(2, "Grunngjeving"),
        Paragraph(Lorem(14)),
        Paragraph(Lorem(9)),
        new Block.Heading(2, "Reglane"),
        Criteria(6),
        new Block.Heading(2, "Budsjett"),
        new Block.Table(null, [new("Post"), new("Kroner", IsNumbers: true)], [Row("Prosjektleiar 50 %", "400 000"), Row("Kurs", "11 111"), Row("Sum", "411 111") with { IsSum = true }]),
        new Block.Heading(2, "Vilkår"),
        new Block.ListOf(["Pengane skal vere brukte i 2027.", "Endringar skal de avtale med oss."]),
        new Block.ListOf(["Ta imot tilskotet.", "Send eit budsjett."], Ordered: true),
        new Block.Space(1),
        new Block.KeyValues([new("Saksbehandlar", "Berit Solheimsli"), new("Godkjend av", "Anne Kvile")]));

    public static Block.Table Criteria(int rows) => new(
        "Vilkåra",
        [new("Vilkår"), new("Resultat"), new("Det vi fann")],
        [.. Enumerable.Range(1, rows).Select(number => Row($"Vilkår {number}", "Oppfylt", "Beløpet er innanfor grensene, og budsjettet går opp til siste krone."))]);

    public static TableRow Row(params string[] cells) => new([.. cells.Select(RichText.FromString)]);
}
