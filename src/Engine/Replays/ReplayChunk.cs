using System.Collections.Immutable;
using Infon.Engine.Frames;

namespace Infon.Engine.Replays;

/// <summary>A chunk of ticks, decompressed: frames, commands, inputs and hashes.</summary>
internal sealed class ReplayChunk
{
    private readonly byte[] _content;
    private readonly Range _key;
    private readonly Range _deltas;
    private readonly Range _commands;

    public ReplayChunk(ReplaySection section)
    {
        (FirstTick, LastTick) = (section.FirstTick, section.LastTick);
        _content = section.Unpack();
        var reader = new PackedReader(_content);
        try
        {
            _key = BlockAt(ref reader);
            _deltas = BlockAt(ref reader);
            _commands = BlockAt(ref reader);
            Inputs = ReadInputs(ref reader);
            Hashes = ReadHashes(ref reader);
        }
        catch (FrameFormatException refusal)
        {
            throw new ReplayFormatException($"The content of {section.Place} makes no sense: {refusal.Message}", refusal);
        }
    }

    public int FirstTick { get; }

    public int LastTick { get; }

    public ReadOnlySpan<byte> Key => _content.AsSpan(_key);

    public ReadOnlySpan<byte> Deltas => _content.AsSpan(_deltas);

    public ReadOnlySpan<byte> Commands => _content.AsSpan(_commands);

    public ImmutableArray<ReplayInput> Inputs { get; }

    /// <summary>The hashes of those ticks that have one.</summary>
    private ImmutableArray<ulong> Hashes { get; }

    /// <summary>The recorded hash of the state after a tick, or null where none was recorded.</summary>
    public ulong? HashOf(int tick) =>
        tick % ReplayFormat.TicksPerHash == 0 ? Hashes[(tick / ReplayFormat.TicksPerHash) - FirstHash] : null;

    private int FirstHash => (FirstTick + ReplayFormat.TicksPerHash - 1) / ReplayFormat.TicksPerHash;

    private static Range BlockAt(ref PackedReader reader)
    {
        var length = reader.Block().Length;
        return (reader.Position - length)..reader.Position;
    }

    private static ImmutableArray<ReplayInput> ReadInputs(ref PackedReader reader)
    {
        var inputs = ImmutableArray.CreateBuilder<ReplayInput>();
        for (var left = reader.Number(); left > 0; left--)
        {
            inputs.Add(InputCodec.Read(ref reader));
        }

        return inputs.ToImmutable();
    }

    private ImmutableArray<ulong> ReadHashes(ref PackedReader reader)
    {
        var hashes = ImmutableArray.CreateBuilder<ulong>();
        for (var left = (LastTick / ReplayFormat.TicksPerHash) - FirstHash + 1; left > 0; left--)
        {
            hashes.Add(reader.Word());
        }

        return reader.IsAtEnd ? hashes.ToImmutable() : throw new FrameFormatException("Something follows the last hash.");
    }
}
