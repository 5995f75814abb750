using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Infon.Engine.Replays;

/// <summary>Reads a replay as it arrives: takes from the bytes at hand what is complete, and says how many it wants.</summary>
/// <remarks>Everything it lets through was checked. It refuses foreign, newer and damaged replays with a <see cref="ReplayFormatException"/>.</remarks>
public sealed class ReplayParser : IDisposable
{
    private readonly IncrementalHash _sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReplaySectionKind? _last;
    private int _nextTick;
    private long _indexOffset;

    /// <summary>How many bytes there must be at least for the next step.</summary>
    public int Wanted { get; private set; } = ReplayFormat.PreludeBytes;

    /// <summary>How many bytes were taken so far.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the replay is over, with its footer in order.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>What comes next, such as "the chunk that begins with tick 1000".</summary>
    public string Expected => Position == 0 ? "the beginning" : _last switch
    {
        null => "the header",
        ReplaySectionKind.Header => "the chunk that begins with tick 0",
        ReplaySectionKind.Ticks => $"the chunk that begins with tick {_nextTick}, or the result",
        ReplaySectionKind.Result => "the index",
        _ => IsComplete ? "nothing more" : "the footer",
    };

    /// <summary>Takes the next section from the front of <paramref name="bytes"/>; false = nothing is complete yet, or the replay is over.</summary>
    /// <param name="bytes">What follows the bytes already taken.</param>
    /// <param name="taken">How many bytes were taken; they may be none, or some without a section.</param>
    /// <param name="section">The section.</param>
    public bool TryRead(ReadOnlySpan<byte> bytes, out int taken, out ReplaySection? section)
    {
        taken = 0;
        section = null;
        if (Position == 0 && bytes.Length >= ReplayFormat.PreludeBytes)
        {
            CheckPrelude(bytes);
            Take(bytes, ReplayFormat.PreludeBytes, ref taken);
            Wanted = ReplaySection.HeadBytes;
        }

        bytes = bytes[taken..];
        if (Position == 0 || IsComplete)
        {
            return false;
        }

        if (_last == ReplaySectionKind.Index)
        {
            TakeFooter(bytes, ref taken);
            return false;
        }

        if (bytes.Length < ReplaySection.HeadBytes)
        {
            return false;
        }

        Wanted = ReplaySection.LengthOf(bytes, Position, Expected);
        if (bytes.Length < Wanted)
        {
            return false;
        }

        section = ReplaySection.Read(bytes[..Wanted], Position);
        Follow(section);
        Take(bytes, Wanted, ref taken);
        Wanted = section.Kind == ReplaySectionKind.Index ? ReplayFormat.FooterBytes : ReplaySection.HeadBytes;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _sum.Dispose();

    private static void CheckPrelude(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(ReplayFormat.Magic))
        {
            throw new ReplayFormatException("This is not an Infon replay: its first eight bytes are others.");
        }

        var version = bytes[ReplayFormat.Magic.Length];
        if (version != ReplayFormat.Version)
        {
            throw new ReplayFormatException(
                $"This replay is of format version {version}; this program understands version {ReplayFormat.Version} (byte {ReplayFormat.Magic.Length} of the file).");
        }
    }

    /// <summary>Header, chunks without a gap, result, index: any other order is refused.</summary>
    private void Follow(ReplaySection section)
    {
        var fits = section.Kind switch
        {
            ReplaySectionKind.Header => _last is null,
            ReplaySectionKind.Ticks => _last is ReplaySectionKind.Header or ReplaySectionKind.Ticks
                && section.FirstTick == _nextTick && section.LastTick >= section.FirstTick
                && section.LastTick - section.FirstTick <= ReplayFormat.TicksPerChunk,
            ReplaySectionKind.Result => _last == ReplaySectionKind.Ticks,
            ReplaySectionKind.Index => _last == ReplaySectionKind.Result,
            _ => false,
        };
        if (!fits)
        {
            throw new ReplayFormatException($"At offset {Position} stands {section.Place}, but here should be {Expected}.");
        }

        _last = section.Kind;
        _nextTick = section.Kind == ReplaySectionKind.Ticks ? section.LastTick + 1 : _nextTick;
        _indexOffset = Position;
    }

    private void TakeFooter(ReadOnlySpan<byte> bytes, ref int taken)
    {
        if (bytes.Length < ReplayFormat.FooterBytes)
        {
            return;
        }

        const int offsetBytes = 8;
        _sum.AppendData(bytes[..offsetBytes]);
        if (BinaryPrimitives.ReadInt64LittleEndian(bytes) != _indexOffset
            || !bytes[offsetBytes..ReplayFormat.FooterBytes].SequenceEqual(_sum.GetHashAndReset()))
        {
            throw new ReplayFormatException($"The replay is damaged: the footer at offset {Position}.");
        }

        Position += ReplayFormat.FooterBytes;
        taken += ReplayFormat.FooterBytes;
        Wanted = 0;
        IsComplete = true;
    }

    private void Take(ReadOnlySpan<byte> bytes, int count, ref int taken)
    {
        _sum.AppendData(bytes[..count]);
        Position += count;
        taken += count;
    }
}
