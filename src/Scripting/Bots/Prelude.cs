using Infon.Scripting.Chunks;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Bots;

/// <summary>A part of our own Lua, compiled once for all VMs.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Source">Its text.</param>
/// <param name="Image">Its compiled form.</param>
internal sealed record PreludePart(string Name, byte[] Source, byte[] Image);

/// <summary>Our own Lua: what every VM runs before a program comes.</summary>
internal static unsafe class Prelude
{
    private static readonly Lazy<PreludePart[]> Parts = new(() => [.. new[] { "base", "game", "class", "state", "menu", "pp" }.Select(Compile)]);

    public static PreludePart Base => Parts.Value[0];

    public static PreludePart Game => Parts.Value[1];

    public static PreludePart Class => Parts.Value[2];

    public static PreludePart State => Parts.Value[3];

    /// <summary>What programs load with dofile.</summary>
    public static IEnumerable<PreludePart> Libraries => Parts.Value[4..];

    /// <summary>Runs a part with the table of private functions at the given index of the main stack.</summary>
    public static void Run(LuaVm vm, PreludePart part, int own)
    {
        if (!vm.TryLoad(vm.Main, part.Image, "=" + part.Name + ".lua", compiled: true))
        {
            throw new InvalidOperationException($"{part.Name}.lua does not load.");
        }

        LuaLibrary.PushValue(vm.Main, own);
        if (!vm.TryCall(1, 0))
        {
            var value = LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize;
            throw new InvalidOperationException($"{part.Name}.lua does not run: {(LuaLayout.IsString(value) ? System.Text.Encoding.UTF8.GetString(LuaLayout.TextOf(value)) : "?")}");
        }
    }

    private static PreludePart Compile(string name)
    {
        using var resource = typeof(Prelude).Assembly.GetManifestResourceStream($"{name}.lua")
            ?? throw new InvalidOperationException($"The resource {name}.lua is missing.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        var source = bytes.ToArray();
        using var vm = new LuaVm(4 << 20, 0);
        vm.BeginSlice(long.MaxValue / 2);
        if (!vm.TryLoad(vm.Main, source, "=" + name + ".lua"))
        {
            var value = LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize;
            throw new InvalidOperationException($"{name}.lua does not compile: {System.Text.Encoding.UTF8.GetString(LuaLayout.TextOf(value))}");
        }

        return new PreludePart(name, source, ChunkDump.OfTop(vm));
    }
}
