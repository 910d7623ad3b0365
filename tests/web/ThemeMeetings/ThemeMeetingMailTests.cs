using Grants.Web.Tests.Hosting;
using Grants.Workflows.Mail;
using NodaTime;

namespace Grants.Web.Tests.ThemeMeetings;

/// <summary>What the people of a theme meeting are told, step by step.</summary>
public sealed class ThemeMeetingMailTests : IAsyncLifetime
{
    private ThemeMeetingLife life = null!;

    public async Task InitializeAsync() => life = await ThemeMeetingLife.Begin();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task The_contact_is_told_each_step()
    {
        await Whole();

        Assert.Equal(
            [
                "Vi har fått ønsket dykkar om temamøte i kommunestyret (sak 2019/1)",
                "Førebuande møte tysdag 14. januar kl. 10.00 (sak 2019/1)",
                "Temamøtet i kommunestyret blir torsdag 16. april kl. 09.00 (sak 2019/1)",
                "Dagsordenen for temamøtet er klar – send han til kommunestyret (sak 2019/1)",
                "Temamøtet nærmar seg: torsdag 16. april kl. 09.00 (sak 2019/1)",
                "Korleis var temamøtet? Svar gjerne innan fredag 1. mai (sak 2019/1)",
            ],
            To(GrantsApp.Contact).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task Other_wishes_are_told_to_the_organiser_and_to_the_resource_persons_that_are_named()
    {
        var id = await life.Ask();
        await life.Done(id, "people", ThemeMeetingLife.People);
        var changed = await life.Contact.Post($"/api/theme-meetings/{id}/wishes", new { wishes = new[] { "2020-05", "2020-06-10" }, text = "Helst om formiddagen." });
        await life.Pass(Instant.FromUtc(2019, 12, 2, 12, 0));

        Assert.Equal(["2020-05", "2020-06-10"], (await changed.Json())["wishes"]!.AsArray().Select(wish => (string?)wish));
        Assert.Equal("Alver har nye ønsker for temamøtet", Assert.Single(To(ThemeMeetingLife.Leader)).Subject);
        Assert.Equal("Alver har nye ønsker for temamøtet (sak 2019/1)", To(ThemeMeetingLife.OrganiserAddress)[^1].Subject);
        Assert.Equal("Dei nye ønska for temamøtet er mottekne (sak 2019/1)", To(GrantsApp.Contact)[^1].Subject);
        Assert.Contains("mai 2020 og onsdag 10. juni 2020", To(ThemeMeetingLife.Leader)[0].Text, StringComparison.Ordinal);

        await life.Done(id, "schedule", new { starts = "2020-06-10T09:00" });
        var late = await life.Contact.Post($"/api/theme-meetings/{id}/wishes", new { wishes = new[] { "2020-08" } });
        Assert.Equal("time-agreed", await late.Code());
    }

    [Fact]
    public async Task The_organiser_is_told_too()
    {
        await Whole();

        Assert.Equal(
            [
                "Alver ønsker temamøte – svar innen mandag 16. desember (sak 2019/1)",
                "Forberedende møte med Alver tirsdag 14. januar kl. 10.00 (sak 2019/1)",
                "Temamøte med Alver torsdag 16. april kl. 09.00 (sak 2019/1)",
                "Dagsordenen for temamøtet i Alver er avtalt (sak 2019/1)",
                "Om en uke: temamøte med Alver torsdag 16. april kl. 09.00 (sak 2019/1)",
                "Ble temamøtet i Alver holdt? (sak 2019/1)",
            ],
            To(ThemeMeetingLife.OrganiserAddress).Select(mail => mail.Subject));
    }

    [Fact]
    public async Task The_organisers_letters_say_the_time_in_a_sentence()
    {
        await Whole();

        Assert.All(
            [
                "Det forberedende møtet med Alver er tirsdag 14. januar", "Temamøtet med Alver er torsdag 16. april", "Temamøtet med Alver er om en uke, torsdag 16. april",
            ],
            said => Assert.Contains(To(ThemeMeetingLife.OrganiserAddress), mail => mail.Text.Contains(said, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_resource_persons_get_the_time_in_their_calendars()
    {
        await Whole();
        var mail = Assert.Single(To(ThemeMeetingLife.Leader));

        Assert.Equal("Du er prosessleder i Alver torsdag 16. april kl. 09.00", mail.Subject);
        Assert.StartsWith("text/calendar", Assert.Single(mail.Attachments).MediaType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_replaced_is_told_that_they_are_free()
    {
        var id = await life.Ask();
        await life.Done(id, "schedule", new { starts = "2020-04-16T09:00" });
        await life.Done(id, "people", ThemeMeetingLife.People);
        await life.Done(id, "people", new { processLeader = new { name = "Nora Ny", email = "nora@ks.example" }, professionalSpeaker = new { name = "Sol", email = ThemeMeetingLife.Speaker } });
        await life.Pass(Instant.FromUtc(2019, 12, 3, 12, 0));

        Assert.Equal("Du er fri torsdag 16. april: temamøtet i Alver", To(ThemeMeetingLife.Leader)[^1].Subject);
    }

    [Fact]
    public async Task All_are_told_when_it_is_called_off()
    {
        var id = await life.Ask();
        await life.Done(id, "schedule", new { starts = "2020-04-16T09:00" });
        await life.Done(id, "people", ThemeMeetingLife.People);
        (await life.Contact.Post($"/api/theme-meetings/{id}/cancel", new { text = "Kommunestyret møtes ikke." })).EnsureSuccessStatusCode();
        await life.Pass(Instant.FromUtc(2019, 12, 3, 12, 0));

        Assert.Equal("Temamøtet torsdag 16. april er avlyst (sak 2019/1)", To(GrantsApp.Contact)[^1].Subject);
        Assert.Contains("Kommunen skriver:\n\n«Kommunestyret møtes ikke.»", To(ThemeMeetingLife.OrganiserAddress)[^1].Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("Du er fri", To(ThemeMeetingLife.Speaker)[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_municipality_writes_stands_as_its_words()
    {
        var asked = await life.Contact.Post("/api/theme-meetings", new
        {
            organiser = "KS",
            contact = new { name = "Ingrid Moland", email = GrantsApp.Contact },
            wishes = new[] { "2020-04" },
            text = "Vi sa «ja».»\n\nMøtet er avlyst. <b>KS</b>",
        });
        asked.EnsureSuccessStatusCode();
        await life.Pass(Instant.FromUtc(2019, 12, 2, 12, 0));
        var mail = To(ThemeMeetingLife.OrganiserAddress)[^1];

        Assert.Contains("Kommunen skriver:\n\n«Vi sa ‘ja’.’\n\nMøtet er avlyst. <b>KS</b>»\n", mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>KS</b>", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_mail_is_short()
    {
        await Whole();

        Assert.All(life.App.Mails.Sent.Where(mail => mail.Subject.Contains("temam", StringComparison.OrdinalIgnoreCase)), mail =>
            Assert.InRange(mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 10, 130));
    }

    private async Task Whole()
    {
        var id = await life.Ask("2020-04-16");
        await life.Pass(Instant.FromUtc(2019, 12, 3, 12, 0));
        await life.Done(id, "preparation", new { starts = "2020-01-14T10:00", place = "Digitalt" });
        await life.Done(id, "people", ThemeMeetingLife.People);
        await life.Done(id, "schedule", new { starts = "2020-04-16T09:00", place = "Kommunestyresalen" });
        await life.Pass(Instant.FromUtc(2020, 1, 15, 12, 0));
        await life.Done(id, "agenda", new { });
        await life.Pass(Instant.FromUtc(2020, 4, 17, 8, 0));
        await life.Done(id, "held", new { });
        await life.Pass(Instant.FromUtc(2020, 4, 17, 9, 0));
    }

    /// <summary>Without the mails to sign in.</summary>
    private IReadOnlyList<OutgoingMail> To(string address) => [.. life.App.Mails.To(address).Where(mail => !mail.Text.Contains("/sign-in/", StringComparison.Ordinal))];
}
