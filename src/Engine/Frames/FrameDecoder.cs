using Infon.Engine.Creatures;
using Infon.Engine.Terrain;

namespace Infon.Engine.Frames;

/// <summary>Turns frames back into states: a keyframe first, then the delta of every following tick, or any other keyframe.</summary>
/// <remarks>Whatever the bytes are, they either make sense or are refused with a <see cref="FrameFormatException"/>; then a keyframe must follow.</remarks>
public sealed class FrameDecoder
{
    private readonly FrameForecast _forecast;
    private readonly FrameHits _hits;
    private Misses[] _misses = [];
    private bool _hasState;

    /// <summary>A decoder that waits for a keyframe.</summary>
    public FrameDecoder()
    {
        _forecast = new FrameForecast(State);
        _hits = new FrameHits(State);
    }

    /// <summary>The tick last decoded.</summary>
    public FrameState State { get; } = new();

    /// <summary>Whether bytes begin like a keyframe.</summary>
    public static bool IsKeyframe(ReadOnlySpan<byte> frame) => frame.Length > 0 && (frame[0] & FrameCodec.Key) != 0;

    /// <summary>Takes the next frame, which must be all there is.</summary>
    public void Decode(ReadOnlySpan<byte> frame)
    {
        var length = DecodeNext(frame);
        if (length != frame.Length)
        {
            _hasState = false;
            throw new FrameFormatException($"The frame is over at byte {length}, but {frame.Length} bytes are there.");
        }
    }

    /// <summary>Takes the next of several frames that stand one behind the other; returns its length.</summary>
    public int DecodeNext(ReadOnlySpan<byte> frame)
    {
        var reader = new PackedReader(frame);
        var isKey = IsKeyframe(frame);
        if (!isKey && !_hasState)
        {
            throw new FrameFormatException("A delta cannot be understood before a keyframe.");
        }

        _hasState = false;
        if (isKey)
        {
            Keyframe.Read(ref reader, State, _hits);
        }
        else
        {
            ReadDelta(ref reader);
        }

        _hasState = true;
        return reader.Position;
    }

    private void ReadDelta(ref PackedReader reader)
    {
        var flags = reader.Byte();
        State.ClearEvents();
        State.Tick = State.Tick < int.MaxValue ? State.Tick + 1 : throw new FrameFormatException("Time is over.");
        if ((flags & FrameCodec.Ids) != 0)
        {
            State.NextId += reader.Number(FrameCodec.IdMax - State.NextId);
        }

        if ((flags & FrameCodec.King) != 0)
        {
            State.King = reader.Number(State.Players.Length) - 1;
        }

        ReadCreatures(ref reader);
        _hits.Forget();
        if ((flags & FrameCodec.OddHits) != 0)
        {
            _hits.Read(ref reader);
        }

        _hits.Fill();
        if ((flags & FrameCodec.Events) != 0)
        {
            FrameEvents.Read(ref reader, State);
        }

        if ((flags & FrameCodec.Players) != 0)
        {
            PlayerUpdates.Read(ref reader, State);
        }

        PlayerUpdates.EmptyFreeSeats(State);
        if ((flags & FrameCodec.Loads) != 0)
        {
            PlayerUpdates.ReadLoads(ref reader, State);
        }

        if ((flags & FrameCodec.Ground) != 0)
        {
            ReadTiles(ref reader);
        }
    }

    private void ReadCreatures(ref PackedReader reader)
    {
        if (_misses.Length != State.SlotCount)
        {
            _misses = new Misses[State.SlotCount];
        }

        Array.Clear(_misses);
        _forecast.Begin();
        var slot = -1;
        for (var left = reader.Number(State.SlotCount); left > 0; left--)
        {
            var head = reader.Byte();
            var gap = head & FrameCodec.GapOpen;
            slot += 1 + gap + (gap == FrameCodec.GapOpen ? reader.Number(State.SlotCount) : 0);
            if (slot >= State.SlotCount)
            {
                throw new FrameFormatException($"There is no slot {slot}.");
            }

            ReadUpdate(ref reader, slot, head, (head & FrameCodec.More) != 0 ? reader.Byte() : 0);
        }

        _forecast.Run();
        for (slot = 0; slot < State.SlotEnd; slot++)
        {
            if (State.Slots[slot].Lives && !_forecast.IsExempt(slot))
            {
                Correct(ref State.Slots[slot], _misses[slot]);
            }

            _forecast.NoteStep(slot);
        }
    }

