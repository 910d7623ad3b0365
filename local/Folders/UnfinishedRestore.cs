using Grants.Local.Commands;
using Grants.Local.Storage;

namespace Grants.Local.Folders;

/// <summary>
/// A restore under way, in a folder of its own within the one that it is for. It moves out when it is whole, so what breaks off is never
/// served as if it were all.
/// </summary>
internal sealed class UnfinishedRestore
{
    private const string Name = "restoring";

    /// <summary>What may stand in a folder that is restored into: what its machine puts there.</summary>
    private static readonly string[] Harmless = [Name, "settings.json", "lost+found"];

    private readonly string target;
    private readonly bool targetIsNew;

    private UnfinishedRestore(string target, bool targetIsNew) => (this.target, this.targetIsNew) = (target, targetIsNew);

    public string Path => System.IO.Path.Combine(target, Name);

    public static bool IsIn(string folder) => Directory.Exists(System.IO.Path.Combine(folder, Name));

    /// <exception cref="UsageException">The folder is not empty: a restore never mixes with other cases.</exception>
    public static UnfinishedRestore Begin(string target)
    {
        var restore = new UnfinishedRestore(target, !Directory.Exists(target));
        if (!restore.targetIsNew && Directory.EnumerateFileSystemEntries(target).Any(entry => !Harmless.Contains(System.IO.Path.GetFileName(entry))))
            throw new UsageException($"{target} er ikke tom. Gjenopprett til en ny mappe med --data.");
        if (Directory.Exists(restore.Path)) Directory.Delete(restore.Path, recursive: true);
        Directory.CreateDirectory(restore.Path);
        return restore;
    }

    /// <summary>The files first: a folder has cases when it has a database.</summary>
    public void Finish()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path)) Directory.Move(folder, Outside(folder));
        foreach (var file in Directory.EnumerateFiles(Path)) File.Move(file, Outside(file));
        Directory.Delete(Path);
        Disk.FlushFolder(target);
    }

    public void GiveUp() => Directory.Delete(targetIsNew ? target : Path, recursive: true);

    private string Outside(string entry) => System.IO.Path.Combine(target, System.IO.Path.GetFileName(entry));
}
