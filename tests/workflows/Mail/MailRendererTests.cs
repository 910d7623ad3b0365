using System.Collections.Immutable;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Grants.Workflows.Mail;

namespace Grants.Workflows.Tests.Mail;

public sealed partial class MailRendererTests
{
    private const string Hostile = "<script>alert('æ')</script> & \"quoted\"";

    private static readonly MailText Request = new(
        "«Trygg start» mangler to ting – frist torsdag 19. november (sak 2026/14)",
        "Hei, Ingrid Moland",
        [
            new MailBlock.Paragraph("Vi trenger to ting:"),
            new MailBlock.Numbered(["Vurderingen for Storlia.", "Et budsjett som går opp."]),
            new MailBlock.Paragraph("Send inn her:"),
        ],
        new MailAction("Send det som mangler", "https://tilskudd.example/soknad/x?a=1&b=2"),
        [new MailBlock.Paragraph("Trenger dere lengre tid, kan dere be om det.")],
        "Hilsen Berit Solheimsli",
        new MailFooter("Du er kontaktperson. Har noen andre overtatt?", new MailAction("Meld fra her", "https://tilskudd.example/bytt/x"), "Svar kommer til saksbehandleren."));

    private static readonly MailText Bare = new("Hei", "Hei", [], null, [], null, null);

    public static TheoryData<Type> Blocks => [.. typeof(MailBlock).GetNestedTypes(BindingFlags.Public)];

    [Fact]
    public void The_text_holds_everything_in_order() => Assert.Equal(
        """
        Hei, Ingrid Moland

        Vi trenger to ting:

        1. Vurderingen for Storlia.
        2. Et budsjett som går opp.

        Send inn her:

        Send det som mangler
        https://tilskudd.example/soknad/x?a=1&b=2

        Trenger dere lengre tid, kan dere be om det.

        Hilsen Berit Solheimsli

        --·
        Du er kontaktperson. Har noen andre overtatt?
        Meld fra her
        https://tilskudd.example/bytt/x
        Svar kommer til saksbehandleren.

        """.Replace('·', ' '),
        MailRenderer.Text(Request));

    [Fact]
    public void The_html_shows_the_same_words_in_the_same_order()
    {
        var shown = Shown(Request);
        var at = 0;
        foreach (var line in MailRenderer.Text(Request).Split('\n').Select(line => Numbering().Replace(line, "").Trim()).Where(line => line is not "--" and not "https://tilskudd.example/bytt/x"))
        {
            var found = shown.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, line);
            at = found + line.Length;
        }
    }

    [Fact]
    public void The_html_is_well_formed() =>
        XDocument.Parse(WellFormed(MailRenderer.Html(Request, "nb")));

    [Fact]
    public void The_html_says_its_language() =>
        Assert.Contains("<html lang=\"nn\">", MailRenderer.Html(Request, "nn"), StringComparison.Ordinal);

    [Fact]
    public void The_html_fetches_nothing() =>
        Assert.DoesNotMatch("<(img|link|script|style|iframe)|url\\(|src=", MailRenderer.Html(Request, "nb"));

    [Fact]
    public void The_links_of_the_html_are_those_of_the_mail() => Assert.Equal(
        ["https://tilskudd.example/soknad/x?a=1&b=2", "https://tilskudd.example/bytt/x"],
        XDocument.Parse(WellFormed(MailRenderer.Html(Request, "nb"))).Descendants("a").Select(link => link.Attribute("href")!.Value));

    [Fact]
    public void What_people_wrote_is_shown_and_never_run()
    {
        var mail = new MailText(
            Hostile, Hostile, [new MailBlock.Paragraph(Hostile), new MailBlock.Numbered([Hostile])],
            new MailAction(Hostile, "https://tilskudd.example/"), [], Hostile,
            new MailFooter(Hostile, new MailAction(Hostile, "https://tilskudd.example/"), Hostile));
        Assert.DoesNotContain("<script", MailRenderer.Html(mail, "nb"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_does_not_end_an_attribute() =>
        Assert.DoesNotContain("\"onclick=", MailRenderer.Html(Bare with { Action = new MailAction("Åpne", "https://tilskudd.example/\"onclick=\"x") }, "nb"), StringComparison.Ordinal);

    [Fact]
    public void Line_breaks_of_a_paragraph_stay() =>
        Assert.Contains("<p>én<br>\nto</p>", MailRenderer.Html(Bare with { Blocks = [new MailBlock.Paragraph("én\r\nto")] }, "nb"), StringComparison.Ordinal);

    [Fact]
    public void A_mail_without_action_signature_and_footer_is_only_its_words() => Assert.Equal("Hei\n", MailRenderer.Text(Bare));

    [Theory, MemberData(nameof(Blocks))]
    public void Every_block_can_be_shown(Type block)
    {
        var mail = Bare with { Blocks = [(MailBlock)Activator.CreateInstance(block, Filled(block))!] };
        Assert.Contains("innhold", MailRenderer.Text(mail), StringComparison.Ordinal);
        Assert.Contains("innhold", MailRenderer.Html(mail, "nb"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_is_on_one_line() =>
        Assert.Equal("«Trygg start» er sendt", new MailText("«Trygg\r\n start»\ter sendt ", "Hei", [], null, [], null, null).Subject);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/soknad/x")]
    [InlineData("https://tilskudd.example/a b")]
    [InlineData("https://tilskudd.example/\r\nx")]
    [InlineData("")]
    public void A_link_is_a_whole_web_address(string url) => Assert.Throws<ArgumentException>(() => new MailAction("Åpne", url));

    private static object Filled(Type block) =>
        block.GetConstructors().Single().GetParameters().Single().ParameterType == typeof(string) ? "innhold" : ImmutableArray.Create("innhold");

    private static string Shown(MailText mail)
    {
        var html = MailRenderer.Html(mail, "nb");
        return WebUtility.HtmlDecode(Tag().Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], " "));
    }

    private static string WellFormed(string html) => Void().Replace(html.Replace("<!doctype html>", "", StringComparison.Ordinal), "<$1$2/>");

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Numbering();

    [GeneratedRegex("<(meta|br)([^>]*)>")]
    private static partial Regex Void();
}
