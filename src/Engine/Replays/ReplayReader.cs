using Infon.Engine.Bots;
using Infon.Engine.Frames;

namespace Infon.Engine.Replays;

/// <summary>Goes through a replay tick by tick.</summary>
public sealed class ReplayReader
{
    private readonly ReplayFile _file;
    private readonly FrameDecoder _decoder = new();
    private readonly CommandCodec _commandCodec = new();
    private readonly int _fromTick;
    private ReplayChunk _chunk;
    private int _chunkNumber;
    private int _frameStart;
    private int _frameEnd;
    private int _commandsRead;

    internal ReplayReader(ReplayFile file, int fromTick)
    {
        _file = file;
        _fromTick = fromTick;
        while (file.Chunks[_chunkNumber].LastTick < fromTick)
        {
            _chunkNumber++;
        }

        _chunk = new ReplayChunk(file.Chunks[_chunkNumber]);
        Tick = _chunk.FirstTick - 1;
    }

    /// <summary>The tick at hand.</summary>
    public int Tick { get; private set; }

    /// <summary>The state after it.</summary>
    public FrameState State => _decoder.State;

    /// <summary>Its frame, as it was streamed; at the beginning of a chunk a keyframe.</summary>
    public ReadOnlySpan<byte> Frame => Tick == _chunk.FirstTick ? _chunk.Key : _chunk.Deltas[_frameStart.._frameEnd];

    /// <summary>The commands that the bots gave in it.</summary>
    public CommandLog Commands { get; } = new();

    /// <summary>The hash of the game's state after it, where one was recorded.</summary>
    public ulong? StateHash => _chunk.HashOf(Tick);

    /// <summary>Goes to the next tick; false = there is none.</summary>
    public bool Next()
    {
        do
        {
            if (Tick >= _file.LastTick)
            {
                return false;
            }

            Step();
        }
        while (Tick < _fromTick);
        return true;
    }

    private void Step()
    {
        Tick++;
        if (Tick > _chunk.LastTick)
        {
            _chunk = new ReplayChunk(_file.Chunks[++_chunkNumber]);
        }

        try
        {
            ReadTick();
        }
        catch (FrameFormatException refusal)
        {
            throw new ReplayFormatException($"Tick {Tick} of the replay makes no sense: {refusal.Message}", refusal);
        }
    }

    private void ReadTick()
    {
        if (Tick == _chunk.FirstTick)
        {
            (_frameStart, _frameEnd, _commandsRead) = (0, 0, 0);
            _commandCodec.Reset();
            _decoder.Decode(_chunk.Key);
        }
        else
        {
            _frameStart = _frameEnd;
            _frameEnd += _decoder.DecodeNext(_chunk.Deltas[_frameStart..]);
        }

        if (State.Tick != Tick)
        {
            throw new FrameFormatException($"Its frame says that it is tick {State.Tick}.");
        }

        var reader = new PackedReader(_chunk.Commands[_commandsRead..]);
        _commandCodec.Read(ref reader, Commands);
        _commandsRead += reader.Position;
    }
}
