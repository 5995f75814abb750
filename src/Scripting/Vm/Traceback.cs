using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Infon.Scripting.Native;

namespace Infon.Scripting.Vm;

/// <summary>Says where a coroutine is, as text.</summary>
internal static unsafe class Traceback
{
    private const int LevelsMax = 16;

    /// <summary>The file and line a level is at, with a colon and a blank behind; empty for native functions.</summary>
    public static byte[] Place(nint l, int level)
    {
        LuaDebug record;
        if (LuaLibrary.GetStack(l, level, &record) == 0 || !Ask(l, &record, "Sl"u8) || record.CurrentLine <= 0)
        {
            return [];
        }

        return [.. Terminated(record.ShortSource), (byte)':', .. Digits(record.CurrentLine), (byte)':', (byte)' '];
    }

    /// <summary>The calls a coroutine is in, from a level outwards, one a line.</summary>
    public static byte[] Of(nint l, int level)
    {
        using var text = new MemoryStream();
        text.Write("stack traceback:"u8);
        LuaDebug record;
        for (var shown = 0; LuaLibrary.GetStack(l, level, &record) != 0; level++, shown++)
        {
            if (shown == LevelsMax)
            {
                text.Write("\n\t..."u8);
                break;
            }

            if (Ask(l, &record, "Slnt"u8))
            {
                Describe(text, record);
            }
        }

        return text.ToArray();
    }

    private static void Describe(MemoryStream text, in LuaDebug record)
    {
        text.Write("\n\t"u8);
        fixed (byte* source = record.ShortSource)
        {
            text.Write(Terminated(source));
            if (record.CurrentLine > 0)
            {
                text.Write(":"u8);
                text.Write(Digits(record.CurrentLine));
            }

            text.Write(": in "u8);
            if (record.Name != null)
            {
                text.Write("function '"u8);
                text.Write(Terminated(record.Name));
                text.Write("'"u8);
            }
            else if (*record.What == 'm')
            {
                text.Write("main chunk"u8);
            }
            else if (*record.What == 'C')
            {
                text.Write("a library function"u8);
            }
            else
            {
                text.Write("function <"u8);
                text.Write(Terminated(source));
                text.Write(":"u8);
                text.Write(Digits(record.LineDefined));
                text.Write(">"u8);
            }
        }

        if (record.IsTailCall != 0)
        {
            text.Write("\n\t(...tail calls...)"u8);
        }
    }

    private static bool Ask(nint l, LuaDebug* record, ReadOnlySpan<byte> what)
    {
        fixed (byte* options = what)
        {
            return LuaLibrary.GetInfo(l, options, record) != 0;
        }
    }

    private static ReadOnlySpan<byte> Terminated(byte* text) => MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text);

    private static byte[] Digits(int number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
}
