using System.Net;
using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Confirmations;

/// <summary>A leader's link when the application changes behind it.</summary>
public sealed class LeftTests : IAsyncLifetime
{
    private const string Leader = "leiar@bergen.kommune.example";
    private const string Successor = "etterfolgjar@bergen.kommune.example";

    private ReviewLife life = null!;
    private HttpClient contact = null!;
    private HttpClient leader = null!;
    private string token = "";

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        contact = await life.App.SignIn(GrantsApp.Contact);
        leader = life.App.Anyone();
        token = life.App.Mails.QuestionTo(Leader);
    }

    public async Task DisposeAsync()
    {
        leader.Dispose();
        contact.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_left_out_is_told()
    {
        await LeaveOut();

        Assert.Contains(life.App.Mails.To(Leader), mail => mail.Subject is "Bergen er ikkje lenger med i «Felles rettleiingsteam»" or "Bergen er ikke lenger med i «Felles rettleiingsteam»");
    }

    [Theory]
    [InlineData("", """{"participates":true}""")]
    [InlineData("/forward", """{"name":"Ny Leiar","title":"rådmann","email":"ny@bergen.kommune.example"}""")]
    public async Task Who_is_left_out_can_neither_answer_nor_pass_on(string path, string body)
    {
        await LeaveOut();
        var answer = await leader.Post($"/api/confirmations/{token}{path}", JsonNode.Parse(body)!);

        Assert.Equal((HttpStatusCode.Conflict, "no-longer-in-the-application"), (answer.StatusCode, (await answer.Json())["code"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("nb", "Du trenger ikke å svare, og kommunen er ikke bundet av noe.")]
    [InlineData("nn", "Du treng ikkje å svare, og kommunen er ikkje bunden av noko.")]
    public async Task The_page_says_so(string language, string sentence)
    {
        await LeaveOut();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/bekreft/{token}") { Headers = { { "Accept-Language", language } } };
        var page = await (await leader.SendAsync(request)).Text();

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"participates\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_said_yes_and_is_left_out_does_not_read_that_the_municipality_takes_part()
    {
        (await leader.Post($"/api/confirmations/{token}", new { participates = true })).EnsureSuccessStatusCode();
        await LeaveOut();

        Assert.DoesNotContain("Bergen er med", await (await leader.GetAsync($"/bekreft/{token}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_by_another_title_is_the_same_leader()
    {
        (await leader.Post($"/api/confirmations/{token}/forward", new { name = "Eli Etterfølgjar", title = "rådmann", email = Successor })).EnsureSuccessStatusCode();
        var asked = Questions();
        await Change(application => application["partners"]![0]!["leader"]!["title"] = "konstituert rådmann");

        Assert.Equal(asked, Questions());
    }

    [Fact]
    public async Task The_receipt_of_a_version_with_a_new_partner_awaits_its_answer()
    {
        await LeaveOut();
        var receipt = life.App.Mails.To(GrantsApp.Contact).Single(mail => mail.Subject.Contains("versjon 2", StringComparison.Ordinal));

        Assert.Contains("Alver og Kvam har ikkje svart på om kommunane er med.", receipt.Text, StringComparison.Ordinal);
    }

    private int Questions() => life.App.Mails.To(Leader).Concat(life.App.Mails.To(Successor)).Count();

    private Task LeaveOut() => Change(application =>
    {
        application["partners"]![0]!["municipality"] = "4622";
        application["partners"]![0]!["leader"]!["email"] = "leiar@kvam.kommune.example";
    });

    private async Task Change(Action<JsonNode> change)
    {
        var answer = await contact.Get($"/api/applications/{life.Id}");
        var application = (await answer.Json())["application"]!.DeepClone();
        change(application);
        (await contact.Put($"/api/applications/{life.Id}", application, ("If-Match", answer.Headers.ETag!.ToString()))).EnsureSuccessStatusCode();
        (await contact.Post($"/api/applications/{life.Id}/submit", new { })).EnsureSuccessStatusCode();
    }
}
