using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Infon.Scripting.Native;

/// <summary>The machine's library of mathematical functions, which the operator ^ calls; two of them may round differently.</summary>
internal static partial class MathLibrary
{
    /// <summary>Name, version, and whether it multiplies and adds in one step.</summary>
    public static string Identity => OperatingSystem.IsLinux()
        ? $"glibc {Marshal.PtrToStringUTF8(Version())} {(Fma.IsSupported ? "with" : "without")} FMA"
        : "an unknown library of mathematical functions";

    [LibraryImport("libc", EntryPoint = "gnu_get_libc_version")]
    private static partial nint Version();
}
