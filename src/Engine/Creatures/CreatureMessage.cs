using System.Buffers.Binary;

namespace Infon.Engine.Creatures;

/// <summary>The word over a creature's head: at most eight bytes, of whatever encoding its bot uses.</summary>
/// <param name="Bytes">The bytes, the first one lowest; unused ones are 0.</param>
/// <param name="Length">How many of them count, 0 to 8.</param>
public readonly record struct CreatureMessage(ulong Bytes, byte Length)
{
    /// <summary>How many bytes a message keeps.</summary>
    public const int LengthMax = 8;

    /// <summary>The message made of the first eight bytes of a text.</summary>
    public static CreatureMessage Of(ReadOnlySpan<byte> text)
    {
        Span<byte> padded = stackalloc byte[LengthMax];
        padded.Clear();
        var length = Math.Min(text.Length, LengthMax);
        text[..length].CopyTo(padded);
        return new CreatureMessage(BinaryPrimitives.ReadUInt64LittleEndian(padded), (byte)length);
    }

    /// <summary>Writes the message's bytes and returns how many there are; the target needs room for eight.</summary>
    public int CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(target, Bytes);
        return Length;
    }
}
