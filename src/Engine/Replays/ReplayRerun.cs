using Infon.Engine.Bots;
using Infon.Engine.Frames;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>A match played from a replay, compared with it tick by tick.</summary>
internal sealed class ReplayRerun : IDisposable
{
    private readonly ReplayFile _file;
    private readonly ReplayReader _reader;
    private readonly RecordedBots _bots;
    private readonly Match _match;
    private readonly FrameEncoder _encoder;
    private readonly KeyEventCheck _events;
    private readonly SortedSet<int> _unrunnable = [];

    public ReplayRerun(ReplayFile file, MatchSpec spec, IBotLoader? loader, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sources)
    {
        _file = file;
        _reader = file.Read();
        _reader.Next();
        var inputs = file.ReadInputs();
        if (loader is not null)
        {
            _unrunnable.UnionWith(inputs
                .Where(input => input.TextHash is { } hash && input.Text is null && !sources.ContainsKey(hash))
                .Select(input => input.Player));
        }

        _bots = new RecordedBots(new CommandTape(_reader, spec.Options.InstructionsPerTick), loader, _unrunnable);
        _match = new Match(spec, _bots, inputs.Select(input => ToMatchInput(input, loader is not null, sources)), keepLogs: false);
        _encoder = new FrameEncoder(_match.Game);
        _events = new KeyEventCheck(file.Index);
    }

    public void Dispose() => _match.Dispose();

    /// <summary>Plays to the end or to the first difference.</summary>
    public ReplayVerdict Run(string machine)
    {
        var tick = 0;
        while (true)
        {
            if (FindDifference(out var player) is { } difference)
            {
                return Differs(tick, player, difference, machine);
            }

            if (tick == _file.LastTick)
            {
                break;
            }

            if (_match.Result is not null)
            {
                return Differs(tick, null, $"end of the match: tick {_file.LastTick} / tick {tick}", machine);
            }

            tick++;
            _reader.Next();
            _match.Step();
            _encoder.EncodeDelta();
        }

        return FindDifferenceAtEnd() is { } last ? Differs(tick, null, last, machine) : Agrees(tick);
    }

    private string? FindDifference(out int? player)
    {
        player = null;
        if (FindCommand(out var index))
        {
            player = (index < _reader.Commands.Count ? _reader.Commands : _match.Commands).Entries[index].Player;
            return $"command {index + 1} {CommandWords.Of(_reader.Commands, index)} / {CommandWords.Of(_match.Commands, index)}";
        }

        var frame = _reader.Frame;
        if (!frame.SequenceEqual(FrameDecoder.IsKeyframe(frame) ? _encoder.EncodeKeyframe() : _encoder.LastDelta))
        {
            return _reader.State.FirstDifference(_encoder.State) ?? "the bytes of the frame";
        }

        if (_reader.StateHash is { } hash && hash != _match.Game.StateHash())
        {
            return $"state hash {hash:x16} / {_match.Game.StateHash():x16}";
        }

        return _events.Take(_encoder.State);
    }

    private bool FindCommand(out int index)
    {
        var (recorded, given) = (_reader.Commands, _match.Commands);
        index = recorded.Entries.CommonPrefixLength(given.Entries);
        if (index == recorded.Count && index == given.Count)
        {
            index = Math.Min(recorded.ThinkCount, given.ThinkCount);
            return recorded.ThinkCount != given.ThinkCount;
        }

        return true;
    }

    private string? FindDifferenceAtEnd()
    {
        if (_match.Result is not { } result)
        {
            return $"end of the match: tick {_file.LastTick} / later";
        }

        for (var i = 0; i < Math.Max(_file.Chunks.Length, _file.Index.Chunks.Length); i++)
        {
            if (i >= _file.Chunks.Length || i >= _file.Index.Chunks.Length
                || _file.Index.Chunks[i] != new ReplayChunkPlace(_file.Chunks[i].FirstTick, _file.Chunks[i].Offset))
            {
                return $"place of chunk {i + 1} in the index";
            }
        }

        return _events.End() ?? ResultCodec.FirstDifference(_file.Result, result, _bots.Ran);
    }

    private ReplayVerdict Agrees(int ticks)
    {
        var ran = _bots.Ran.Count == 0
            ? "No bot ran: its commands were taken from the replay"
            : $"The bots of {Names(_bots.Ran)} gave exactly the recorded commands";
        var left = _unrunnable.Count == 0
            ? ""
            : $" What reached {Names(_unrunnable)} while the match ran is not at hand, so their recorded commands were used.";
        return new ReplayVerdict(
            ReplayOutcome.Agrees, $"All {ticks} ticks, their frames, replies and state hashes and the result agree. {ran}.{left}", ticks);
    }

    private ReplayVerdict Differs(int tick, int? player, string difference, string machine)
    {
        var who = player is { } number ? $"player {number}{NameOf(number)}, " : "";
        var hint = player is { } bot && _bots.Ran.Contains(bot) && machine != _file.Header.Machine
            ? $" The match was played on '{_file.Header.Machine}', this is '{machine}': floating-point results may differ without anybody's fault."
            : "";
        return new ReplayVerdict(
            ReplayOutcome.Differs, $"Tick {tick}: {who}{difference} (recorded / replayed).{hint}", Math.Max(tick - 1, 0), tick, player, difference);
    }

    private string Names(IEnumerable<int> players) => string.Join(", ", players.Order().Select(player => $"player {player}{NameOf(player)}"));

    private string NameOf(int player) => _match.Game.PlayerAt(player) is { } present ? $" ({present.Name})" : "";

    private static MatchInput ToMatchInput(ReplayInput input, bool withSources, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> sources)
    {
        var text = input.Text ?? (input.TextHash is { } hash ? sources.GetValueOrDefault(hash) : default);
        return new MatchInput(
            input.Tick,
            input.Kind,
            input.Player,
            input.BotKind is { } kind ? new BotInput(kind, text, input.Number) : null,
            input.Entrant?.ToEntrant(withSources ? sources.GetValueOrDefault(input.Entrant.ProgramHash) : default));
    }
}
