using Infon.Engine.Creatures;
using Infon.Engine.Games;

namespace Infon.Engine.Frames;

/// <summary>Writes what creatures do in a tick, and those of their numbers that are not as guessed.</summary>
internal sealed class CreatureUpdates(Game game, FrameState state, FrameForecast forecast)
{
    private const int SecondByte = 8;

    private int[] _masks = [];

    public void Write(PackedWriter writer)
    {
        var end = Math.Max(state.SlotEnd, game.Creatures.SlotEnd);
        if (_masks.Length != state.SlotCount)
        {
            _masks = new int[state.SlotCount];
        }

        forecast.Begin();
        for (var slot = 0; slot < end; slot++)
        {
            _masks[slot] = TakeOver(slot, game.Creatures[slot]);
        }

        forecast.Run();
        var count = 0;
        for (var slot = 0; slot < end; slot++)
        {
            count += (_masks[slot] |= MissesOf(slot, game.Creatures[slot])) != 0 ? 1 : 0;
        }

        writer.Number(count);
        var last = -1;
        for (var slot = 0; slot < end; slot++)
        {
            if (_masks[slot] != 0)
            {
                WriteHead(writer, slot - last - 1, _masks[slot]);
                WriteBody(writer, slot, _masks[slot], game.Creatures[slot]);
                last = slot;
            }

            forecast.NoteStep(slot);
        }
    }

    /// <summary>Brings the state up to who lives and what they do; returns what of it is new.</summary>
    private int TakeOver(int slot, in Creature creature)
    {
        ref var shown = ref state.Slots[slot];
        var mask = 0;
        if (shown.Lives && shown.Id != creature.Id)
        {
            state.Take(slot);
            mask |= FrameCodec.Gone << SecondByte;
        }

        if (!creature.Lives)
        {
            return mask;
        }

        if (!shown.Lives)
        {
            state.Put(slot, FrameOf(creature));
            forecast.Exempt(slot);
            return mask | (FrameCodec.Born << SecondByte);
        }

        mask |= (shown.State != creature.State ? FrameCodec.State : 0) | (shown.Target != creature.Target ? FrameCodec.Target : 0);
        mask |= (shown.Type != creature.Type ? FrameCodec.Type : 0) << SecondByte;
        mask |= (shown.Message != creature.Message ? FrameCodec.Message : 0) << SecondByte;
        (shown.State, shown.Target, shown.Type, shown.Message) = (creature.State, creature.Target, creature.Type, creature.Message);
        return mask;
    }

    private int MissesOf(int slot, in Creature creature)
    {
        ref readonly var guess = ref state.Slots[slot];
        if (!creature.Lives || forecast.IsExempt(slot))
        {
            return 0;
        }

        return (guess.X != creature.X || guess.Y != creature.Y ? FrameCodec.Position : 0)
            | (guess.Health != creature.Health ? FrameCodec.Health : 0)
            | ((guess.Food != creature.Food ? FrameCodec.Food : 0) << SecondByte)
            | ((guess.Progress != creature.Progress ? FrameCodec.Progress : 0) << SecondByte);
    }

    private static void WriteHead(PackedWriter writer, int gap, int mask)
    {
        var second = mask >> SecondByte;
        writer.Byte((mask & 0xFF) | (second != 0 ? FrameCodec.More : 0) | Math.Min(gap, FrameCodec.GapOpen));
        if (gap >= FrameCodec.GapOpen)
        {
            writer.Number(gap - FrameCodec.GapOpen);
        }

        if (second != 0)
        {
            writer.Byte(second);
        }
    }

    private void WriteBody(PackedWriter writer, int slot, int mask, in Creature creature)
    {
        ref var shown = ref state.Slots[slot];
        var second = mask >> SecondByte;
        if ((second & FrameCodec.Born) != 0)
        {
            CreatureRecord.Write(writer, state.NextId, shown);
            return;
        }

        if ((mask & FrameCodec.State) != 0 || (second & FrameCodec.Type) != 0)
        {
            writer.Byte((int)shown.State | ((int)shown.Type << 3));
        }

        if ((mask & FrameCodec.Position) != 0)
        {
            writer.Pair(creature.X - shown.X, creature.Y - shown.Y);
            (shown.X, shown.Y) = (creature.X, creature.Y);
        }

        if ((mask & FrameCodec.Target) != 0)
        {
            writer.Number(state.NextId - 1 - shown.Target);
        }

        if ((mask & FrameCodec.Health) != 0)
        {
            writer.Signed(creature.Health - shown.Health);
            shown.Health = creature.Health;
        }

        if ((second & FrameCodec.Food) != 0)
        {
            writer.Signed(creature.Food - shown.Food);
            shown.Food = creature.Food;
        }

        if ((second & FrameCodec.Progress) != 0)
        {
            writer.Signed(creature.Progress - shown.Progress);
            shown.Progress = creature.Progress;
        }

        if ((second & FrameCodec.Message) != 0)
        {
            CreatureRecord.WriteMessage(writer, shown.Message);
        }
    }

    private static CreatureFrame FrameOf(in Creature creature) => new()
    {
        Id = creature.Id,
        Player = creature.Player,
        X = creature.X,
        Y = creature.Y,
        Health = creature.Health,
        Food = creature.Food,
        Progress = creature.Progress,
        Target = creature.Target,
        Type = creature.Type,
        State = creature.State,
        Message = creature.Message,
    };
}
