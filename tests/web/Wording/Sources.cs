namespace Grants.Web.Tests.Wording;

/// <summary>The files that hold what people read.</summary>
internal static class Sources
{
    private static readonly string[] Folders = ["domain", "workflows", "web", "local"];

    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>Each with its path from the repository's root.</summary>
    public static IEnumerable<(string File, string Source)> All =>
        from folder in Folders
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".cs" or ".razor"
        let file = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !file.Split('/').Intersect(["bin", "obj", "node_modules"]).Any()
        orderby file
        select (file, File.ReadAllText(path));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Grants.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
