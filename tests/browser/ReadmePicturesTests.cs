using Microsoft.Playwright;

namespace Grants.Browser.Tests;

/// <summary>
/// Takes the pictures that README shows, from the demo, into the folder that GRANTS_PICTURES names:
/// <c>GRANTS_PICTURES=$PWD/docs/pictures dotnet test tests/browser --filter Readme</c>.
/// </summary>
[Collection(PageCollection.Name)]
public sealed class ReadmePicturesTests(Demo demo)
{
    /// <summary>In bytes: who reads the page on a phone pays for each.</summary>
    private const int MostOfAPicture = 150_000;

    [SkippableFact]
    public async Task The_application_as_a_task_list()
    {
        await using var contact = await demo.SignedIn("odd.myrland@sogndal.kommune.example", "nn");
        await contact.Page.GotoAsync("/mine");
        await contact.Follow("Ein inngang til hjelp");
        await contact.Arrive("Ein inngang til hjelp");
        await Take(contact, "application", 860);
    }

    [SkippableFact]
    public async Task The_leaders_page_on_a_phone()
    {
        await using var leader = await demo.Anyone("nn", width: 390);
        await leader.Page.GotoAsync(await demo.LinkTo("per.saetreli@vik.kommune.example", "/bekreft/", "Ein inngang til hjelp"));
        await Take(leader, "leader", 1000);
    }

    [SkippableFact]
    public async Task The_review_queue()
    {
        await using var caseworker = await demo.SignedIn("per.saksbehandler@statsforvalteren.example", "nn");
        await caseworker.Page.GotoAsync("/saksbehandling");
        await Take(caseworker, "queue", 820);
    }

    [SkippableFact]
    public async Task A_case_with_its_scores_side_by_side()
    {
        await using var approver = await demo.SignedIn("anne.godkjenner@statsforvalteren.example", "nn");
        await approver.OpenCase("Felles barnevernvakt for Nordfjord");
        await approver.Page.Locator("#assessment > summary").ClickAsync();
        await approver.Page.Locator(".case").EvaluateAsync("part => part.scrollIntoView()");
        await Take(approver, "case", 640);
    }

    private static async Task Take(Reader reader, string name, int height)
    {
        await reader.Page.SetViewportSizeAsync(reader.Page.ViewportSize!.Width, height);
        await reader.Page.EvaluateAsync("document.fonts.ready");
        var picture = await reader.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.InRange(picture.Length, 1, MostOfAPicture);
        await File.WriteAllBytesAsync(Path.Combine(Pictures.Folder, $"{name}.png"), picture);
    }
}
