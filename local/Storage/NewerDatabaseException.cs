namespace Grants.Local.Storage;

/// <summary>A later release made or changed the database, so this one cannot know what its rows mean.</summary>
public sealed class NewerDatabaseException(string path, long version, long known)
    : Exception($"{path} was written by a newer Grants (database version {version}; this one knows {known}). Start that release, or restore a backup into an empty folder.")
{
    public string Database { get; } = path;
}
