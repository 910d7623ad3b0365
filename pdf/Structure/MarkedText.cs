namespace Grants.Pdf.Structure;

/// <summary>A stretch of text that belongs to one element. It may go over several pages, with one marked sequence on each.</summary>
/// <param name="order">Its place in the order of reading.</param>
internal sealed class MarkedText(string tag, int order)
{
    private readonly List<(int Page, int Id)> sequences = [];

    public string Tag => tag;

    public int Order => order;

    /// <summary>The page, and the sequence's number on it.</summary>
    public IReadOnlyList<(int Page, int Id)> Sequences => sequences;

    public void Mark(int page, int id) => sequences.Add((page, id));
}
