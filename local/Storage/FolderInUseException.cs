namespace Grants.Local.Storage;

/// <summary>Another process works in the folder. Two at once would each believe to be the only writer.</summary>
public sealed class FolderInUseException(string folder, Exception cause)
    : Exception($"The folder {folder} is in use by another Grants that is running. Stop it, or choose another folder.", cause)
{
    public string Folder { get; } = folder;
}
