using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Players;

namespace Infon.Engine.Frames;

/// <summary>The events of a tick as bytes; the scores they lead to go into the state on the way.</summary>
internal static class FrameEvents
{
    private const int KindBits = 3;
    private const int KindMask = (1 << KindBits) - 1;
    private const int ExplicitTotal = 0x80;
    private const int CountMax = 1 << 20;

    public static int Count(ReadOnlySpan<TickEvent> journal)
    {
        var count = 0;
        foreach (ref readonly var happened in journal)
        {
            count += happened.Kind == TickEventKind.Attacked ? 0 : 1;
        }

        return count;
    }

    /// <summary>Writes all events that are not hits, and brings the scores of the state up to them.</summary>
    public static void Write(PackedWriter writer, FrameState state, ReadOnlySpan<TickEvent> journal)
    {
        writer.Number(Count(journal));
        foreach (ref readonly var happened in journal)
        {
            if (happened.Kind == TickEventKind.Scored)
            {
                ref var score = ref state.Seats[happened.Player].Score;
                WriteScore(writer, happened, FrameCodec.ScoreAfter(score, happened.Amount) == happened.Total);
                score = happened.Total;
            }
            else if (happened.Kind != TickEventKind.Attacked)
            {
                Write(writer, state, happened);
            }
        }
    }

    /// <summary>Writes the events of a state that already has their scores.</summary>
    public static void WriteAll(PackedWriter writer, FrameState state)
    {
        writer.Number(state.Events.Length);
        foreach (ref readonly var happened in state.Events)
        {
            if (happened.Kind == TickEventKind.Scored)
            {
                WriteScore(writer, happened, isUsual: false);
            }
            else
            {
                Write(writer, state, happened);
            }
        }
    }

    public static void Read(ref PackedReader reader, FrameState state)
    {
        for (var left = reader.Number(CountMax); left > 0; left--)
        {
            state.AddEvent(ReadOne(ref reader, state));
        }
    }

    private static void Write(PackedWriter writer, FrameState state, in TickEvent happened)
    {
        var kind = (int)happened.Kind;
        switch (happened.Kind)
        {
            case TickEventKind.Spawned:
                Link(writer, state, happened, kind, happened.Other < 0 ? 0 : 2);
                break;
            case TickEventKind.Killed:
                Link(writer, state, happened, kind, happened.Other < 0 ? 0 : happened.Other == happened.Creature ? 1 : 2);
                break;
            case TickEventKind.Converted:
                Link(writer, state, happened, kind, happened.Amount, hasOther: false);
                break;
            default:
                writer.Byte(kind);
                writer.Number(happened.Player + 1);
                break;
        }
    }

    private static void Link(PackedWriter writer, FrameState state, in TickEvent happened, int kind, int how, bool hasOther = true)
    {
        writer.Byte(kind | (how << KindBits));
        writer.Number(happened.Player);
        writer.Number(state.NextId - 1 - happened.Creature);
        if (hasOther && how == 2)
        {
            writer.Number(state.NextId - 1 - happened.Other);
        }
    }

    private static void WriteScore(PackedWriter writer, in TickEvent happened, bool isUsual)
    {
        writer.Byte((int)happened.Kind | ((int)happened.Reason << KindBits) | (isUsual ? 0 : ExplicitTotal));
        writer.Number(happened.Player);
        writer.Signed(happened.Amount);
        if (!isUsual)
        {
            writer.Signed(happened.Total);
        }
    }

    private static TickEvent ReadOne(ref PackedReader reader, FrameState state)
    {
        var code = reader.Byte();
        var kind = (TickEventKind)(code & KindMask);
        var how = code >> KindBits;
        return kind switch
        {
            TickEventKind.Spawned => ReadLink(ref reader, state, kind, how),
            TickEventKind.Killed => ReadLink(ref reader, state, kind, how),
            TickEventKind.Converted => ReadConversion(ref reader, state, how),
            TickEventKind.Scored => ReadScore(ref reader, state, code),
            TickEventKind.Attacked => throw new FrameFormatException("A hit stands among the other events."),
            _ when how == 0 => new TickEvent(kind, reader.Number(state.Players.Length) - 1),
            _ => throw Unknown(code),
        };
    }

    private static TickEvent ReadLink(ref PackedReader reader, FrameState state, TickEventKind kind, int how)
    {
        if (how > 2 || (how == 1 && kind == TickEventKind.Spawned))
        {
            throw Unknown((how << KindBits) | (int)kind);
        }

        var player = reader.Number(state.Players.Length - 1);
        var creature = ReadId(ref reader, state);
        var other = how switch { 0 => -1, 1 => creature, _ => ReadId(ref reader, state) };
        if (how == 2 && other == creature)
        {
            throw new FrameFormatException($"Creature {creature} is named as its own parent or, in the long way, as its own killer.");
        }

        return new TickEvent(kind, player, creature, other);
    }

    private static TickEvent ReadConversion(ref PackedReader reader, FrameState state, int how)
    {
        if (how > (int)CreatureType.Flyer)
        {
            throw Unknown((how << KindBits) | (int)TickEventKind.Converted);
        }

        return new TickEvent(TickEventKind.Converted, reader.Number(state.Players.Length - 1), ReadId(ref reader, state), Amount: how);
    }

    private static TickEvent ReadScore(ref PackedReader reader, FrameState state, int code)
    {
        var reason = (ScoreReason)((code & ~ExplicitTotal) >> KindBits);
        if (reason > ScoreReason.King)
        {
            throw Unknown(code);
        }

        var player = reader.Number(state.Players.Length - 1);
        var amount = reader.Signed();
        ref var score = ref state.Seats[player].Score;
        score = (code & ExplicitTotal) != 0 ? reader.Signed() : FrameCodec.ScoreAfter(score, amount);
        return new TickEvent(TickEventKind.Scored, player, Amount: amount, Total: score, Reason: reason);
    }

    private static int ReadId(ref PackedReader reader, FrameState state) => state.NextId - 1 - reader.Number(state.NextId - 1);

    private static FrameFormatException Unknown(int code) => new($"There is no event with the code {code}.");
}
