namespace Grants.Browser.Tests;

/// <summary>
/// Pictures of what was looked at: of each page, in the folder that GRANTS_PICTURES names; without it only of what something was found wrong
/// with, in <c>artifacts/pictures</c>.
/// </summary>
internal static class Pictures
{
    private static readonly string? Chosen = Environment.GetEnvironmentVariable("GRANTS_PICTURES");

    public static bool AreWanted => !string.IsNullOrEmpty(Chosen);

    public static string Folder { get; } = Directory.CreateDirectory(AreWanted ? Chosen! : Path.Combine(Root(), "artifacts", "pictures")).FullName;

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Grants.sln"))) return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
