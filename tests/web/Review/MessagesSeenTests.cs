using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>A contact's message, in the queue and on the case's page, until somebody has seen to it.</summary>
public sealed class MessagesSeenTests : IAsyncLifetime
{
    private ReviewLife life = null!;
    private HttpClient contact = null!;
    private HttpClient caseworker = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview();
        await life.Declare();
        contact = await life.App.SignIn(GrantsApp.Contact);
        caseworker = await life.App.SignIn(GrantsApp.Caseworker);
        (await contact.Post($"/api/applications/{life.Id}/messages", new { text = "Når får vi svar?" })).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        contact.Dispose();
        caseworker.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task The_queue_has_it_beside_the_next_step() => Assert.Equal(["Melding å svare på"], await Beside());

    [Fact]
    public async Task The_contact_reads_that_an_answer_is_to_come() => Assert.Contains("Svarer på meldingen fra dere", await Expected());

    [Fact]
    public async Task An_answer_sees_to_it()
    {
        (await caseworker.Post($"/api/applications/{life.Id}/messages", new { text = "Før jul." })).EnsureSuccessStatusCode();

        Assert.Empty(await Beside());
    }

    [Fact]
    public async Task Marked_as_seen_nobody_is_to_answer()
    {
        (await caseworker.Post($"/api/applications/{life.Id}/messages/seen", new { })).EnsureSuccessStatusCode();

        Assert.Empty(await Beside());
        Assert.DoesNotContain("Svarer på meldingen fra dere", await Expected());
    }

    [Theory]
    [InlineData("nb", "Merk som sett", "Det som kom, er merket som sett.")]
    [InlineData("nn", "Merk som sett", "Det som kom, er merkt som sett.")]
    public async Task The_page_offers_to_mark_it_as_long_as_it_waits(string language, string offer, string said)
    {
        Assert.Contains(offer, await life.Kari.Read(life.Page, language), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await life.Fill(life.Kari, "sett")).StatusCode);

        var page = await life.Kari.Read($"{life.Page}?lagret=seen", language);
        Assert.DoesNotContain(offer, page, StringComparison.Ordinal);
        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    private async Task<string[]> Beside()
    {
        var queue = await (await caseworker.Get("/api/review-queue?waits=message")).Json();
        return [.. queue["rows"]!.AsArray().Select(row => row!["beside"]!.GetValue<string>())];
    }

    private async Task<string[]> Expected()
    {
        var view = await (await contact.Get($"/api/applications/{life.Id}")).Json();
        return [.. view["next"]!.AsArray().Select(next => next!["what"]!.GetValue<string>())];
    }
}
