using System.Buffers.Binary;
using System.Text;

namespace Infon.Engine.Frames;

/// <summary>Bytes being written into a buffer that grows and is used again.</summary>
public sealed class PackedWriter
{
    private byte[] _bytes = new byte[1024];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written since the last <see cref="Clear"/>; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Starts anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes one byte.</summary>
    public void Byte(int value)
    {
        Reserve(1);
        _bytes[Length++] = (byte)value;
    }

    /// <summary>Changes a byte already written.</summary>
    internal void Patch(int position, int value) => _bytes[position] = (byte)value;

    /// <summary>Writes a number from 0 up: seven bits a byte, the lowest first, the top bit set in all but the last.</summary>
    public void Number(long value)
    {
        Reserve(10);
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            _bytes[Length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        _bytes[Length++] = (byte)rest;
    }

    /// <summary>Writes a number of either sign: 0, -1, 1, -2 ... become 0, 1, 2, 3 ...</summary>
    public void Signed(long value) => Number((value << 1) ^ (value >> 63));

    /// <summary>Writes eight bytes, the lowest first.</summary>
    public void Word(ulong value)
    {
        Reserve(8);
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(Length), value);
        Length += 8;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes the number of bytes, then the bytes.</summary>
    public void Block(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Raw(bytes);
    }

    /// <summary>Writes a text as a block of UTF-8.</summary>
    public void Text(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        Number(count);
        Reserve(count);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Writes two small numbers of either sign into one byte; one that does not fit into its half follows.</summary>
    internal void Pair(int first, int second)
    {
        var (low, high) = (Nibble(first), Nibble(second));
        Byte(low | (high << 4));
        if (low == FrameCodec.NibbleOpen)
        {
            Signed(first);
        }

        if (high == FrameCodec.NibbleOpen)
        {
            Signed(second);
        }
    }

    private static int Nibble(int value)
    {
        var folded = (uint)((value << 1) ^ (value >> 31));
        return folded < FrameCodec.NibbleOpen ? (int)folded : FrameCodec.NibbleOpen;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }
    }
}
