using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Grants.Local.Storage;

/// <summary>What .NET does not offer of the file system.</summary>
internal static class Disk
{
    /// <summary>Puts a folder's list of names on the disk, so that a file that was renamed into it is there after a power cut.</summary>
    public static void FlushFolder(string folder)
    {
        // NTFS keeps its names in a journal of its own, and has no such call.
        if (OperatingSystem.IsWindows())
            return;
        var handle = OpenFile(folder, flags: 0);
        if (handle < 0)
            throw new IOException($"Cannot open {folder}.", new Win32Exception(Marshal.GetLastPInvokeError()));
        try
        {
            if (Flush(handle) < 0)
                throw new IOException($"Cannot flush {folder}.", new Win32Exception(Marshal.GetLastPInvokeError()));
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
