using System.Text;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Bots;

/// <summary>Writes the global table creatures down, without running anything of the program.</summary>
internal static unsafe class CreatureDump
{
    private const int LengthMax = 32 * 1024, DepthMax = 3, EntriesMax = 64, TextMax = 80;

    public static string Of(LuaVm vm)
    {
        var text = new StringBuilder();
        if (vm.PushGlobal("creatures"u8) == LuaLibrary.TypeTable)
        {
            var table = *(byte**)(LuaLayout.TopOf(vm.Main) - LuaLayout.ValueSize);
            Write(text, table, 0);
        }

        LuaLibrary.SetTop(vm.Main, -2);
        return text.Length > LengthMax ? text.ToString(0, LengthMax) + "\n..." : text.ToString();
    }

    private static void Write(StringBuilder text, byte* table, int depth)
    {
        var shown = 0;
        var size = LuaLayout.ArraySize(table);
        for (uint index = 0; index < size && shown < EntriesMax && text.Length < LengthMax; index++)
        {
            var value = LuaLayout.ArrayOf(table) + (index * LuaLayout.ValueSize);
            if ((value[LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNil)
            {
                shown++;
                Entry(text, $"{index + 1}", value, depth);
            }
        }

        for (uint index = 0; index < LuaLayout.NodeCount(table) && shown < EntriesMax && text.Length < LengthMax; index++)
        {
            var node = LuaLayout.NodesOf(table) + (index * LuaLayout.NodeSize);
            if ((node[LuaLayout.TypeByte] & 0x0f) != LuaLibrary.TypeNil)
            {
                shown++;
                Entry(text, Key(node), node, depth);
            }
        }

        if (shown == EntriesMax)
        {
            text.Append(' ', depth * 2).Append("...\n");
        }
    }

    private static void Entry(StringBuilder text, string key, byte* value, int depth)
    {
        text.Append(' ', depth * 2).Append(key).Append(" = ");
        if (value[LuaLayout.TypeByte] == LuaLayout.Table && depth < DepthMax)
        {
            text.Append('\n');
            Write(text, *(byte**)value, depth + 1);
        }
        else
        {
            text.Append(Shown(value[LuaLayout.TypeByte], value)).Append('\n');
        }
    }

    private static string Key(byte* node) => Shown(node[LuaLayout.NodeKeyType], node + LuaLayout.NodeKey);

    private static string Shown(byte type, byte* content)
    {
        switch (type)
        {
            case LuaLayout.Integer:
                return $"{*(long*)content}";
            case LuaLayout.Float:
                return Library.Numerals.Text(*(double*)content);
            case LuaLayout.True:
                return "true";
            case LuaLayout.False:
                return "false";
            case LuaLayout.ShortString:
                return Encoding.UTF8.GetString(LuaLayout.Contents(*(byte**)content, isShort: true));
            case LuaLayout.LongString:
                var whole = LuaLayout.Contents(*(byte**)content, isShort: false);
                return Encoding.UTF8.GetString(whole[..Math.Min(whole.Length, TextMax)]);
            default:
                return LuaCall.NameOfType(type & 0x0f);
        }
    }
}
