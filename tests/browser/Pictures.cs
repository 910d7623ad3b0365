namespace Grants.Browser.Tests;

/// <summary>Where the pictures of a run are kept: in the folder that GRANTS_PICTURES names, else in <c>artifacts/pictures</c>.</summary>
internal static class Pictures
{
    public static string Folder { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("GRANTS_PICTURES") is { Length: > 0 } chosen ? chosen : Path.Combine(Root(), "artifacts", "pictures")).FullName;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Grants.sln"))) return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
