using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Applications;

/// <summary>A colleague takes over, and everybody can see who the contacts are then.</summary>
public sealed class TakeOverTests : IAsyncLifetime
{
    private const string Colleague = "kollega@alver.kommune.example";

    private ReviewLife life = null!;

    public async Task InitializeAsync() => life = await ReviewLife.Received();

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Fact]
    public async Task Who_took_over_is_a_contact_beside_those_of_the_form()
    {
        var contacts = (await TakeOver(Colleague))["contacts"]!.AsArray().Where(contact => contact!["municipality"]!.GetValue<string>() is "4631");
        Assert.Equal(
            [(GrantsApp.Contact, false), (Colleague, true)],
            contacts.Select(contact => (contact!["email"]!.GetValue<string>(), contact["tookOver"]!.GetValue<bool>())));
    }

    [Fact]
    public async Task The_timeline_says_who_took_over()
    {
        var entry = (await TakeOver(Colleague))["timeline"]!.AsArray().Single(entry => entry!["what"]!.GetValue<string>().Contains("tok over", StringComparison.Ordinal));
        Assert.Equal(Colleague, entry!["who"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_contact_who_takes_over_changes_nothing_and_nobody_is_told()
    {
        var before = life.App.Mails.Sent.Count;
        var view = await TakeOver(GrantsApp.Contact);
        Assert.DoesNotContain(view["contacts"]!.AsArray(), contact => contact!["tookOver"]!.GetValue<bool>());
        // The sign-in mail, and no other.
        Assert.Equal(before + 1, life.App.Mails.Sent.Count);
    }

    [Fact]
    public async Task A_contact_keeps_the_name_that_the_form_gave()
    {
        using var client = await life.App.SignIn(GrantsApp.Contact);
        await client.Post($"/api/applications/{life.Id}/take-over", new { });
        var view = await (await client.GetAsync($"/api/applications/{life.Id}")).Json();
        Assert.NotEmpty(view["contacts"]!.AsArray().First(contact => contact!["email"]!.GetValue<string>() is GrantsApp.Contact)!["name"]!.GetValue<string>());
    }

    private async Task<JsonNode> TakeOver(string email)
    {
        using var client = await life.App.SignIn(email);
        var answer = await client.Post($"/api/applications/{life.Id}/take-over", new { });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }
}
