using Infon.Engine.Games;

namespace Infon.Engine.Frames;

/// <summary>Turns the ticks of a game into frames: once a tick a delta, and at any time a keyframe of the tick last encoded.</summary>
/// <remarks>In the steady state it allocates nothing: it keeps the last state by slot and writes into a buffer that is used again.</remarks>
public sealed class FrameEncoder
{
    private readonly Game _game;
    private readonly FrameForecast _forecast;
    private readonly FrameHits _hits;
    private readonly CreatureUpdates _creatures;
    private readonly PackedWriter _writer = new();
    private readonly PackedWriter _keyWriter = new();
    private int[] _tiles = [];

    /// <summary>Captures a game as it stands.</summary>
    public FrameEncoder(Game game)
    {
        var limits = game.Options.Limits;
        if (limits.Players > FrameCodec.SeatsMax || limits.Creatures > FrameCodec.SlotsMax)
        {
            throw new ArgumentException($"Frames describe at most {FrameCodec.SeatsMax} players and {FrameCodec.SlotsMax} creatures.", nameof(game));
        }

        _game = game;
        _forecast = new FrameForecast(State);
        _hits = new FrameHits(State);
        _creatures = new CreatureUpdates(game, State, _forecast);
        State.Reset(game.World.Width, game.World.Height, game.World.HillX, game.World.HillY, limits.Players, limits.Creatures);
        State.Rates.Capture(game);
        for (var tile = 0; tile < State.Ground.Length; tile++)
        {
            State.Ground[tile] = KindOf(tile);
            State.FoodOfTiles[tile] = (ushort)FoodOf(tile);
        }

        EncodeDelta();
    }

    /// <summary>The tick last encoded, as decoders have it.</summary>
    public FrameState State { get; } = new();

    /// <summary>The delta last encoded; valid until the next.</summary>
    public ReadOnlySpan<byte> LastDelta => _writer.Written;

    /// <summary>The complete tick last encoded; valid until the next keyframe.</summary>
    public ReadOnlySpan<byte> EncodeKeyframe()
    {
        _keyWriter.Clear();
        Keyframe.Write(_keyWriter, State, _hits);
        return _keyWriter.Written;
    }

    /// <summary>What leads from the tick last encoded to the game as it stands now; valid until the next delta.</summary>
    /// <remarks>To be called at the end of every tick, before the world forgets which tiles were touched.</remarks>
    public ReadOnlySpan<byte> EncodeDelta()
    {
        _writer.Clear();
        _writer.Byte(0);
        State.ClearEvents();
        State.Tick = _game.TickNumber;
        var flags = WriteIds() | WriteKing();
        _creatures.Write(_writer);
        flags |= WriteHits() | WriteEvents() | WritePlayers() | WriteLoads() | WriteTiles();
        _writer.Patch(0, flags);
        return _writer.Written;
    }

    private int WriteIds()
    {
        var given = _game.Creatures.NextId - State.NextId;
        if (given == 0)
        {
            return 0;
        }

        State.NextId += given;
        _writer.Number(given);
        return FrameCodec.Ids;
    }

    private int WriteKing()
    {
        if (State.King == _game.King)
        {
            return 0;
        }

        State.King = _game.King;
        _writer.Number(State.King + 1);
        return FrameCodec.King;
    }

    private int WriteHits()
    {
        foreach (ref readonly var happened in _game.Journal.Events)
        {
            if (happened.Kind == TickEventKind.Attacked)
            {
                State.AddHit(new FrameHit(happened.Other, happened.Creature));
            }
        }

        _hits.Compare();
        _hits.Fill();
        if (!_hits.HasExceptions)
        {
            return 0;
        }

        _hits.Write(_writer);
        return FrameCodec.OddHits;
    }

    private int WriteEvents()
    {
        var journal = _game.Journal.Events;
        if (FrameEvents.Count(journal) == 0)
        {
            return 0;
        }

        FrameEvents.Write(_writer, State, journal);
        foreach (ref readonly var happened in journal)
        {
            if (happened.Kind != TickEventKind.Attacked)
            {
                State.AddEvent(happened);
            }
        }

        return FrameCodec.Events;
    }

    private int WritePlayers()
    {
        var changed = 0;
        foreach (var player in _game.Seats)
        {
            changed += PlayerUpdates.MaskOf(State.Seats[player.Number], player) != 0 ? 1 : 0;
        }

        if (changed > 0)
        {
            _writer.Number(changed);
            foreach (var player in _game.Seats)
            {
                PlayerUpdates.Write(_writer, ref State.Seats[player.Number], player);
            }
        }

        PlayerUpdates.EmptyFreeSeats(State);
        return changed > 0 ? FrameCodec.Players : 0;
    }

    private int WriteLoads()
    {
        var isChanged = false;
        foreach (var player in _game.Seats)
        {
            isChanged |= player.IsPresent && LoadOf(player.InstructionsUsed) != State.Seats[player.Number].Load;
        }

        if (!isChanged)
        {
            return 0;
        }

        var (first, half) = (0, false);
        foreach (var player in _game.Seats)
        {
            if (!player.IsPresent)
            {
                continue;
            }

            ref var load = ref State.Seats[player.Number].Load;
            var change = LoadOf(player.InstructionsUsed) - load;
            load = LoadOf(player.InstructionsUsed);
            if (half)
            {
                _writer.Pair(first, change);
            }

            (first, half) = (change, !half);
        }

        if (half)
        {
            _writer.Pair(first, 0);
        }

        return FrameCodec.Loads;
    }

    private int WriteTiles()
    {
        var count = CollectTiles();
        if (count == 0)
        {
            return 0;
        }

        _writer.Number(count);
        var last = -1;
        foreach (var tile in _tiles.AsSpan(0, count))
        {
            var kind = KindOf(tile);
            var isOther = kind != State.Ground[tile];
            _writer.Number(((tile - last - 1) << 1) | (isOther ? 1 : 0));
            _writer.Signed(FoodOf(tile) - State.FoodOfTiles[tile]);
            if (isOther)
            {
                _writer.Byte(kind);
            }

            State.Ground[tile] = kind;
            State.FoodOfTiles[tile] = (ushort)FoodOf(tile);
            last = tile;
        }

        return FrameCodec.Ground;
    }

    /// <summary>Sorts the tiles that are not as guessed to the front, each once, and returns how many there are.</summary>
    private int CollectTiles()
    {
        var touched = _game.World.TouchedTiles;
        var eaten = _forecast.EatenTiles;
        if (_tiles.Length < touched.Length + eaten.Length)
        {
            _tiles = new int[(touched.Length + eaten.Length) * 2];
        }

        touched.CopyTo(_tiles);
        eaten.CopyTo(_tiles.AsSpan(touched.Length));
        var all = _tiles.AsSpan(0, touched.Length + eaten.Length);
        all.Sort();
        var (count, last) = (0, -1);
        foreach (var tile in all)
        {
            if (tile != last && (FoodOf(tile) != State.Food[tile] || KindOf(tile) != State.Ground[tile]))
            {
                _tiles[count++] = tile;
            }

            last = tile;
        }

        return count;
    }

    private byte LoadOf(int instructions) => FrameCodec.LoadOf(instructions, _game.Options.InstructionsPerTick);

    private int FoodOf(int tile) => _game.World.FoodAt(tile % State.Width, tile / State.Width);

    private byte KindOf(int tile)
    {
        var (x, y) = (tile % State.Width, tile / State.Width);
        return (byte)((int)_game.World.PictureAt(x, y) | (_game.World.IsPlain(x, y) ? FrameState.PlainBit : 0));
    }
}
