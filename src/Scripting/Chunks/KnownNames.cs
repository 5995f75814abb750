using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Infon.Scripting.Bots;
using Infon.Scripting.Library;
using Infon.Scripting.Native;
using Infon.Scripting.Reference;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Chunks;

/// <summary>The names that programs find in their VM, read from VMs as programs get them.</summary>
internal static unsafe class KnownNames
{
    /// <summary>Fields that creatures of programs have before any method is called, and what programs in state style find beside the functions.</summary>
    private static readonly ImmutableArray<string> Others =
        ["id", "parent", "global", "print", "and_keep_state", "and_restart_state", "_GG", "_ENV", "player_number", "game_time", "api"];

    private static readonly Lazy<FrozenSet<string>> Names = new(() => Collect().ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Tables = new(() => Names.Value
        .Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name.Split('.')[0]).ToFrozenSet(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Methods = new(() => Names.Value
        .Where(name => name.Contains('.', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal))
        .Select(name => name.Split('.', ':')[1]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>All globals, and fields of global tables as <c>table.field</c>.</summary>
    public static FrozenSet<string> All => Names.Value;

    /// <summary>Whether all fields of a global table are known.</summary>
    public static bool IsLibrary(string table) => Tables.Value.Contains(table) && table is not ("Creature" or "creatures" or "_G" or "_GG");

    /// <summary>What can stand behind a colon.</summary>
    public static FrozenSet<string> AfterColon => Methods.Value;

    private static HashSet<string> Collect()
    {
        var names = new HashSet<string>(Others, StringComparer.Ordinal);
        foreach (var style in new[] { Prelude.Class, Prelude.State })
        {
            using var vm = new LuaVm(4 << 20, 0);
            vm.BeginSlice(long.MaxValue / 2);
            Registration.Fill(vm);
            var own = LuaLibrary.GetTop(vm.Main);
            Prelude.Run(vm, Prelude.Base, own);
            Prelude.Run(vm, Prelude.Game, own);
            Prelude.Run(vm, style, own);
            LuaLibrary.RawGetAt(vm.Main, LuaLibrary.Registry, LuaLibrary.GlobalsIndex);
            AddKeys(names, *(byte**)(LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize), "");
        }

        names.UnionWith(LuaEntry.All().Select(entry => entry.Name));
        return names;
    }

    private static void AddKeys(HashSet<string> names, byte* table, string prefix)
    {
        for (uint index = 0; index < LuaLayout.NodeCount(table); index++)
        {
            var node = LuaLayout.NodesOf(table) + (index * LuaLayout.NodeSize);
            if ((node[LuaLayout.TypeByte] & 0x0f) == LuaLibrary.TypeNil || node[LuaLayout.NodeKeyType] != LuaLayout.ShortString)
            {
                continue;
            }

            var name = Encoding.UTF8.GetString(LuaLayout.Contents(*(byte**)(node + LuaLayout.NodeKey), isShort: true));
            names.Add(prefix + name);
            if (prefix.Length == 0 && node[LuaLayout.TypeByte] == LuaLayout.Table && name != "_G")
            {
                AddKeys(names, *(byte**)node, name + ".");
            }
        }
    }
}
