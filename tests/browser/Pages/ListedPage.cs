namespace Grants.Browser.Tests.Pages;

/// <summary>A page in a state that is worth looking at.</summary>
/// <param name="Name">Of its pictures, and of its test.</param>
/// <param name="Route">Its endpoint's; null for an address that nothing answers at.</param>
/// <param name="Person">Who has it open; null for anybody.</param>
/// <param name="Find">Its address, which may have to be made first.</param>
/// <param name="Then">What the reader does there before it is looked at.</param>
internal sealed record ListedPage(string Name, string? Route, string? Person, Func<Demo, Task<string>> Find, Func<Reader, Task>? Then = null)
{
    /// <summary>A page that is there from the start.</summary>
    public ListedPage(string name, string? route, string? person, string address, Func<Reader, Task>? then = null)
        : this(name, route, person, _ => Task.FromResult(address), then)
    {
    }

    public async Task Open(Demo demo, Reader reader)
    {
        reader.Complaints.Clear();
        await reader.Page.GotoAsync(await demo.Once($"address of {Name}", () => Find(demo)));
        // What answers a form stands at the form's address; what comes after one has come through it.
        var came = PageRoutes.Of(new(reader.Page.Url));
        if (Then is not null) await Then(reader);
        Assert.Contains(Route, (string?[])[came, PageRoutes.Of(new(reader.Page.Url))]);
        await reader.UnfoldAll();
    }
}
