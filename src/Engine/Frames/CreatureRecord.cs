using Infon.Engine.Creatures;

namespace Infon.Engine.Frames;

/// <summary>A creature with everything a viewer knows of it, as bytes.</summary>
internal static class CreatureRecord
{
    private const int StateBits = 3;
    private const int StateMask = (1 << StateBits) - 1;

    public static void Write(PackedWriter writer, int nextId, in CreatureFrame creature)
    {
        writer.Number(nextId - 1 - creature.Id);
        writer.Number(creature.Player);
        writer.Byte((int)creature.State | ((int)creature.Type << StateBits));
        writer.Number(creature.X);
        writer.Number(creature.Y);
        writer.Signed(creature.Health);
        writer.Signed(creature.Food);
        writer.Signed(creature.Progress);
        writer.Number(nextId - 1 - creature.Target);
        WriteMessage(writer, creature.Message);
        if (creature.State == CreatureState.Walk)
        {
            writer.Pair(creature.StepX, creature.StepY);
        }
    }

    public static CreatureFrame Read(ref PackedReader reader, FrameState state)
    {
        var id = state.NextId - 1 - reader.Number(state.NextId - 1);
        if (state.SlotOf(id) >= 0)
        {
            throw new FrameFormatException($"Creature {id} is there twice.");
        }

        var creature = new CreatureFrame { Id = id, Player = reader.Number(state.Players.Length - 1) };
        var work = reader.Byte();
        creature.State = (CreatureState)(work & StateMask);
        creature.Type = TypeOf(work >> StateBits);
        creature.X = reader.Number((state.Width * Terrain.Tiles.Side) - 1);
        creature.Y = reader.Number((state.Height * Terrain.Tiles.Side) - 1);
        creature.Health = Amount(reader.Signed());
        creature.Food = Amount(reader.Signed());
        creature.Progress = Amount(reader.Signed());
        creature.Target = state.NextId - 1 - reader.Number(state.NextId - 1);
        creature.Message = ReadMessage(ref reader);
        if (creature.State == CreatureState.Walk)
        {
            var (stepX, stepY) = reader.Pair();
            (creature.StepX, creature.StepY) = (Amount(stepX), Amount(stepY));
        }

        return creature;
    }

    public static CreatureType TypeOf(int number) =>
        number <= (int)CreatureType.Flyer ? (CreatureType)number : throw new FrameFormatException($"There is no creature type {number}.");

    public static int Amount(int value) => value is >= -FrameCodec.AmountMax and <= FrameCodec.AmountMax
        ? value
        : throw new FrameFormatException($"{value} is more than any creature can have.");

    public static void WriteMessage(PackedWriter writer, CreatureMessage message)
    {
        Span<byte> bytes = stackalloc byte[CreatureMessage.LengthMax];
        writer.Block(bytes[..message.CopyTo(bytes)]);
    }

    public static CreatureMessage ReadMessage(ref PackedReader reader) => CreatureMessage.Of(reader.Block(CreatureMessage.LengthMax));
}
