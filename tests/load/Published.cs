using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Grants.Load;

/// <summary>Our program and one that is empty, published for this machine as an office has it: what is measured is what is used.</summary>
internal sealed class Published : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Grants => Path.Combine(folder.Path, "grants", "Grants.Local.dll");

    /// <summary>ASP.NET Core with a health answer and a page of two lines.</summary>
    public string Empty => Path.Combine(folder.Path, "empty", "Grants.Load.Empty.dll");

    public static async Task<Published> Make()
    {
        var published = new Published();
        var root = Root();
        await Publish(Path.Combine(root, "local"), Path.GetDirectoryName(published.Grants)!);
        await Publish(Path.Combine(root, "tests", "load", "empty"), Path.GetDirectoryName(published.Empty)!);
        return published;
    }

    public void Dispose() => folder.Dispose();

    private static async Task Publish(string project, string into)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var word in (string[])["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", into, "-v", "q"])
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode is not 0) throw new InvalidOperationException($"{project} was not published: {said}");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Grants.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run it from the project's own folder.");
    }
}
