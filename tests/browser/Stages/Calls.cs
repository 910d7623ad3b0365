namespace Grants.Browser.Tests.Stages;

/// <summary>Calls that the administrator sets up, each once in a run.</summary>
internal static class Calls
{
    /// <summary>Copied, whole and not published.</summary>
    public static Task<string> CallInMaking(this Demo demo) => demo.Once("call in making", () => Copy(demo, "i-arbeid"));

    /// <summary>Has a title and no more.</summary>
    public static Task<string> CallJustBegun(this Demo demo) => demo.Once("call just begun", async () =>
    {
        await using var administrator = await demo.SignedIn(People.Administrator);
        await administrator.Page.GotoAsync("/administrasjon/ny-utlysning");
        await administrator.Write("title", "Bare en tittel");
        await administrator.Write("id", "bare-tittel");
        await administrator.Page.Locator("main form button:not([type=button])").First.ClickAsync();
        await administrator.At("/utlysninger/bare-tittel");
        return "/administrasjon/utlysninger/bare-tittel";
    });

    /// <summary>The administrator's cookies in a trial, and there an application that has been sent.</summary>
    public static async Task<string> Try(this Demo demo)
    {
        var call = await demo.CallInTrial();
        await using var administrator = await demo.SignedIn(People.Administrator);
        await administrator.Page.GotoAsync($"{call}/prov");
        await administrator.Choose("municipality", "Alver");
        await administrator.Send("Begynn prøven");
        return await administrator.Page.Context.StorageStateAsync();
    }

    public static Task<string> CallInTrial(this Demo demo) => demo.Once("call in trial", () => Copy(demo, "til-proving"));

    /// <summary>An application in the trial.</summary>
    public static Task<string> TriedApplication(this Demo demo) => demo.Once("tried application", async () =>
    {
        await using var administrator = await demo.SignedIn(People.Trying);
        await administrator.Page.GotoAsync("/utlysninger/til-proving");
        await administrator.Press("Start en søknad");
        await administrator.At("/soknad/");
        return new Uri(administrator.Page.Url).AbsolutePath;
    });

    private static async Task<string> Copy(Demo demo, string id)
    {
        await using var administrator = await demo.SignedIn(People.Administrator);
        await administrator.Page.GotoAsync("/administrasjon/utlysninger/vestland-demo/kopier");
        await administrator.Write("id", id);
        await administrator.Send("Lag den nye");
        return new Uri(administrator.Page.Url).AbsolutePath;
    }
}
