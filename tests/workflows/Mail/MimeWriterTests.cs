using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Workflows.Tests.Mail;

public sealed class MimeWriterTests
{
    private const string LongSubject =
        "Søknadsfristen for «Trygg oppvekst på Sørøya – ærlig talt, årets største læringsnettverk» er flyttet til måndag 2. november kl. 23.59 (sak 2026/14) 👩‍👧";

    private static byte[] Write(OutgoingMail mail) => MimeWriter.Write(mail, "post.nordfylket.example");

    private static MimePart Read(OutgoingMail mail) => MimePart.Parse(Write(mail));

    private static string[] Lines(OutgoingMail mail) => Encoding.ASCII.GetString(Write(mail)).Split("\r\n");

    [Theory]
    [InlineData("From", "\"Statsforvalteren i Nordfylket\" <svar@statsforvalteren.example>")]
    [InlineData("To", "\"Ingrid Moland\" <ingrid.moland@fjordvik.kommune.example>")]
    [InlineData("Subject", "Vi har mottatt saken")]
    [InlineData("Message-ID", "<974760665.k3x~received~lead@post.nordfylket.example>")]
    [InlineData("MIME-Version", "1.0")]
    [InlineData("Auto-Submitted", "auto-generated")]
    [InlineData("Content-Language", "nb")]
    public void The_headers_are_those_of_the_mail(string name, string value) => Assert.Equal(value, Read(Mails.One)[name]);

    [Theory]
    [InlineData(10, "Fri, 30 Oct 2026 14:32:06 +0100")]
    [InlineData(7, "Thu, 30 Jul 2026 15:32:06 +0200")]
    public void The_date_is_when_the_mail_became_due_in_Oslo(int month, string date) =>
        Assert.Equal(date, Read(Mails.One with { Due = Instant.FromUtc(2026, month, 30, 13, 32, 6) })["Date"]);

    [Fact]
    public void An_answer_goes_to_the_reply_address() =>
        Assert.Equal("sak@nordfylket.example", Read(Mails.One with { ReplyTo = new MailAddress("", "sak@nordfylket.example") })["Reply-To"]);

    [Fact]
    public void A_mail_without_a_reply_address_has_no_such_header() =>
        Assert.DoesNotContain(Read(Mails.One).Headers, header => header.Key == "Reply-To");

    [Fact]
    public void The_text_comes_before_the_html() =>
        Assert.Equal(["text/plain", "text/html"], Read(Mails.One).Parts().Select(part => part.MediaType));

    [Fact]
    public void Norwegian_letters_survive_in_the_text() =>
        Assert.Equal("Får de svar? På «Sjøstjerna» – ja = nei", Read(Mails.One with { Text = "Får de svar? På «Sjøstjerna» – ja = nei" }).Parts()[0].Text());

    [Fact]
    public void Spaces_at_the_end_of_a_line_survive() =>
        Assert.Equal("-- \r\na\t", Read(Mails.One with { Text = "-- \na\t\n" }).Parts()[0].Text());

    [Fact]
    public void Norwegian_letters_survive_in_a_name() =>
        Assert.Equal("Åse Bjørnøy <ase@nesoy.kommune.example>", Read(Mails.One with { To = new MailAddress("Åse Bjørnøy", "ase@nesoy.kommune.example") }).Decoded("To"));

    [Fact]
    public void Quotes_in_a_name_are_escaped() =>
        Assert.Equal("\"Ola \\\"Nor\\\\d\\\"\" <ola@nesoy.kommune.example>", Read(Mails.One with { To = new MailAddress("Ola \"Nor\\d\"", "ola@nesoy.kommune.example") })["To"]);

    [Theory]
    [InlineData(LongSubject)]
    [InlineData("A subject in plain ASCII that is much longer than what fits on one line of seventy-six characters")]
    [InlineData("=?utf-8?Q?Not_ours?=")]
    [InlineData(" spaces around ")]
    [InlineData("")]
    public void A_subject_is_read_as_it_was_written(string subject) =>
        Assert.Equal(subject, Read(Mails.One with { Subject = subject }).Decoded("Subject"));

