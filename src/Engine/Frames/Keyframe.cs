using Infon.Engine.Terrain;

namespace Infon.Engine.Frames;

/// <summary>A complete state as bytes.</summary>
internal static class Keyframe
{
    private const int RateMax = 1 << 20;

    public static void Write(PackedWriter writer, FrameState state, FrameHits hits)
    {
        writer.Byte(FrameCodec.Key);
        writer.Number(FrameCodec.Version);
        writer.Number(state.Tick);
        writer.Byte(state.Width);
        writer.Byte(state.Height);
        writer.Byte(state.HillX);
        writer.Byte(state.HillY);
        writer.Number(state.Players.Length);
        writer.Number(state.SlotCount);
        writer.Number(state.NextId);
        writer.Number(state.King + 1);
        foreach (var rate in state.Rates.Numbers)
        {
            writer.Number(rate);
        }

        WriteGround(writer, state);
        FrameEvents.WriteAll(writer, state);
        WritePlayers(writer, state);
        WriteCreatures(writer, state);
        hits.Compare();
        hits.Write(writer);
    }

    public static void Read(ref PackedReader reader, FrameState state, FrameHits hits)
    {
        if (reader.Byte() != FrameCodec.Key)
        {
            throw new FrameFormatException("This is not a keyframe.");
        }

        var version = reader.Number();
        if (version != FrameCodec.Version)
        {
            throw new FrameFormatException($"This keyframe is of version {version}; version {FrameCodec.Version} is understood.");
        }

        ReadMeasures(ref reader, state);
        foreach (ref var rate in state.Rates.Numbers)
        {
            rate = reader.Number(RateMax);
        }

        ReadGround(ref reader, state);
        FrameEvents.Read(ref reader, state);
        ReadPlayers(ref reader, state);
        ReadCreatures(ref reader, state);
        hits.Read(ref reader);
        hits.Fill();
    }

    private static void ReadMeasures(ref PackedReader reader, FrameState state)
    {
        var tick = reader.Number();
        var (width, height, hillX, hillY) = (reader.Byte(), reader.Byte(), reader.Byte(), reader.Byte());
        if (width < World.SideMin || height < World.SideMin || hillX >= width || hillY >= height)
        {
            throw new FrameFormatException($"A world of {width} x {height} tiles with the hill at {hillX}, {hillY} is impossible.");
        }

        var seats = reader.Number(FrameCodec.SeatsMax);
        state.Reset(width, height, hillX, hillY, seats, reader.Number(FrameCodec.SlotsMax));
        state.Tick = tick;
        state.NextId = reader.Number(FrameCodec.IdMax);
        state.King = reader.Number(seats) - 1;
    }

    /// <summary>Runs of equal tiles, then the food of the plain ones with runs of empty ones.</summary>
    private static void WriteGround(PackedWriter writer, FrameState state)
    {
        var ground = state.Ground;
        for (var first = 0; first < ground.Length;)
        {
            var end = first + 1;
            while (end < ground.Length && ground[end] == ground[first])
            {
                end++;
            }

            writer.Byte(ground[first]);
            writer.Number(end - first - 1);
            first = end;
        }

        var empty = 0;
        for (var tile = 0; tile < ground.Length; tile++)
        {
            if (ground[tile] < FrameState.PlainBit)
            {
                continue;
            }

            if (state.Food[tile] == 0)
            {
                empty++;
                continue;
            }

            WriteEmpty(writer, ref empty);
            writer.Number(state.Food[tile]);
        }

        WriteEmpty(writer, ref empty);
    }

    private static void WriteEmpty(PackedWriter writer, ref int count)
    {
        if (count > 0)
        {
            writer.Byte(0);
            writer.Number(count - 1);
            count = 0;
        }
    }

    private static void ReadGround(ref PackedReader reader, FrameState state)
    {
        var ground = state.Ground;
        for (var first = 0; first < ground.Length;)
        {
            var kind = KindOf(reader.Byte());
            var end = first + reader.Number(ground.Length - first - 1) + 1;
            ground[first..end].Fill(kind);
            first = end;
        }

        var empty = 0;
        for (var tile = 0; tile < ground.Length; tile++)
        {
            if (ground[tile] < FrameState.PlainBit)
            {
                continue;
            }

            if (empty > 0)
            {
                empty--;
                continue;
            }

            var food = reader.Number(Tiles.FoodMax);
            state.FoodOfTiles[tile] = (ushort)food;
            empty = food == 0 ? reader.Number(ground.Length - tile - 1) : 0;
        }
    }

    public static byte KindOf(int value) => (value & ~FrameState.PlainBit) <= (int)TilePicture.Desert
        ? (byte)value
        : throw new FrameFormatException($"There is no tile with the picture {value & ~FrameState.PlainBit}.");

    private static void WritePlayers(PackedWriter writer, FrameState state)
    {
        foreach (ref readonly var player in state.Players)
        {
            writer.Byte(player.IsPresent ? 1 : 0);
            if (player.IsPresent)
            {
                writer.Text(player.Name);
                writer.Number(player.Team);
                writer.Signed(player.Score);
                writer.Byte(player.Load);
            }
        }
    }

    private static void ReadPlayers(ref PackedReader reader, FrameState state)
    {
        foreach (ref var player in state.Seats)
        {
            player = PlayerFrame.Empty;
            if (reader.Byte() != 0)
            {
                player.IsPresent = true;
                player.Name = reader.Text(FrameCodec.NameBytesMax);
                player.Team = reader.Number();
                player.Score = reader.Signed();
                player.Load = (byte)reader.Byte();
            }
        }
    }

    private static void WriteCreatures(PackedWriter writer, FrameState state)
    {
        var living = 0;
        foreach (ref readonly var player in state.Players)
        {
            living += player.CreatureCount;
        }

        writer.Number(living);
        var last = -1;
        for (var slot = 0; slot < state.SlotEnd; slot++)
        {
            if (state.Creatures[slot].Lives)
            {
                writer.Number(slot - last - 1);
                CreatureRecord.Write(writer, state.NextId, state.Creatures[slot]);
                last = slot;
            }
        }
    }

    private static void ReadCreatures(ref PackedReader reader, FrameState state)
    {
        var slot = -1;
        for (var left = reader.Number(state.SlotCount); left > 0; left--)
        {
            slot += reader.Number(state.SlotCount) + 1;
            if (slot >= state.SlotCount)
            {
                throw new FrameFormatException($"There is no slot {slot}.");
            }

            state.Put(slot, CreatureRecord.Read(ref reader, state));
        }
    }
}
