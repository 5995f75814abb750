using System.Runtime.InteropServices;

namespace Infon.Scripting.Vm;

/// <summary>Whether the sandbox can keep its promises on this machine.</summary>
internal static class Platform
{
    public static void Check()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            throw new PlatformNotSupportedException(
                $"Bots run on 64-bit Linux on x64 only, this is {RuntimeInformation.RuntimeIdentifier}: use a container or a virtual machine.");
        }
    }
}
