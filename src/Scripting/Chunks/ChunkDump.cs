using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Chunks;

/// <summary>Writes compiled chunks down. What is read of them here comes from our own compiler, never from strangers.</summary>
internal static unsafe class ChunkDump
{
    /// <summary>The compiled form, with names and lines, of the function on top of the main stack.</summary>
    public static byte[] OfTop(LuaVm vm)
    {
        using var image = new MemoryStream();
        var handle = GCHandle.Alloc(image);
        _ = LuaLibrary.Dump(vm.Main, &Write, (void*)GCHandle.ToIntPtr(handle), 0);
        handle.Free();
        return image.ToArray();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint l, byte* bytes, nuint length, void* context)
    {
        ((MemoryStream)GCHandle.FromIntPtr((nint)context).Target!).Write(new ReadOnlySpan<byte>(bytes, (int)length));
        return 0;
    }
}
