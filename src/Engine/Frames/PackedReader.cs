using System.Buffers.Binary;
using System.Text;

namespace Infon.Engine.Frames;

/// <summary>Reads what a <see cref="PackedWriter"/> wrote; refuses anything else with a <see cref="FrameFormatException"/>.</summary>
public ref struct PackedReader
{
    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>Reads from the first of these bytes on.</summary>
    public PackedReader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    /// <summary>Whether everything was read.</summary>
    public readonly bool IsAtEnd => Position == _bytes.Length;

    /// <summary>Reads one byte.</summary>
    public int Byte()
    {
        if (Position >= _bytes.Length)
        {
            throw new FrameFormatException($"The bytes end at {_bytes.Length} in the middle of something.");
        }

        return _bytes[Position++];
    }

    /// <summary>Reads a number from 0 to <paramref name="max"/>.</summary>
    public int Number(int max = int.MaxValue) => (int)Long(max);

    /// <summary>Reads a number from 0 to <paramref name="max"/>.</summary>
    public long Long(long max = long.MaxValue)
    {
        ulong value = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part >= 0x80)
            {
                continue;
            }

            if (max < 0 || value > (ulong)max)
            {
                throw new FrameFormatException($"The number {value} before byte {Position} is larger than anything possible there ({max}).");
            }

            return (long)value;
        }

        throw new FrameFormatException($"The number before byte {Position} does not end.");
    }

    /// <summary>Reads a number of either sign.</summary>
    public int Signed()
    {
        var folded = Long(uint.MaxValue);
        return (int)((folded >> 1) ^ -(folded & 1));
    }

    /// <summary>Reads eight bytes, the lowest first.</summary>
    public ulong Word() => BinaryPrimitives.ReadUInt64LittleEndian(Raw(8));

    /// <summary>Reads so many bytes.</summary>
    public ReadOnlySpan<byte> Raw(int count)
    {
        if (count < 0 || count > _bytes.Length - Position)
        {
            throw new FrameFormatException($"{count} bytes are announced at {Position}, but only {_bytes.Length - Position} are left.");
        }

        Position += count;
        return _bytes.Slice(Position - count, count);
    }

    /// <summary>Reads a block of at most <paramref name="max"/> bytes.</summary>
    public ReadOnlySpan<byte> Block(int max = int.MaxValue) => Raw(Number(max));

    /// <summary>Reads a text of at most <paramref name="max"/> bytes.</summary>
    public string Text(int max) => Encoding.UTF8.GetString(Block(max));

    internal (int First, int Second) Pair()
    {
        var both = Byte();
        var first = Nibble(both & 15);
        return (first, Nibble(both >> 4));
    }

    private int Nibble(int folded) => folded == FrameCodec.NibbleOpen ? Signed() : (folded >> 1) ^ -(folded & 1);
}
