using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>The drafted requests for completion of a call, sent together through the API.</summary>
public sealed class ReadyCompletionTests : IAsyncLifetime
{
    private ReviewLife life = null!;
    private HttpClient kari = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview();
        life.App.Machine.Pass(TimeSpan.FromMinutes(1));
        kari = await life.App.SignIn(GrantsApp.Caseworker);
    }

    public async Task DisposeAsync()
    {
        kari.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task What_is_not_sent_is_told_with_why()
    {
        var done = await Send(new { });
        var notSent = Assert.Single(done["notSent"]!.AsArray())!;
        Assert.Equal((life.Id, "impartiality-not-declared"), (notSent["applicationId"]!.GetValue<string>(), notSent["code"]!.GetValue<string>()));
        Assert.NotEmpty(notSent["detail"]!.GetValue<string>());
        Assert.Empty(done["sent"]!.AsArray());
    }

    [Fact]
    public async Task Who_is_impartial_in_all_of_them_says_it_once()
    {
        var done = await Send(new { impartial = true });
        Assert.Equal(life.Id, Assert.Single(done["sent"]!.AsArray())!.GetValue<string>());
        Assert.Empty(done["notSent"]!.AsArray());
    }

    [Fact]
    public async Task Only_those_that_are_named_are_sent()
    {
        var done = await Send(new { impartial = true, applications = new[] { "call-vestland-2026.other" } });
        Assert.Empty(done["sent"]!.AsArray());
        Assert.Equal("no-draft", Assert.Single(done["notSent"]!.AsArray())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_body_all_that_are_ready_are_tried()
    {
        using var answer = await kari.Send(HttpMethod.Post, $"/api/calls/{ReviewLife.Call}/request-completions", null);
        Assert.Single((await answer.Json())["notSent"]!.AsArray());
    }

    private async Task<JsonNode> Send(object form) => await (await kari.Post($"/api/calls/{ReviewLife.Call}/request-completions", form)).Json();
}
