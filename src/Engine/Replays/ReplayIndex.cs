using System.Collections.Immutable;
using Infon.Engine.Frames;
using Infon.Engine.Games;
using Infon.Engine.Players;

namespace Infon.Engine.Replays;

/// <summary>A moment worth jumping to.</summary>
/// <param name="Tick">When it was.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Player">To whom; -1 = to nobody.</param>
/// <param name="Amount">The change of the score, or the new type of a conversion; else 0.</param>
/// <param name="Reason">Why a score changed.</param>
public readonly record struct ReplayKeyEvent(int Tick, TickEventKind Kind, int Player, int Amount, ScoreReason Reason);

/// <summary>Where a chunk is.</summary>
/// <param name="FirstTick">Its first tick, of which it holds the keyframe.</param>
/// <param name="Offset">Where in the file it begins.</param>
public readonly record struct ReplayChunkPlace(int FirstTick, long Offset);

/// <summary>Where in a replay what is.</summary>
/// <param name="Chunks">The chunks, in order.</param>
/// <param name="Events">Joins, births, deaths, conversions, scores and kings, in order.</param>
public sealed record ReplayIndex(ImmutableArray<ReplayChunkPlace> Chunks, ImmutableArray<ReplayKeyEvent> Events)
{
    private const int KindBits = 3;
    private const int KindMask = (1 << KindBits) - 1;
    private const int CountMax = 1 << 24;

    internal static void WriteEvent(PackedWriter writer, int ticksSince, in TickEvent happened)
    {
        writer.Number(ticksSince);
        writer.Byte((int)happened.Kind | ((int)happened.Reason << KindBits));
        writer.Number(happened.Player + 1);
        if (HasAmount(happened.Kind))
        {
            writer.Signed(happened.Amount);
        }
    }

    internal static ReplayKeyEvent KeyEventOf(int tick, in TickEvent happened) =>
        new(tick, happened.Kind, happened.Player, HasAmount(happened.Kind) ? happened.Amount : 0, happened.Reason);

    internal static ReplayIndex Read(ref PackedReader reader)
    {
        var chunks = ImmutableArray.CreateBuilder<ReplayChunkPlace>();
        for (var left = reader.Number(CountMax); left > 0; left--)
        {
            chunks.Add(new ReplayChunkPlace(reader.Number(), reader.Long()));
        }

        var events = ImmutableArray.CreateBuilder<ReplayKeyEvent>();
        var tick = 0;
        for (var left = reader.Number(CountMax); left > 0; left--)
        {
            tick += reader.Number(int.MaxValue - tick);
            var code = reader.Byte();
            var kind = (TickEventKind)(code & KindMask);
            var player = reader.Number(FrameCodec.SeatsMax) - 1;
            events.Add(new ReplayKeyEvent(tick, kind, player, HasAmount(kind) ? reader.Signed() : 0, (ScoreReason)(code >> KindBits)));
        }

        return new ReplayIndex(chunks.ToImmutable(), events.ToImmutable());
    }

    private static bool HasAmount(TickEventKind kind) => kind is TickEventKind.Scored or TickEventKind.Converted;
}