    [Fact]
    public void Any_subject_is_read_as_it_was_written() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>().Filter(text => IsHeaderText(text.Get)),
            text => text.Get == Read(Mails.One with { Subject = text.Get }).Decoded("Subject"))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_encoded_word_holds_whole_characters()
    {
        var words = Lines(Mails.One with { Subject = LongSubject })
            .SelectMany(line => line.Split(' ')).Where(word => word.StartsWith("=?", StringComparison.Ordinal));
        Assert.All(words, word => Assert.DoesNotContain('\uFFFD', MimePart.Parse($"Subject: {word}\r\n\r\n").Decoded("Subject")));
    }

    [Fact]
    public void No_line_is_longer_than_76_characters()
    {
        var mail = Mails.With(new MailAttachment(new string('å', 120) + ".pdf", "application/pdf", new byte[1000])) with
        {
            Subject = LongSubject,
            To = new MailAddress("Åse Bjørnøy-Størkersen av Nedre Sørøya og Øvre Ærfuglvær", "ase@nesoy.kommune.example"),
            Text = string.Concat(Enumerable.Repeat("blåbærsyltetøy ", 50)),
        };
        Assert.All(Lines(mail), line => Assert.InRange(line.Length, 0, 76));
    }

    [Fact]
    public void Everything_is_seven_bit() =>
        Assert.All(Write(Mails.One with { Subject = LongSubject, Html = "<p>æøå</p>" }), value => Assert.InRange(value, 0, 126));

    [Fact]
    public void The_same_mail_gives_the_same_bytes() =>
        Assert.Equal(Write(Mails.With(Pdf("a.pdf"))), Write(Mails.With(Pdf("a.pdf"))));

    [Fact]
    public void Another_key_gives_another_boundary() =>
        Assert.NotEqual(
            Read(Mails.One).Parameter("Content-Type", "boundary"),
            Read(Mails.One with { Key = "another" }).Parameter("Content-Type", "boundary"));

    [Fact]
    public void An_attachment_stands_beside_text_and_html() =>
        Assert.Equal(["multipart/alternative", "application/pdf"], Read(Mails.With(Pdf("a.pdf"))).Parts().Select(part => part.MediaType));

    [Fact]
    public void An_attachment_keeps_its_bytes() =>
        Assert.Equal(Pdf("a.pdf").Content.ToArray(), Read(Mails.With(Pdf("a.pdf"))).Parts()[1].Content());

    [Theory]
    [InlineData("soknad.pdf")]
    [InlineData("søknad «Trygg start» 100 %.pdf")]
    [InlineData("\"quoted\".pdf")]
    [InlineData("Risiko- og tilstandsvurdering for Fjordvik, Nesøy, Storlia og Øvre Ærfuglvær kommuner, vedteken 3. mai 2026.pdf")]
    public void An_attachment_keeps_its_name(string name) =>
        Assert.Equal(name, Read(Mails.With(Pdf(name))).Parts()[1].Parameter("Content-Disposition", "filename"));

    [Theory]
    [InlineData("Hei\r\nBcc: all@fjordvik.example")]
    [InlineData("Hei\nBcc: all@fjordvik.example")]
    [InlineData("Hei\rBcc: all@fjordvik.example")]
    [InlineData("Hei\0")]
    [InlineData("Hei\u0085")]
    [InlineData("Hei\u2028")]
    public void A_control_character_is_refused_in_every_header(string value)
    {
        var address = "someone@fjordvik.example";
        OutgoingMail[] mails =
        [
            Mails.One with { Subject = value },
            Mails.One with { From = new MailAddress(value, address) },
            Mails.One with { To = new MailAddress(value, address) },
            Mails.One with { To = new MailAddress("", value) },
            Mails.One with { ReplyTo = new MailAddress(value, address) },
            Mails.One with { Key = value },
            Mails.One with { Language = value },
            Mails.With(Pdf(value)),
            Mails.With(Pdf("a.pdf") with { MediaType = value }),
        ];
        Assert.All(mails, mail => Assert.Throws<ArgumentException>(() => Write(mail)));
    }

    [Fact]
    public void A_domain_that_is_no_host_name_is_refused() =>
        Assert.Throws<ArgumentException>(() => MimeWriter.Write(Mails.One, "a>\r\nBcc: b@c.example"));

    [Theory, InlineData("UPPER"), InlineData("a b"), InlineData(""), InlineData("a..b"), InlineData("a\n")]
    public void A_key_that_cannot_stand_in_a_message_id_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => Write(Mails.One with { Key = key }));

    private static MailAttachment Pdf(string name) =>
        new(name, "application/pdf", Enumerable.Range(0, 300).Select(value => (byte)(value % 256)).ToArray());

    private static bool IsHeaderText(string text) =>
        !text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029');
}
