using System.Buffers.Binary;
using System.IO.Compression;
using Infon.Engine.Frames;

namespace Infon.Engine.Replays;

/// <summary>What a section of a replay holds.</summary>
public enum ReplaySectionKind : byte
{
    /// <summary>The header.</summary>
    Header = (byte)'H',

    /// <summary>A chunk of ticks.</summary>
    Ticks = (byte)'T',

    /// <summary>The result.</summary>
    Result = (byte)'R',

    /// <summary>The index.</summary>
    Index = (byte)'I',
}

/// <summary>A section of a replay, compressed as it stands in the file and found undamaged.</summary>
public sealed class ReplaySection
{
    internal const int HeadBytes = 33;
    private const int PayloadCheckAt = 17;
    private const int HeadCheckAt = 25;

    private readonly byte[] _packed;
    private readonly int _rawLength;

    private ReplaySection(ReplaySectionKind kind, int firstTick, int lastTick, long offset, byte[] packed, int rawLength)
    {
        (Kind, FirstTick, LastTick, Offset) = (kind, firstTick, lastTick, offset);
        (_packed, _rawLength) = (packed, rawLength);
    }

    /// <summary>What it holds.</summary>
    public ReplaySectionKind Kind { get; }

    /// <summary>The first and the last tick of a chunk.</summary>
    public int FirstTick { get; }

    /// <inheritdoc cref="FirstTick"/>
    public int LastTick { get; }

    /// <summary>Where in the file it begins.</summary>
    public long Offset { get; }

    /// <summary>What it is called in messages, such as "the chunk of ticks 1000-1999".</summary>
    public string Place => PlaceOf(Kind, FirstTick, LastTick);

    internal static void Write(PackedWriter file, ReplaySectionKind kind, int firstTick, int lastTick, ReadOnlySpan<byte> packed, int rawLength)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], firstTick);
        BinaryPrimitives.WriteInt32LittleEndian(head[5..], lastTick);
        BinaryPrimitives.WriteInt32LittleEndian(head[9..], packed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[13..], rawLength);
        BinaryPrimitives.WriteUInt64LittleEndian(head[PayloadCheckAt..], ReplayFormat.CheckOf(packed));
        BinaryPrimitives.WriteUInt64LittleEndian(head[HeadCheckAt..], ReplayFormat.CheckOf(head[..HeadCheckAt]));
        file.Raw(head);
        file.Raw(packed);
    }

    /// <summary>How long the section is that begins with a head; <paramref name="expected"/> says what should come here.</summary>
    internal static int LengthOf(ReadOnlySpan<byte> head, long offset, string expected)
    {
        var packed = BinaryPrimitives.ReadInt32LittleEndian(head[9..]);
        var raw = BinaryPrimitives.ReadInt32LittleEndian(head[13..]);
        if (BinaryPrimitives.ReadUInt64LittleEndian(head[HeadCheckAt..]) != ReplayFormat.CheckOf(head[..HeadCheckAt])
            || packed is < 0 or > ReplayFormat.SectionBytesMax || raw is < 0 or > ReplayFormat.SectionBytesMax)
        {
            throw new ReplayFormatException($"The replay is damaged at offset {offset}, in the first bytes of {expected}.");
        }

        return HeadBytes + packed;
    }

    internal static ReplaySection Read(ReadOnlySpan<byte> bytes, long offset)
    {
        var packed = bytes[HeadBytes..];
        var section = new ReplaySection(
            (ReplaySectionKind)bytes[0],
            BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[5..]),
            offset,
            packed.ToArray(),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[13..]));
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes[PayloadCheckAt..]) == ReplayFormat.CheckOf(packed)
            ? section
            : throw new ReplayFormatException($"The replay is damaged: {section.Place} at offset {offset} to {offset + bytes.Length - 1}.");
    }

    /// <summary>The content, decompressed.</summary>
    internal byte[] Unpack()
    {
        var raw = new byte[_rawLength];
        return BrotliDecoder.TryDecompress(_packed, raw, out var written) && written == _rawLength
            ? raw
            : throw new ReplayFormatException($"The content of {Place} cannot be decompressed.");
    }

    internal static string PlaceOf(ReplaySectionKind kind, int firstTick, int lastTick) => kind switch
    {
        ReplaySectionKind.Header => "the header",
        ReplaySectionKind.Ticks => $"the chunk of ticks {firstTick}-{lastTick}",
        ReplaySectionKind.Result => "the result",
        ReplaySectionKind.Index => "the index",
        _ => "an unknown section",
    };
}
