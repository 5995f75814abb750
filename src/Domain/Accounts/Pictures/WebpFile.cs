using System.Buffers.Binary;

namespace Infon.Domain.Accounts.Pictures;

/// <summary>WebP: RIFF with chunks of name, length and content, padded to even lengths. Only those that a picture needs are kept.</summary>
internal static class WebpFile
{
    private const int RiffHeader = 12;
    private const int ChunkHeader = 8;

    /// <summary>The bits of VP8X that say that there is a colour profile, EXIF or XMP, all of which are taken out.</summary>
    private const byte MetadataFlags = 0x20 | 0x08 | 0x04;

    /// <summary>The picture; null = the file is no whole WebP.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < RiffHeader || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8)
            || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) is var size && (size < 4 || size + 8L > file.Length))
        {
            return null;
        }

        var kept = new List<byte>(file.Length);
        kept.AddRange(file[..RiffHeader]);
        var (width, height, hasPixels) = (0, 0, false);
        for (var rest = file[RiffHeader..((int)size + 8)]; rest.Length >= ChunkHeader;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - ChunkHeader)
            {
                return null;
            }

            var whole = Math.Min(rest.Length, ChunkHeader + (int)length + (int)(length & 1));
            var name = rest[..4];
            if (width == 0)
            {
                (width, height) = Size(name, rest.Slice(ChunkHeader, (int)length));
            }

            hasPixels |= name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ANMF"u8);
            Keep(kept, rest[..whole]);
            rest = rest[whole..];
        }

        var bytes = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return hasPixels && width > 0 ? new Picture(PictureFormat.Webp, width, height, [.. bytes]) : null;
    }

    private static void Keep(List<byte> kept, ReadOnlySpan<byte> chunk)
    {
        var name = chunk[..4];
        if (name.SequenceEqual("VP8X"u8) && chunk.Length > ChunkHeader)
        {
            var at = kept.Count + ChunkHeader;
            kept.AddRange(chunk);
            kept[at] = (byte)(kept[at] & ~MetadataFlags);
        }
        else if (name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ALPH"u8) || name.SequenceEqual("ANIM"u8)
            || name.SequenceEqual("ANMF"u8))
        {
            kept.AddRange(chunk);
        }
    }

    private static (int Width, int Height) Size(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        if (name.SequenceEqual("VP8X"u8) && content.Length >= 10)
        {
            return (1 + (content[4] | (content[5] << 8) | (content[6] << 16)), 1 + (content[7] | (content[8] << 8) | (content[9] << 16)));
        }

        if (name.SequenceEqual("VP8L"u8) && content.Length >= 5 && content[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        if (name.SequenceEqual("VP8 "u8) && content.Length >= 10 && content[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
        }

        return (0, 0);
    }
}
