using System.Security.Cryptography;
using Infon.Engine.Frames;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>How a replay is written.</summary>
public sealed record RecordingOptions
{
    /// <summary>What the bots run on: interpreter and mathematics library, in words. Default: unknown.</summary>
    public string Machine { get; init; } = "unknown";

    /// <summary>How hard the compressor tries, 0 to 11; 5 is quick enough while a match is played, 9 is for replays at rest. Default: 5.</summary>
    public int Quality { get; init; } = 5;

    /// <summary>Whether code and lines that reach bots from outside are kept; else only their hashes are. Default: false.</summary>
    public bool KeepsTexts { get; init; }
}

/// <summary>Writes the replay of a match while it is played: made before the first tick, told of every tick and of the end.</summary>
/// <remarks>Equal matches give equal bytes. What is written can be read from the start while the match still runs.</remarks>
public sealed class ReplayRecorder
{
    private readonly Match _match;
    private readonly RecordingOptions _options;
    private readonly FrameEncoder _encoder;
    private readonly CommandCodec _commandCodec = new();
    private readonly PackedWriter _file = new();
    private readonly PackedWriter _key = new();
    private readonly PackedWriter _deltas = new();
    private readonly PackedWriter _commands = new();
    private readonly PackedWriter _inputs = new();
    private readonly PackedWriter _hashes = new();
    private readonly PackedWriter _content = new();
    private readonly PackedWriter _places = new();
    private readonly PackedWriter _events = new();
    private byte[] _packed = [];
    private int _firstTick;
    private int _inputCount;
    private int _inputsSeen;
    private int _placeCount;
    private int _eventCount;
    private int _lastEventTick;
    private bool _isEnded;

    /// <summary>Begins the replay of a match that has just been set up.</summary>
    public ReplayRecorder(Match match, RecordingOptions? options = null)
    {
        if (match.Game.TickNumber != 0)
        {
            throw new ArgumentException("A replay begins before the first tick.", nameof(match));
        }

        _match = match;
        _options = options ?? new RecordingOptions();
        _encoder = new FrameEncoder(match.Game);
        _file.Raw(ReplayFormat.Magic);
        _file.Byte(ReplayFormat.Version);
        ReplayHeader.Of(match.Spec, _options.Machine).Write(_content);
        WriteContent(ReplaySectionKind.Header, 0, 0);
        BeginChunk();
        NoteTick();
    }

    /// <summary>The replay so far.</summary>
    public ReadOnlySpan<byte> Written => _file.Written;

    /// <summary>The state of the tick last recorded.</summary>
    public FrameState State => _encoder.State;

    /// <summary>The delta of the tick last recorded, for those who watch; valid until the next tick.</summary>
    public ReadOnlySpan<byte> Delta => _encoder.LastDelta;

    /// <summary>The keyframe of the tick last recorded, for those who begin to watch; valid until the next tick.</summary>
    public ReadOnlySpan<byte> EncodeKeyframe() => _encoder.EncodeKeyframe();

    /// <summary>Records the tick that the match has just played.</summary>
    public void RecordTick()
    {
        var delta = _encoder.EncodeDelta();
        if (_match.Game.TickNumber % ReplayFormat.TicksPerChunk == 0 && _match.Result is null)
        {
            EndChunk(_match.Game.TickNumber - 1);
            BeginChunk();
        }
        else
        {
            _deltas.Raw(delta);
        }

        NoteTick();
    }

    /// <summary>Records the end of the match and completes the replay, which is returned.</summary>
    public ReadOnlySpan<byte> RecordEnd()
    {
        if (_isEnded)
        {
            return Written;
        }

        var result = _match.Result ?? throw new InvalidOperationException("The match is not over.");
        _isEnded = true;
        EndChunk(_match.Game.TickNumber);
        _content.Clear();
        ResultCodec.Write(_content, result);
        WriteContent(ReplaySectionKind.Result, 0, 0);
        var indexOffset = _file.Length;
        WriteIndex();
        _file.Word((ulong)indexOffset);
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_file.Written, sum);
        _file.Raw(sum);
        return Written;
    }

    private void BeginChunk()
    {
        _firstTick = _match.Game.TickNumber;
        _inputCount = 0;
        _key.Clear();
        _deltas.Clear();
        _commands.Clear();
        _commandCodec.Reset();
        _inputs.Clear();
        _hashes.Clear();
        _key.Raw(_encoder.EncodeKeyframe());
    }

    private void NoteTick()
    {
        _commandCodec.Write(_commands, _match.Commands);
        for (; _inputsSeen < _match.Inputs.Count; _inputsSeen++, _inputCount++)
        {
            InputCodec.Write(_inputs, _match.Inputs[_inputsSeen], _options.KeepsTexts);
        }

        if (_match.Game.TickNumber % ReplayFormat.TicksPerHash == 0)
        {
            _hashes.Word(_match.Game.StateHash());
        }

        foreach (ref readonly var happened in _encoder.State.Events)
        {
            ReplayIndex.WriteEvent(_events, _match.Game.TickNumber - _lastEventTick, happened);
            _lastEventTick = _match.Game.TickNumber;
            _eventCount++;
        }
    }

    private void EndChunk(int lastTick)
    {
        _places.Number(_firstTick);
        _places.Number(_file.Length);
        _placeCount++;
        _content.Clear();
        _content.Block(_key.Written);
        _content.Block(_deltas.Written);
        _content.Block(_commands.Written);
        _content.Number(_inputCount);
        _content.Raw(_inputs.Written);
        _content.Raw(_hashes.Written);
        WriteContent(ReplaySectionKind.Ticks, _firstTick, lastTick);
    }

    private void WriteIndex()
    {
        _content.Clear();
        _content.Number(_placeCount);
        _content.Raw(_places.Written);
        _content.Number(_eventCount);
        _content.Raw(_events.Written);
        WriteContent(ReplaySectionKind.Index, 0, 0);
    }

    private void WriteContent(ReplaySectionKind kind, int firstTick, int lastTick)
    {
        var length = ReplayFormat.Compress(_content.Written, ref _packed, _options.Quality);
        ReplaySection.Write(_file, kind, firstTick, lastTick, _packed.AsSpan(0, length), _content.Length);
    }
}
