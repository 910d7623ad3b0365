namespace Grants.Local.Storage;

/// <summary>The right to be the only process that writes in a folder, held until it is disposed or the process ends.</summary>
public sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <exception cref="FolderInUseException">Somebody else has it.</exception>
    public static FolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder);
        // The file stays when the lock goes: removing it would let a third process lock a name that a second one still holds.
        var path = Path.Combine(folder, "in-use");
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException cause) when (cause is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new FolderInUseException(folder, cause);
        }
    }

    public void Dispose() => _held.Dispose();
}
