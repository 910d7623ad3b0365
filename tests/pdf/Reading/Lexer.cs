using System.Globalization;
using System.Text;

namespace Grants.Pdf.Tests.Reading;

/// <summary>Reads the values of a PDF: numbers, names, strings, arrays, dictionaries, references, and operators as <see cref="Word"/>.</summary>
internal sealed class Lexer(byte[] bytes, int at = 0)
{
    private const string Delimiters = "()<>[]{}/%";

    public int At => at;

    public object? Read()
    {
        Skip();
        if (at >= bytes.Length) return null;
        return (char)bytes[at] switch
        {
            '/' => Name(),
            '(' => Literal(),
            '<' when bytes[at + 1] == '<' => Dictionary(),
            '<' => Hex(),
            '[' => Array(),
            _ => WordOrNumber(),
        };
    }

    private Name Name()
    {
        at++;
        return new(Regular());
    }

    private byte[] Literal()
    {
        var text = new List<byte>();
        for (at++; bytes[at] != ')'; at++)
        {
            if (bytes[at] == '\\') at++;
            text.Add(bytes[at]);
        }

        at++;
        return [.. text];
    }

    private byte[] Hex()
    {
        var end = System.Array.IndexOf(bytes, (byte)'>', at);
        var text = Encoding.ASCII.GetString(bytes, at + 1, end - at - 1);
        at = end + 1;
        return Convert.FromHexString(text);
    }

    private List<object> Array()
    {
        at++;
        var items = new List<object>();
        for (Skip(); bytes[at] != ']'; Skip()) Add(items, Read()!);
        at++;
        return items;
    }

    private PdfDictionary Dictionary()
    {
        at += 2;
        var items = new List<object>();
        for (Skip(); bytes[at] != '>'; Skip()) Add(items, Read()!);
        at += 2;
        return new(items.Chunk(2).ToDictionary(pair => ((Name)pair[0]).Value, pair => pair[1], StringComparer.Ordinal));
    }

    // «12 0 R» comes as two numbers and a word.
    private static void Add(List<object> items, object value)
    {
        if (value is not Word { Value: "R" })
        {
            items.Add(value);
            return;
        }

        var number = (int)(double)items[^2];
        items.RemoveRange(items.Count - 2, 2);
        items.Add(new Target(number));
    }

    private object WordOrNumber()
    {
        var word = Regular();
        return double.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : word is "true" or "false" ? word == "true" : new Word(word);
    }

    private string Regular()
    {
        var start = at;
        while (at < bytes.Length && bytes[at] > ' ' && !Delimiters.Contains((char)bytes[at], StringComparison.Ordinal)) at++;
        return Encoding.ASCII.GetString(bytes, start, at - start);
    }

    private void Skip()
    {
        while (at < bytes.Length && bytes[at] <= ' ') at++;
    }
}

internal sealed record Name(string Value);

internal sealed record Word(string Value);

internal sealed record Target(int Number);