    private void ReadUpdate(ref PackedReader reader, int slot, int head, int second)
    {
        ref var creature = ref State.Slots[slot];
        if ((second & FrameCodec.Gone) != 0)
        {
            if (!creature.Lives)
            {
                throw new FrameFormatException($"No creature can go from slot {slot}: it is empty.");
            }

            State.Take(slot);
        }

        if ((second & FrameCodec.Born) != 0)
        {
            if (creature.Lives)
            {
                throw new FrameFormatException($"No creature can be born into slot {slot}: it is taken.");
            }

            State.Put(slot, CreatureRecord.Read(ref reader, State));
            _forecast.Exempt(slot);
        }
        else if ((second & FrameCodec.Gone) == 0)
        {
            ReadChange(ref reader, slot, head, second);
        }
    }

    private void ReadChange(ref PackedReader reader, int slot, int head, int second)
    {
        ref var creature = ref State.Slots[slot];
        ref var misses = ref _misses[slot];
        if (!creature.Lives)
        {
            throw new FrameFormatException($"No creature can change in slot {slot}: it is empty.");
        }

        if ((head & FrameCodec.State) != 0 || (second & FrameCodec.Type) != 0)
        {
            var work = reader.Byte();
            creature.State = (CreatureState)(work & 7);
            creature.Type = CreatureRecord.TypeOf(work >> 3);
        }

        if ((head & FrameCodec.Position) != 0)
        {
            (misses.X, misses.Y) = reader.Pair();
        }

        if ((head & FrameCodec.Target) != 0)
        {
            creature.Target = State.NextId - 1 - reader.Number(State.NextId - 1);
        }

        misses.Health = (head & FrameCodec.Health) != 0 ? reader.Signed() : 0;
        misses.Food = (second & FrameCodec.Food) != 0 ? reader.Signed() : 0;
        misses.Progress = (second & FrameCodec.Progress) != 0 ? reader.Signed() : 0;
        if ((second & FrameCodec.Message) != 0)
        {
            creature.Message = CreatureRecord.ReadMessage(ref reader);
        }
    }

    private void Correct(ref CreatureFrame creature, in Misses misses)
    {
        creature.X += misses.X;
        creature.Y += misses.Y;
        creature.Health = CreatureRecord.Amount(creature.Health + misses.Health);
        creature.Food = CreatureRecord.Amount(creature.Food + misses.Food);
        creature.Progress = CreatureRecord.Amount(creature.Progress + misses.Progress);
        if ((uint)creature.X >= (uint)(State.Width * Tiles.Side) || (uint)creature.Y >= (uint)(State.Height * Tiles.Side))
        {
            throw new FrameFormatException($"Creature {creature.Id} cannot be at {creature.X}, {creature.Y}: that is off the map.");
        }
    }

    private void ReadTiles(ref PackedReader reader)
    {
        var tile = -1;
        for (var left = reader.Number(State.Ground.Length); left > 0; left--)
        {
            var head = reader.Number(State.Ground.Length << 1);
            tile += (head >> 1) + 1;
            if (tile >= State.Ground.Length)
            {
                throw new FrameFormatException($"There is no tile {tile}.");
            }

            var food = (long)State.FoodOfTiles[tile] + reader.Signed();
            if (food is < 0 or > Tiles.FoodMax)
            {
                throw new FrameFormatException($"Tile {tile} cannot hold {food} food.");
            }

            State.FoodOfTiles[tile] = (ushort)food;
            if ((head & 1) != 0)
            {
                State.Ground[tile] = Keyframe.KindOf(reader.Byte());
            }
        }
    }

    private struct Misses
    {
        public int X, Y, Health, Food, Progress;
    }
}
