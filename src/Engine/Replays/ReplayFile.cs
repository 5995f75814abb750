using System.Collections.Immutable;
using Infon.Engine.Frames;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>A whole replay, checked from the first byte to the last.</summary>
public sealed class ReplayFile
{
    private readonly ImmutableArray<ReplaySection> _chunks;

    private ReplayFile(ReplayHeader header, MatchResult result, ReplayIndex index, ImmutableArray<ReplaySection> chunks, int length)
    {
        (Header, Result, Index, _chunks, Length) = (header, result, index, chunks, length);
    }

    /// <summary>What was played, and by whom.</summary>
    public ReplayHeader Header { get; }

    /// <summary>How it ended.</summary>
    public MatchResult Result { get; }

    /// <summary>Where in it what is.</summary>
    public ReplayIndex Index { get; }

    /// <summary>How many bytes it has.</summary>
    public int Length { get; }

    /// <summary>The last tick.</summary>
    public int LastTick => _chunks[^1].LastTick;

    internal ImmutableArray<ReplaySection> Chunks => _chunks;

    /// <summary>Checks and opens a replay; refuses what is damaged, cut off, foreign or newer with a <see cref="ReplayFormatException"/>.</summary>
    public static ReplayFile Open(ReadOnlySpan<byte> bytes)
    {
        using var parser = new ReplayParser();
        var sections = new List<ReplaySection>();
        var rest = bytes;
        while (parser.TryRead(rest, out var taken, out var section) || taken > 0)
        {
            rest = rest[taken..];
            if (section is not null)
            {
                sections.Add(section);
            }
        }

        if (!parser.IsComplete)
        {
            throw new ReplayFormatException(parser.Position == 0
                ? "This is not an Infon replay: it is too short to be one."
                : $"The replay is cut off after {bytes.Length} bytes, in {parser.Expected}.");
        }

        if (!rest.IsEmpty)
        {
            throw new ReplayFormatException($"{rest.Length} bytes follow the footer of the replay, from offset {parser.Position} on.");
        }

        return Of(sections, bytes.Length);
    }

    /// <summary>What reached the match from outside, in order.</summary>
    public ImmutableArray<ReplayInput> ReadInputs() => [.. _chunks.SelectMany(chunk => new ReplayChunk(chunk).Inputs)];

    /// <summary>Goes through the replay tick by tick, beginning with one.</summary>
    public ReplayReader Read(int fromTick = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromTick);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fromTick, LastTick);
        return new ReplayReader(this, fromTick);
    }

    /// <summary>The state after a tick; 0 = before the first.</summary>
    public FrameState StateAt(int tick)
    {
        var reader = Read(tick);
        reader.Next();
        return reader.State;
    }

    private static ReplayFile Of(List<ReplaySection> sections, int length)
    {
        var header = new PackedReader(sections[0].Unpack());
        var result = new PackedReader(sections[^2].Unpack());
        var index = new PackedReader(sections[^1].Unpack());
        try
        {
            return new ReplayFile(ReplayHeader.Read(ref header), ResultCodec.Read(ref result), ReplayIndex.Read(ref index), [.. sections[1..^2]], length);
        }
        catch (FrameFormatException refusal)
        {
            throw new ReplayFormatException($"The header, the result or the index of the replay makes no sense: {refusal.Message}", refusal);
        }
    }
}
