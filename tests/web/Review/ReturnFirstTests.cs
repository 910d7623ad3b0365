using System.Net;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Review;

/// <summary>While a proposal lies nothing more is judged or asked for, and the refusal and the page say what comes first.</summary>
public sealed class ReturnFirstTests : IAsyncLifetime
{
    private ReviewLife life = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.InReview();
        await life.Declare();
        await life.Score();
        await life.Propose();
        life.App.Machine.Pass(TimeSpan.FromSeconds(31));
    }

    public async Task DisposeAsync() => await life.DisposeAsync();

    [Theory]
    [InlineData(GrantsApp.Approver, "allow-one-score", """{"reason":"Per er syk."}""")]
    [InlineData(GrantsApp.Caseworker, "request-completion", """{"text":"Send mer."}""")]
    public async Task The_proposal_is_to_be_returned_first(string by, string call, string body)
    {
        using var client = await life.App.SignIn(by);

        var answer = await client.PostText($"/api/applications/{life.Id}/{call}", body);

        Assert.Equal((HttpStatusCode.Conflict, "return-proposal-first"), (answer.StatusCode, await answer.Code()));
    }

    [Theory]
    [InlineData("nb", "må en godkjenner først sende forslaget tilbake")]
    [InlineData("nn", "må ein godkjennar først sende framlegget tilbake")]
    public async Task The_page_says_so_and_offers_neither(string language, string sentence)
    {
        var page = await life.Anne.Read(life.Page, language);

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{life.Page}/en-vurdering", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"{life.Page}/mangelbrev\"", await life.Kari.Read(life.Page, language), StringComparison.Ordinal);
    }
}
