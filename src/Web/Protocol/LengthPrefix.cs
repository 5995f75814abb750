using System.Buffers;

namespace Infon.Web.Protocol;

/// <summary>How long a message is, in front of it: seven bits a byte, lowest first, the top bit set in all bytes but the last.</summary>
internal static class LengthPrefix
{
    private const int BytesMax = 5;

    /// <summary>Writes a length.</summary>
    internal static void Write(int length, IBufferWriter<byte> output)
    {
        var span = output.GetSpan(BytesMax);
        var count = 0;
        for (; length > 0x7f; length >>= 7)
        {
            span[count++] = (byte)(length | 0x80);
        }

        span[count++] = (byte)length;
        output.Advance(count);
    }

    /// <summary>Takes a whole message, if there is one.</summary>
    /// <exception cref="InvalidDataException">The length is none.</exception>
    internal static bool TryTake(ref ReadOnlySequence<byte> input, out ReadOnlySequence<byte> message)
    {
        message = default;
        var reader = new SequenceReader<byte>(input);
        long length = 0;
        for (var count = 0; ; count++)
        {
            if (count == BytesMax)
            {
                throw new InvalidDataException("A message has no length.");
            }

            if (!reader.TryRead(out var next))
            {
                return false;
            }

            length |= (long)(next & 0x7f) << (7 * count);
            if (next < 0x80)
            {
                break;
            }
        }

        if (length > int.MaxValue)
        {
            throw new InvalidDataException("A message is too long.");
        }

        if (reader.Remaining < length)
        {
            return false;
        }

        message = input.Slice(reader.Position, length);
        input = input.Slice(message.End);
        return true;
    }
}
