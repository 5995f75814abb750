using System.Buffers;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>Finds numbers that a program chose as keys because they all belong in the same place of a table: filling it anew takes the square
/// of their number, all within one instruction, so such a table does not grow.</summary>
internal static unsafe class Collisions
{
    /// <summary>A smaller table cannot take long.</summary>
    private const int NodesMin = 512;

    /// <summary>How many keys may be passed over when a table is filled anew; keys that were not chosen for it pass over half of their number.</summary>
    private const long StepsMax = 100_000;

    private const int LinksMax = 8;

    /// <summary>Whether a hash part of that many nodes, which somebody asks memory for, is one that takes too long to fill.</summary>
    public static bool Threaten(nint l, nuint nodes)
    {
        if (nodes < NodesMin || l == 0)
        {
            return false;
        }

        var value = LuaLayout.WrittenTable(l);
        for (var link = 0; link < LinksMax && value != null && value[LuaLayout.TypeByte] == LuaLayout.Table; link++)
        {
            if (AreMany(*(byte**)value, (uint)nodes))
            {
                return true;
            }

            value = LuaLayout.HandlerOfWrites(l, value);
        }

        return false;
    }

    /// <summary>Whether a table takes too long to fill anew with one more key.</summary>
    public static bool Threaten(byte* table)
    {
        var nodes = LuaLayout.NodeCount(table);
        return nodes >= NodesMin && (AreMany(table, nodes) || AreMany(table, nodes * 2));
    }

    private static bool AreMany(byte* table, uint nodes)
    {
        var own = LuaLayout.NodeCount(table);
        if (own * 2 < nodes)
        {
            return false;
        }

        var counts = ArrayPool<ushort>.Shared.Rent((int)nodes);
        Array.Clear(counts, 0, (int)nodes);
        long steps = 0;
        for (var number = 0; number < own; number++)
        {
            var node = LuaLayout.NodesOf(table) + (number * LuaLayout.NodeSize);
            if (node[LuaLayout.NodeKeyType] is LuaLayout.Integer or LuaLayout.Float && (node[LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNil)
            {
                steps += counts[LuaLayout.PlaceOf(node[LuaLayout.NodeKeyType], *(long*)(node + LuaLayout.NodeKey), nodes)]++;
            }
        }

        ArrayPool<ushort>.Shared.Return(counts);
        return steps > StepsMax;
    }
}
