using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Infon.Web.Protocol;

/// <summary>Writes values in MessagePack, each in its shortest form.</summary>
/// <param name="output">Where they go.</param>
internal readonly struct MessagePackWriter(IBufferWriter<byte> output)
{
    /// <summary>Nothing.</summary>
    internal void Nil() => Byte(0xc0);

    /// <summary>Yes or no.</summary>
    internal void Boolean(bool value) => Byte(value ? (byte)0xc3 : (byte)0xc2);

    /// <summary>A whole number.</summary>
    internal void Integer(long value)
    {
        switch (value)
        {
            case >= -32 and <= 127:
                Byte((byte)value);
                break;
            case >= sbyte.MinValue and <= byte.MaxValue:
                Coded(value < 0 ? (byte)0xd0 : (byte)0xcc, value, 1);
                break;
            case >= short.MinValue and <= ushort.MaxValue:
                Coded(value < 0 ? (byte)0xd1 : (byte)0xcd, value, 2);
                break;
            case >= int.MinValue and <= uint.MaxValue:
                Coded(value < 0 ? (byte)0xd2 : (byte)0xce, value, 4);
                break;
            default:
                Coded(0xd3, value, 8);
                break;
        }
    }

    /// <summary>A number with a fraction.</summary>
    internal void Number(double value) => Coded(0xcb, BitConverter.DoubleToInt64Bits(value), 8);

    /// <summary>A text; null = nothing.</summary>
    internal void Text(string? value)
    {
        if (value is null)
        {
            Nil();
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Length(length, 0xa0, 31, 0xd9, 0xda);
        output.Advance(Encoding.UTF8.GetBytes(value, output.GetSpan(Math.Max(length, 1))));
    }

    /// <summary>Bytes.</summary>
    internal void Bytes(ReadOnlySpan<byte> value)
    {
        var width = value.Length <= byte.MaxValue ? 1 : value.Length <= ushort.MaxValue ? 2 : 4;
        Coded((byte)(0xc4 + (width >> 1)), value.Length, width);
        output.Write(value);
    }

    /// <summary>The beginning of an array of so many values.</summary>
    internal void Array(int count) => Length(count, 0x90, 15, null, 0xdc);

    /// <summary>The beginning of a map of so many names, each with its value.</summary>
    internal void Map(int count) => Length(count, 0x80, 15, null, 0xde);

    /// <summary>Whatever JSON can say.</summary>
    internal void Json(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Map(value.EnumerateObject().Count());
                foreach (var property in value.EnumerateObject())
                {
                    Text(property.Name);
                    Json(property.Value);
                }

                break;
            case JsonValueKind.Array:
                Array(value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                {
                    Json(item);
                }

                break;
            case JsonValueKind.String:
                Text(value.GetString());
                break;
            case JsonValueKind.Number when value.TryGetInt64(out var whole):
                Integer(whole);
                break;
            case JsonValueKind.Number:
                Number(value.GetDouble());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Boolean(value.GetBoolean());
                break;
            default:
                Nil();
                break;
        }
    }

    /// <summary>A length: within the code itself, or behind one code for each width from one or two bytes on.</summary>
    private void Length(int length, byte within, int withinMax, byte? one, byte two)
    {
        if (length <= withinMax)
        {
            Byte((byte)(within | length));
        }
        else if (one is { } code && length <= byte.MaxValue)
        {
            Coded(code, length, 1);
        }
        else if (length <= ushort.MaxValue)
        {
            Coded(two, length, 2);
        }
        else
        {
            Coded((byte)(two + 1), length, 4);
        }
    }

    private void Coded(byte code, long value, int width)
    {
        Span<byte> whole = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(whole, value);
        var span = output.GetSpan(1 + width);
        span[0] = code;
        whole[^width..].CopyTo(span[1..]);
        output.Advance(1 + width);
    }

    private void Byte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}
