namespace Grants.Load;

/// <summary>A folder that is gone when it has been used.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grants-load-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
