using System.Buffers.Binary;

namespace Infon.Domain.Accounts.Pictures;

/// <summary>PNG: a signature, then chunks of length, name, content and checksum. Only those that a picture needs are kept.</summary>
internal static class PngFile
{
    private const int AroundContent = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture; null = the file is no whole PNG.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            return null;
        }

        var kept = new List<byte>(file.Length);
        kept.AddRange(Signature);
        var (width, height, hasPixels) = (0, 0, false);
        for (var rest = file[Signature.Length..]; rest.Length >= AroundContent;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - AroundContent)
            {
                return null;
            }

            var name = rest.Slice(4, 4);
            var chunk = rest[..((int)length + AroundContent)];
            if (width == 0 && !ReadSize(chunk, out width, out height))
            {
                return null;
            }

            hasPixels |= name.SequenceEqual("IDAT"u8);
            if (IsKept(name))
            {
                kept.AddRange(chunk);
            }

            if (name.SequenceEqual("IEND"u8))
            {
                return hasPixels ? new Picture(PictureFormat.Png, width, height, [.. kept]) : null;
            }

            rest = rest[chunk.Length..];
        }

        return null;
    }

    private static bool ReadSize(ReadOnlySpan<byte> header, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (header.Length != 13 + AroundContent || !header.Slice(4, 4).SequenceEqual("IHDR"u8))
        {
            return false;
        }

        width = BinaryPrimitives.ReadInt32BigEndian(header[8..]);
        height = BinaryPrimitives.ReadInt32BigEndian(header[12..]);
        return width > 0 && height > 0;
    }

    private static bool IsKept(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("IHDR"u8) || name.SequenceEqual("PLTE"u8) || name.SequenceEqual("tRNS"u8) || name.SequenceEqual("IDAT"u8)
        || name.SequenceEqual("IEND"u8);
}
