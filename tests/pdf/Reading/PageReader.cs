using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grants.Pdf.Tests.Reading;

/// <summary>Reads a page's content stream: what is shown where, and what it is marked as. Anything drawn outside marks fails.</summary>
internal sealed partial class PageReader
{
    private readonly PdfFile file;
    private readonly int page;
    private readonly Dictionary<string, Font> fonts = [];
    private readonly Stack<(string Tag, int? Id)> marks = [];
    private readonly List<object> operands = [];
    private (string Font, double Size) font;
    private (double Left, double Baseline) place;

    private PageReader(PdfFile file, int page) => (this.file, this.page) = (file, page);

    public static IReadOnlyList<ShownText> Read(PdfFile file, int page) => new PageReader(file, page).Read().ToList();

    private IEnumerable<ShownText> Read()
    {
        var lexer = new Lexer(file.Dictionary(file.Pages[page]["Contents"]).Content);
        while (lexer.Read() is { } value)
        {
            if (value is not Word word)
            {
                operands.Add(value);
                continue;
            }

            if (word.Value == "Tj") yield return Shown((byte[])operands[0]);
            else Follow(word.Value);
            operands.Clear();
        }

        Assert.Empty(marks);
    }

    private void Follow(string word)
    {
        switch (word)
        {
            case "BDC":
                Assert.Empty(marks);
                marks.Push((((Name)operands[0]).Value, ((PdfDictionary)operands[1])["MCID"] is double id ? (int)id : null));
                break;
            case "EMC":
                marks.Pop();
                break;
            case "Tf":
                font = (((Name)operands[0]).Value, (double)operands[1]);
                break;
            case "Td":
                place = ((double)operands[0], (double)operands[1]);
                break;
            case "S":
                Assert.Equal("Artifact", marks.Peek().Tag);
                break;
            default:
                Assert.Contains(word, (string[])["BT", "ET", "rg", "RG", "w", "m", "l"]);
                break;
        }
    }

    private ShownText Shown(byte[] codes)
    {
        var (tag, id) = marks.Peek();
        var known = FontNamed(font.Font);
        var numbers = codes.Chunk(2).Select(pair => (pair[0] << 8) + pair[1]).ToArray();
        Assert.DoesNotContain(0, numbers);
        return new(
            page, tag, id, font.Font, font.Size, place.Left, place.Baseline, string.Concat(numbers.Select(number => known.Unicode[number])),
            numbers.Sum(number => known.Widths[number - 1]) * font.Size / 1000);
    }

    private Font FontNamed(string name)
    {
        if (fonts.TryGetValue(name, out var known)) return known;
        var type0 = file.Dictionary(file.Dictionary(file.Dictionary(file.Pages[page]["Resources"])["Font"])[name]);
        var map = Encoding.ASCII.GetString(file.Dictionary(type0["ToUnicode"]).Content);
        var unicode = Mapping().Matches(map).ToDictionary(
            match => int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            match => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups[2].Value)));
        var widths = file.Items(file.Items(file.Dictionary(file.Items(type0["DescendantFonts"])[0])["W"])[1]).Cast<double>();
        return fonts[name] = new(unicode, [.. widths]);
    }

    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]+)>\\n(?!endcodespace)", RegexOptions.Multiline)]
    private static partial Regex Mapping();

    private sealed record Font(Dictionary<int, string> Unicode, double[] Widths);
}
