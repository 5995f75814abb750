using System.Globalization;
using System.Text;
using Infon.Scripting.Native;
using Infon.Scripting.Vm;

namespace Infon.Scripting.Library;

/// <summary>string.format.</summary>
internal static unsafe class FormatFunction
{
    [LuaFunction("string.format(format, ...)", "A text with values put in: %d %i %u %c %x %X %o %e %E %f %g %G %q %s %%, with flags, width and precision of at most two digits.",
        Arguments = ["format string What it looks like.", "... any What is put in."], Results = ["text string It."], Errors = "When a value does not fit its place.",
        Example = "string.format(\"%5.1f %s\", 2.25, \"x\")")]
    public static int Format(LuaCall call)
    {
        var format = call.Text(1);
        using var text = new MemoryStream();
        var argument = 1;
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] != '%')
            {
                text.WriteByte(format[index]);
            }
            else if (++index < format.Length && format[index] == '%')
            {
                text.WriteByte((byte)'%');
            }
            else
            {
                var place = Place.Read(format, ref index);
                Put(call, text, place, ++argument);
                format = call.Text(1);
            }

            if (text.Length > Allocator.StringBytesMax)
            {
                call.Charge(text.Length / 8);
                throw new LuaError("string too long in 'format'");
            }
        }

        call.Charge((text.Length / 8) + (argument * 40));
        return call.Return(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    private static void Put(LuaCall call, MemoryStream text, in Place place, int argument)
    {
        if (call.Argument(argument) == null)
        {
            throw call.Wrong(argument, "no value");
        }

        switch ((char)place.Kind)
        {
            case 'c':
                place.Pad(text, [(byte)call.Integer(argument)]);
                break;
            case 's':
                var shown = call.TypeOf(argument) is LuaLibrary.TypeString ? call.Text(argument) : Shown(call, argument);
                place.Pad(text, place.Precision >= 0 && place.Precision < shown.Length ? shown[..place.Precision] : shown);
                break;
            case 'q':
                Quote(text, call.Text(argument));
                break;
            default:
                place.Pad(text, Encoding.ASCII.GetBytes(place.Number(call, argument)));
                break;
        }
    }

    private static ReadOnlySpan<byte> Shown(LuaCall call, int argument)
    {
        if (call.TypeOf(argument) != LuaLibrary.TypeTable || !BaseFunctions.PushMetafield(call, argument, "__tostring"u8))
        {
            return BaseFunctions.PlainText(call, argument);
        }

        var function = LuaLibrary.GetTop(call.L);
        var trap = LuaVm.PushTrap(call.L);
        LuaLibrary.Rotate(call.L, function, 1);
        _ = trap;
        call.PushCopy(call.Argument(argument));
        call.Vm.CallBack(call.L, 1, 1, function);
        var value = LuaLayout.TopOf(call.L) - LuaLayout.ValueSize;
        var shown = LuaLayout.IsString(value) ? LuaLayout.TextOf(value).ToArray() : throw new LuaError("'__tostring' must return a string");
        LuaLibrary.SetTop(call.L, function - 1);
        return shown;
    }

    private static void Quote(MemoryStream text, ReadOnlySpan<byte> quoted)
    {
        text.WriteByte((byte)'"');
        foreach (var letter in quoted)
        {
            text.Write(letter switch
            {
                (byte)'"' => "\\\""u8,
                (byte)'\\' => "\\\\"u8,
                (byte)'\n' => "\\\n"u8,
                (byte)'\r' => "\\r"u8,
                0 => "\\000"u8,
                _ => [letter],
            });
        }

        text.WriteByte((byte)'"');
    }

    private readonly record struct Place(byte Kind, bool Left, bool Plus, bool Blank, bool Alternate, bool Zeros, int Width, int Precision)
    {
        public static Place Read(ReadOnlySpan<byte> format, ref int index)
        {
            var (left, plus, blank, alternate, zeros) = (false, false, false, false, false);
            for (; index < format.Length; index++)
            {
                switch (format[index])
                {
                    case (byte)'-': left = true; continue;
                    case (byte)'+': plus = true; continue;
                    case (byte)' ': blank = true; continue;
                    case (byte)'#': alternate = true; continue;
                    case (byte)'0': zeros = true; continue;
                }

                break;
            }

            var width = Digits(format, ref index);
            var precision = -1;
            if (index < format.Length && format[index] == '.')
            {
                index++;
                precision = Digits(format, ref index);
            }

            return index < format.Length && "cdiouxXeEfgGqs"u8.Contains(format[index])
                ? new Place(format[index], left, plus, blank, alternate, zeros, width, precision)
                : throw new LuaError($"invalid option '%{(index < format.Length ? (char)format[index] : ' ')}' to 'format'");
        }

        public void Pad(MemoryStream text, ReadOnlySpan<byte> shown)
        {
            var missing = Width - shown.Length;
            var signed = !shown.IsEmpty && shown[0] is (byte)'-' or (byte)'+' or (byte)' ';
            var zeros = Zeros && !Left && Kind is not ((byte)'s' or (byte)'c' or (byte)'q') && (Precision < 0 || Kind is not ((byte)'d' or (byte)'i'));
            if (zeros && signed)
            {
                text.WriteByte(shown[0]);
                shown = shown[1..];
            }

            for (var count = 0; count < missing && !Left; count++)
            {
                text.WriteByte(zeros ? (byte)'0' : (byte)' ');
            }

            text.Write(shown);
            for (var count = 0; count < missing && Left; count++)
            {
                text.WriteByte((byte)' ');
            }
        }

        public string Number(LuaCall call, int argument)
        {
            var value = call.Number(argument);
            var whole = call.TypeByte(argument) == LuaLayout.Integer ? *(long*)call.Argument(argument) : Whole(value);
            var text = (char)Kind switch
            {
                'd' or 'i' => whole.ToString("D" + Math.Max(0, Precision).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                'u' => ((ulong)whole).ToString(CultureInfo.InvariantCulture),
                'x' => (Alternate ? "0x" : "") + whole.ToString("x" + Math.Max(0, Precision).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                'X' => (Alternate ? "0X" : "") + whole.ToString("X" + Math.Max(0, Precision).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
                'o' => Convert.ToString(whole, 8),
                'f' => double.IsFinite(value) ? value.ToString("F" + (Precision < 0 ? 6 : Precision).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : Numerals.Text(value),
                'e' => Numerals.Scientific(value, Precision < 0 ? 6 : Precision),
                'E' => Numerals.Scientific(value, Precision < 0 ? 6 : Precision).ToUpperInvariant(),
                'g' => Numerals.General(value, Precision < 0 ? 6 : Precision, Alternate),
                _ => Numerals.General(value, Precision < 0 ? 6 : Precision, Alternate).ToUpperInvariant(),
            };
            return text[0] == '-' || Kind is (byte)'x' or (byte)'X' or (byte)'o' or (byte)'u' ? text : Plus ? "+" + text : Blank ? " " + text : text;
        }

        private static long Whole(double value) => double.IsNaN(value) ? long.MinValue : (long)Math.Clamp(value, long.MinValue, long.MaxValue);

        private static int Digits(ReadOnlySpan<byte> format, ref int index)
        {
            var number = 0;
            for (var count = 0; index < format.Length && char.IsAsciiDigit((char)format[index]); index++)
            {
                if (++count > 2)
                {
                    throw new LuaError("invalid format (width or precision too long)");
                }

                number = (number * 10) + format[index] - '0';
            }

            return number;
        }
    }
}
