using System.Collections.Immutable;
using Grants.Pdf.Content;
using Grants.Pdf.Writing;

namespace Grants.Pdf;

/// <summary>
/// A document of text, written as a tagged PDF 1.7 that keeps PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) by the way it is
/// made. The same document gives the same bytes.
/// </summary>
/// <param name="header">On every page but the first, which has the letterhead.</param>
/// <param name="footer">On every page.</param>
public sealed class PdfDocument(PdfInfo info, RunningLine? header, RunningLine? footer, ImmutableArray<Block> blocks)
{
    public PdfInfo Info => info;

    public RunningLine? Header => header;

    public RunningLine? Footer => footer;

    public ImmutableArray<Block> Blocks => blocks;

    public void Write(Stream target) => new DocumentWriter(this).Write(target);

    public byte[] ToBytes()
    {
        var target = new MemoryStream();
        Write(target);
        return target.ToArray();
    }
}
