using Infon.Engine.Players;

namespace Infon.Engine.Frames;

/// <summary>What changed for the players beyond the scores of the tick's events, as bytes.</summary>
internal static class PlayerUpdates
{
    private const int Known = FrameCodec.SeatTaken | FrameCodec.SeatLeft | FrameCodec.Score;

    public static int MaskOf(in PlayerFrame shown, Player player)
    {
        if (!player.IsPresent)
        {
            return shown.IsPresent ? FrameCodec.SeatLeft : 0;
        }

        var isNew = !shown.IsPresent || shown.Name != player.Name || shown.Team != player.Team;
        return (isNew ? FrameCodec.SeatTaken : 0) | (shown.Score != player.Score ? FrameCodec.Score : 0);
    }

    public static void Write(PackedWriter writer, ref PlayerFrame shown, Player player)
    {
        var mask = MaskOf(shown, player);
        if (mask == 0)
        {
            return;
        }

        writer.Number(player.Number);
        writer.Byte(mask);
        if ((mask & FrameCodec.SeatTaken) != 0)
        {
            writer.Text(player.Name);
            writer.Number(player.Team);
            (shown.Name, shown.Team) = (player.Name, player.Team);
        }

        if ((mask & FrameCodec.Score) != 0)
        {
            writer.Signed(player.Score - shown.Score);
            shown.Score = player.Score;
        }

        shown.IsPresent = player.IsPresent;
    }

    public static void Read(ref PackedReader reader, FrameState state)
    {
        for (var left = reader.Number(state.Players.Length); left > 0; left--)
        {
            ref var player = ref state.Seats[reader.Number(state.Players.Length - 1)];
            var mask = reader.Byte();
            if ((mask & ~Known) != 0 || (mask & (FrameCodec.SeatTaken | FrameCodec.SeatLeft)) == (FrameCodec.SeatTaken | FrameCodec.SeatLeft))
            {
                throw new FrameFormatException($"Nothing about a player can change by {mask}.");
            }

            player.IsPresent = (mask & FrameCodec.SeatLeft) == 0;
            if ((mask & FrameCodec.SeatTaken) != 0)
            {
                player.Name = reader.Text(FrameCodec.NameBytesMax);
                player.Team = reader.Number();
            }

            if ((mask & FrameCodec.Score) != 0)
            {
                player.Score += reader.Signed();
            }
        }
    }

    /// <summary>Nothing is known of a seat on which nobody sits.</summary>
    public static void EmptyFreeSeats(FrameState state)
    {
        foreach (ref var player in state.Seats)
        {
            if (!player.IsPresent)
            {
                var creatures = player.CreatureCount;
                player = PlayerFrame.Empty;
                player.CreatureCount = creatures;
            }
        }
    }

    public static void ReadLoads(ref PackedReader reader, FrameState state)
    {
        var (next, half) = (0, false);
        foreach (ref var player in state.Seats)
        {
            if (!player.IsPresent)
            {
                continue;
            }

            var change = next;
            if (!half)
            {
                (change, next) = reader.Pair();
            }

            half = !half;
            var load = (long)player.Load + change;
            if (load is < 0 or > FrameCodec.LoadMax)
            {
                throw new FrameFormatException($"A load of {load} is impossible.");
            }

            player.Load = (byte)load;
        }
    }
}
