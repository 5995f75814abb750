using System.Buffers.Binary;

namespace Infon.Domain.Accounts.Pictures;

/// <summary>GIF: a header, then blocks until a trailer. Comments, texts and what applications add go, but for how often it repeats.</summary>
internal static class GifFile
{
    private const int HeaderLength = 13;

    /// <summary>The picture; null = the file is no whole GIF.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength || !(file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)))
        {
            return null;
        }

        var at = HeaderLength + ColoursLength(file[10]);
        if (at > file.Length)
        {
            return null;
        }

        var kept = new List<byte>(file.Length);
        kept.AddRange(file[..at]);
        var hasPixels = false;
        while (at < file.Length)
        {
            if (file[at] == 0x3B)
            {
                kept.Add(0x3B);
                return hasPixels
                    ? new Picture(
                        PictureFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]), [.. kept])
                    : null;
            }

            var end = file[at] switch { 0x21 => EndOfBlocks(file, at + 2), 0x2C => EndOfImage(file, at), _ => -1 };
            if (end < 0)
            {
                return null;
            }

            hasPixels |= file[at] == 0x2C;
            if (IsKept(file[at..end]))
            {
                kept.AddRange(file[at..end]);
            }

            at = end;
        }

        return null;
    }

    private static int ColoursLength(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int EndOfImage(ReadOnlySpan<byte> file, int at) =>
        at + 10 > file.Length ? -1 : EndOfBlocks(file, at + 10 + ColoursLength(file[at + 9]) + 1);

    /// <summary>Blocks of up to 255 bytes, each after its length, until one of no bytes; -1 = the file ends before.</summary>
    private static int EndOfBlocks(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            if (file[at] == 0)
            {
                return at + 1;
            }

            at += file[at] + 1;
        }

        return -1;
    }

    private static bool IsKept(ReadOnlySpan<byte> block) =>
        block[0] == 0x2C || block[1] == 0xF9 || (block[1] == 0xFF && block.Length == 19 && block[3..].StartsWith("NETSCAPE2.0"u8));
}
