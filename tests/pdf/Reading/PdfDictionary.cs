namespace Grants.Pdf.Tests.Reading;

/// <summary>A dictionary, and for a stream its content as it was before it was compressed.</summary>
internal sealed class PdfDictionary(Dictionary<string, object> entries)
{
    public byte[] Content { get; set; } = [];

    public IReadOnlyDictionary<string, object> Entries => entries;

    public object? this[string key] => entries.GetValueOrDefault(key);

    public string? Named(string key) => (this[key] as Name)?.Value;

    public int Number(string key) => (int)(double)entries[key];
}
