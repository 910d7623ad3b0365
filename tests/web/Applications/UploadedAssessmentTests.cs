using System.Text.Json.Nodes;
using Grants.Web.Tests.Hosting;
using Grants.Web.Tests.Review;

namespace Grants.Web.Tests.Applications;

/// <summary>A risk assessment that is uploaded on the page is the file of the one in the draft that has none.</summary>
public sealed class UploadedAssessmentTests : IAsyncLifetime
{
    private const string Pdf = "%PDF-1.7\nEi vurdering.";

    private ReviewLife life = null!;
    private HttpClient contact = null!;
    private Browser browser = null!;

    public async Task InitializeAsync()
    {
        life = await ReviewLife.Received();
        contact = await life.App.SignIn(GrantsApp.Contact);
        life.App.Machine.Pass(TimeSpan.FromMinutes(1));
        life.App.Clock.Now += NodaTime.Duration.FromMinutes(1);
        browser = new Browser(life.App);
        await browser.SignIn(GrantsApp.Contact);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        contact.Dispose();
        await life.DisposeAsync();
    }

    [Fact]
    public async Task The_only_one_without_a_file_gets_it()
    {
        await Write(1);
        await Upload("riskAssessment");

        Assert.Equal([Assert.Single(await Attachments())], await Named());
    }

    [Fact]
    public async Task Another_file_is_none_of_it()
    {
        await Write(1);
        await Upload("other");

        Assert.Equal([""], await Named());
    }

    [Fact]
    public async Task Where_several_have_none_people_choose()
    {
        await Write(2);
        await Upload("riskAssessment");

        Assert.Equal(["", ""], await Named());
    }

    [Fact]
    public async Task The_next_file_does_not_take_the_place_of_the_first()
    {
        await Write(1);
        await Upload("riskAssessment");
        var first = await Named();
        await Upload("riskAssessment", Pdf + " Ei til.");

        Assert.Equal(first, await Named());
    }

    [Fact]
    public async Task A_file_that_is_taken_away_leaves_room_for_the_next()
    {
        await Write(1);
        await Upload("riskAssessment");
        await contact.Send(HttpMethod.Delete, $"/api/applications/{life.Id}/attachments/{(await Named())[0]}", null);
        await Upload("riskAssessment", Pdf + " Ny.");

        Assert.Equal([Assert.Single(await Attachments())], await Named());
    }

    private async Task Write(int assessments)
    {
        var before = await contact.Get($"/api/applications/{life.Id}");
        var form = (JsonObject)(await before.Json())["application"]!;
        form["riskAssessments"] = new JsonArray([.. Enumerable.Range(0, assessments).Select(_ => new JsonObject
        {
            ["municipalities"] = new JsonArray("4631", "4601"), ["completedOn"] = "2026-05-04",
        })]);
        (await contact.Put($"/api/applications/{life.Id}", form, ("If-Match", before.Headers.ETag!.Tag))).EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> Upload(string kind, string content = Pdf) =>
        browser.Upload($"/soknad/{life.Id}/vedlegg", $"/soknad/{life.Id}/vedlegg", kind, content);

    /// <summary>The file that each assessment names; empty for none.</summary>
    private async Task<string[]> Named() =>
        [.. (await View())["application"]!["riskAssessments"]!.AsArray().Select(one => one!["attachmentId"]?.GetValue<string>() ?? "")];

    private async Task<string[]> Attachments() => [.. (await View())["attachments"]!.AsArray().Select(one => one!["attachmentId"]!.GetValue<string>())];

    private async Task<JsonNode> View() => await (await contact.Get($"/api/applications/{life.Id}")).Json();
}
