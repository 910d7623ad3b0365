using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Grants.Workflows.CalendarFiles;
using NodaTime;

namespace Grants.Workflows.Tests.CalendarFiles;

public sealed partial class CalendarWriterTests
{
    private static readonly CalendarEntry Gathering = new(
        "lift-gathering-1@grants.example", 2, Instant.FromUtc(2020, 6, 1, 7, 30), EntryStatus.Confirmed,
        new CalendarTime.Days(new(2020, 11, 10), new(2020, 11, 11)), "Barneløft: samling 1", "Tromsø", null, null);

    private static readonly CalendarEntry Meeting = Gathering with
    {
        When = new CalendarTime.Hours(new(2020, 4, 16, 9, 0), new(2020, 4, 16, 11, 30)),
        Url = "https://grants.example/temamote/1",
    };

    [Fact]
    public void The_file_is_a_published_calendar() =>
        Assert.Equal(
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Grants//Grants//NB", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"], Unfolded(Gathering).Take(5));

    [Theory]
    [InlineData("UID:lift-gathering-1@grants.example")]
    [InlineData("DTSTAMP:20200601T073000Z")]
    [InlineData("SEQUENCE:2")]
    [InlineData("STATUS:CONFIRMED")]
    [InlineData("DTSTART;VALUE=DATE:20201110")]
    [InlineData("DTEND;VALUE=DATE:20201112")]
    [InlineData("SUMMARY:Barneløft: samling 1")]
    [InlineData("LOCATION:Tromsø")]
    public void Whole_days_end_on_the_day_after_the_last(string line) => Assert.Contains(line, Unfolded(Gathering));

    [Theory]
    [InlineData("DTSTART;TZID=Europe/Oslo:20200416T090000")]
    [InlineData("DTEND;TZID=Europe/Oslo:20200416T113000")]
    [InlineData("TZID:Europe/Oslo")]
    [InlineData("URL:https://grants.example/temamote/1")]
    public void Hours_are_Oslo_s_with_its_time_zone(string line) => Assert.Contains(line, Unfolded(Meeting));

    [Fact]
    public void What_is_not_said_has_no_line() =>
        Assert.DoesNotContain(Unfolded(Gathering), line => line.StartsWith("DESCRIPTION", StringComparison.Ordinal) || line.Contains("TIMEZONE:", StringComparison.Ordinal) && line.StartsWith("BEGIN", StringComparison.Ordinal));

    [Theory]
    [InlineData(EntryStatus.Confirmed, "STATUS:CONFIRMED")]
    [InlineData(EntryStatus.Tentative, "STATUS:TENTATIVE")]
    [InlineData(EntryStatus.Cancelled, "STATUS:CANCELLED")]
    public void The_status_is_written(EntryStatus status, string line) => Assert.Contains(line, Unfolded(Gathering with { Status = status }));

    [Theory]
    [InlineData("Lunsj, kaffe; møte", "SUMMARY:Lunsj\\, kaffe\\; møte")]
    [InlineData("a\\b", "SUMMARY:a\\\\b")]
    [InlineData("Første\r\nandre\ntredje", "SUMMARY:Første\\nandre\\ntredje")]
    [InlineData("a\u0007b\u0000c", "SUMMARY:abc")]
    public void A_text_is_escaped(string text, string line) => Assert.Contains(line, Unfolded(Gathering with { Summary = text }));

    [Fact]
    public void A_line_break_in_a_text_makes_no_line_of_its_own() =>
        Assert.DoesNotContain("END:VEVENT", Unfolded(Gathering with { Summary = "x\r\nEND:VEVENT" }).SkipLast(3));

    [Fact]
    public void An_address_with_a_line_break_is_none() =>
        Assert.Throws<ArgumentException>(() => Write(Gathering with { Url = "https://grants.example/\r\nX:1" }));

    [Fact]
    public void Any_text_is_read_as_it_was_written() =>
        Prop.ForAll(Texts, text => Unescaped(Unfolded(Gathering with { Summary = "." + text }).Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..]) == "." + text)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_cut() =>
        Prop.ForAll(Texts, text =>
        {
            var bytes = Write(Gathering with { Summary = text, Description = text + text + text });
            var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            return lines.All(line => line.Length <= 75 && !line.Contains('\n', StringComparison.Ordinal) && strict.GetCharCount(Encoding.Latin1.GetBytes(line)) >= 0) && lines[^1].Length is 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(74, 1)]
    [InlineData(75, 1)]
    [InlineData(76, 2)]
    public void A_line_is_folded_when_it_is_longer_than_75_octets(int octets, int lines)
    {
        var folded = Encoding.UTF8.GetString(Write(Gathering with { Summary = new string('a', octets - "SUMMARY:".Length) }));

        Assert.Equal(lines, SummaryPattern().Match(folded).Value.Split("\r\n").Length - 1);
    }

    private static Arbitrary<string> Texts =>
        Gen.Elements("a", "Ø", "«", "–", "👩‍👧", ",", ";", "\\", "\n", "\\n", " ", "n", "bokmål og nynorsk").ListOf().Select(string.Concat).ToArbitrary();

    private static byte[] Write(params CalendarEntry[] entries) => CalendarWriter.Write(new("Barneløft", null, "nb", [.. entries]));

    internal static string[] Unfolded(params CalendarEntry[] entries) =>
        Encoding.UTF8.GetString(Write(entries)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    private static string Unescaped(string value) => Escapes().Replace(value, match => match.Groups[1].Value is "n" ? "\n" : match.Groups[1].Value);

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escapes();

    [GeneratedRegex("SUMMARY:a*\r\n( a*\r\n)?")]
    private static partial Regex SummaryPattern();
}
