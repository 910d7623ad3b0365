namespace Grants.Browser.Tests.Stages;

/// <summary>Networks that the organiser sets up, each once in a run.</summary>
internal static class NetworkSetups
{
    /// <summary>Has a title and no more.</summary>
    public static Task<string> NetworkJustBegun(this Demo demo) => demo.Once("network just begun", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        return await organiser.Begin("Bare en tittel", "bare-tittel");
    });

    /// <summary>Copied, whole and not published.</summary>
    public static Task<string> NetworkInMaking(this Demo demo) => demo.Once("network in making", async () =>
    {
        await using var organiser = await demo.SignedIn(People.Organiser);
        await organiser.Page.GotoAsync($"{Networks.Open}/oppsett/kopier");
        await organiser.Write("id", "nettverk-i-arbeid");
        await organiser.Send("Lag det nye");
        return new Uri(organiser.Page.Url).AbsolutePath;
    });

    /// <returns>The address of its setup.</returns>
    public static async Task<string> Begin(this Reader organiser, string title, string id)
    {
        await organiser.Page.GotoAsync("/nytt-nettverk");
        await organiser.Write("title", title);
        await organiser.Write("id", id);
        await organiser.Send("Begynn");
        return $"/nettverk/{id}/oppsett";
    }

    /// <summary>Fills in a part and goes on to the next one.</summary>
    public static async Task SetPart(this Reader organiser, string part, params (string Field, string Text)[] fields)
    {
        await organiser.At($"/del/{part}");
        foreach (var (field, text) in fields) await organiser.Write(field, text);
        await organiser.Send("Lagre og gå videre");
    }
}
