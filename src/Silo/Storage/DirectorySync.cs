using System.Runtime.InteropServices;

namespace Infon.Silo.Storage;

/// <summary>Makes durable which files a folder has; their content is made durable by writing them through.</summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>Waits until the disk knows the entries of a folder. Windows writes them through of its own accord.</summary>
    /// <exception cref="IOException">The disk does not take them.</exception>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Open(path, ReadOnly);
        if (folder < 0)
        {
            throw new IOException($"The folder {path} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
        }

        var failure = Sync(folder) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = Close(folder);
        if (failure != 0)
        {
            throw new IOException($"The folder {path} cannot be made durable: error {failure}.");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int handle);
}
