using System.Buffers.Binary;

namespace Infon.Domain.Accounts.Pictures;

/// <summary>JPEG: segments of marker, length and content, with the pixels behind each start of a scan. Comments and what applications add go.</summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>The picture; null = the file is no whole JPEG.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || file[0] != 0xFF || file[1] != StartOfImage)
        {
            return null;
        }

        var kept = new List<byte>(file.Length) { 0xFF, StartOfImage };
        var (width, height, hasPixels) = (0, 0, false);
        for (var at = 2; at + 2 <= file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == EndOfImage)
            {
                kept.AddRange([0xFF, EndOfImage]);
                return hasPixels && width > 0 ? new Picture(PictureFormat.Jpeg, width, height, [.. kept]) : null;
            }

            var end = EndOfSegment(file, at);
            if (end > file.Length || marker is < 0xC0 or StartOfImage or (>= 0xD0 and <= 0xD7))
            {
                return null;
            }

            if (IsFrame(marker) && end - at >= 9)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
            }

            if (marker == StartOfScan)
            {
                hasPixels = true;
                end = EndOfPixels(file, end);
            }

            if (IsKept(marker))
            {
                kept.AddRange(file[at..end]);
            }

            at = end;
        }

        return null;
    }

    private static int EndOfSegment(ReadOnlySpan<byte> file, int at) =>
        at + 4 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]) is var length && length < 2 ? int.MaxValue : at + 2 + length;

    /// <summary>Pixels end at a marker: 0xFF that is followed by something else than the zero that escapes it or a restart.</summary>
    private static int EndOfPixels(ReadOnlySpan<byte> file, int at)
    {
        for (; at + 1 < file.Length; at++)
        {
            if (file[at] == 0xFF && file[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return file.Length;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Of what applications add, JFIF (E0) and Adobe (EE) say how colours are meant; the rest, and comments (FE), nobody needs.</summary>
    private static bool IsKept(byte marker) => marker is 0xE0 or 0xEE or not ((>= 0xE0 and <= 0xEF) or 0xFE);
}
