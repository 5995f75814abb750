using System.Runtime.InteropServices;

namespace Infon.Scripting.Native;

/// <summary>Address space from the operating system at addresses of our choice.</summary>
internal static unsafe partial class SystemMemory
{
    private const int ReadWrite = 1 | 2;
    private const int PrivateAnonymous = 0x02 | 0x20, NoReserve = 0x4000, FixedNoReplace = 0x100000;
    private const int DontNeed = 4, PopulateWrite = 23;

    /// <summary>Maps memory exactly there; false when something else lies there.</summary>
    public static bool TryMap(nint address, nint bytes)
    {
        var mapped = MMap(address, bytes, ReadWrite, PrivateAnonymous | NoReserve | FixedNoReplace, -1, 0);
        if (mapped == address)
        {
            return true;
        }

        if (mapped != -1)
        {
            _ = MUnmap(mapped, bytes);
        }

        return false;
    }

    /// <summary>Gives the pages back and keeps the addresses; they read as zero from now on.</summary>
    public static void Clear(nint address, nint bytes) => _ = MAdvise(address, bytes, DontNeed);

    /// <summary>Fetches pages that are about to be written to, all at once: one by one each costs a trap. A kernel that cannot leaves it at that.</summary>
    public static void Populate(nint address, nint bytes) => _ = MAdvise(address, bytes, PopulateWrite);

    public static void Unmap(nint address, nint bytes) => _ = MUnmap(address, bytes);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint MMap(nint address, nint bytes, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int MUnmap(nint address, nint bytes);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int MAdvise(nint address, nint bytes, int advice);
}
