using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Infon.Scripting.Native;

namespace Infon.Scripting.Library;

/// <summary>Numbers as text and text as numbers, the way Lua 5.1 has them.</summary>
internal static unsafe class Numerals
{
    private const int LengthMax = 400;

    /// <summary>A number as it is printed: fourteen digits, and whole ones without a point.</summary>
    public static byte[] Write(byte* value) => value[LuaLayout.TypeByte] == LuaLayout.Integer
        ? Encoding.ASCII.GetBytes((*(long*)value).ToString(CultureInfo.InvariantCulture))
        : Encoding.ASCII.GetBytes(Text(*(double*)value));

    /// <inheritdoc cref="Write"/>
    public static string Text(double value) => Math.Abs(value) < 1e14 && Math.Floor(value) == value
        ? ((long)value).ToString(CultureInfo.InvariantCulture)
        : General(value, 14, keepZeros: false);

    /// <summary>The %g of C.</summary>
    public static string General(double value, int precision, bool keepZeros)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        precision = Math.Max(precision, 1);
        var scientific = value.ToString("e" + (precision - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('e', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        if (exponent >= -4 && exponent < precision)
        {
            var plain = value.ToString("F" + (precision - 1 - exponent).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            return keepZeros ? plain : Shortened(plain);
        }

        var mantissa = scientific[..scientific.IndexOf('e', StringComparison.Ordinal)];
        return (keepZeros ? mantissa : Shortened(mantissa)) + ExponentText(exponent);
    }

    /// <summary>The %e of C.</summary>
    public static string Scientific(double value, int precision)
    {
        if (!double.IsFinite(value))
        {
            return General(value, 1, keepZeros: false);
        }

        var text = value.ToString("e" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var at = text.IndexOf('e', StringComparison.Ordinal);
        return text[..at] + ExponentText(int.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>Reads a number as Lua does; whole ones that fit stay whole.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out bool whole, out long integer, out double number)
    {
        text = text.Trim(" \t\n\v\f\r"u8);
        (whole, integer, number) = (false, 0, 0);
        if (text.IsEmpty || text.Length > LengthMax)
        {
            return false;
        }

        var negative = text[0] == '-';
        var digits = text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        if (digits.Length > 2 && digits[0] == '0' && (digits[1] | 0x20) == 'x')
        {
            return TryReadHex(digits[2..], negative, out whole, out integer, out number);
        }

        if (digits.IsEmpty || !(digits[0] is >= (byte)'0' and <= (byte)'9' or (byte)'.'))
        {
            return false;
        }

        if (Utf8Parser.TryParse(text, out integer, out int used) && used == text.Length)
        {
            (whole, number) = (true, integer);
            return true;
        }

        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryReadHex(ReadOnlySpan<byte> digits, bool negative, out bool whole, out long integer, out double number)
    {
        ulong value = 0;
        (whole, integer, number) = (true, 0, 0);
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            value = (value << 4) | (uint)((digit & 0xf) + (digit > '9' ? 9 : 0));
        }

        integer = negative ? -(long)value : (long)value;
        number = integer;
        return true;
    }

    private static string ExponentText(int exponent) =>
        (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);

    private static string Shortened(string digits) =>
        digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;
}
