using System.Collections.Immutable;
using Infon.Engine.Frames;
using Infon.Engine.Matches;

namespace Infon.Engine.Replays;

/// <summary>How a match ended, as bytes.</summary>
internal static class ResultCodec
{
    private const int StandingsMax = 1 << 20;

    public static void Write(PackedWriter writer, MatchResult result)
    {
        writer.Byte((int)result.Cause);
        writer.Number(result.Ticks);
        writer.Word(result.StateHash);
        writer.Number(result.Standings.Length);
        foreach (var standing in result.Standings)
        {
            Write(writer, standing);
        }
    }

    public static MatchResult Read(ref PackedReader reader)
    {
        var cause = (MatchCause)InputCodec.Below(reader.Byte(), (int)MatchCause.Aborted, "end");
        var ticks = reader.Number();
        var hash = reader.Word();
        var standings = ImmutableArray.CreateBuilder<Standing>();
        for (var left = reader.Number(StandingsMax); left > 0; left--)
        {
            standings.Add(ReadStanding(ref reader));
        }

        return new MatchResult(cause, ticks, standings.ToImmutable(), hash);
    }

    /// <summary>Names the first member in which two results differ; null = they agree.</summary>
    /// <param name="recorded">One result.</param>
    /// <param name="replayed">The other.</param>
    /// <param name="ran">The players whose bots really ran; of the others faults and instructions are not known.</param>
    public static string? FirstDifference(MatchResult recorded, MatchResult replayed, IReadOnlySet<int> ran)
    {
        if (recorded.Cause != replayed.Cause)
        {
            return $"cause {recorded.Cause} / {replayed.Cause}";
        }

        if (recorded.Ticks != replayed.Ticks)
        {
            return $"ticks {recorded.Ticks} / {replayed.Ticks}";
        }

        if (recorded.Standings.Length != replayed.Standings.Length)
        {
            return $"standings {recorded.Standings.Length} / {replayed.Standings.Length}";
        }

        for (var i = 0; i < recorded.Standings.Length; i++)
        {
            var (one, other) = (recorded.Standings[i], replayed.Standings[i]);
            if (!ran.Contains(one.Player))
            {
                other = other with { Faults = one.Faults, Instructions = one.Instructions };
            }

            if (one != other)
            {
                return $"standing {i + 1} {one} / {other}";
            }
        }

        return recorded.StateHash == replayed.StateHash ? null : $"last state hash {recorded.StateHash:x16} / {replayed.StateHash:x16}";
    }

    private static void Write(PackedWriter writer, Standing standing)
    {
        writer.Number(standing.Player);
        writer.Text(standing.Name);
        writer.Number(standing.Team);
        writer.Number(standing.Placement);
        writer.Signed(standing.Score);
        InputCodec.WriteOptional(writer, standing.OutSinceTick);
        writer.Number(standing.Spawned);
        writer.Number(standing.Lost);
        writer.Number(standing.KilledRunners);
        writer.Number(standing.KilledFatties);
        writer.Number(standing.KilledFlyers);
        writer.Number(standing.FoodEaten);
        writer.Number(standing.Conversions);
        writer.Number(standing.HillMs);
        writer.Number(standing.Faults);
        writer.Number(standing.Instructions);
    }

    private static Standing ReadStanding(ref PackedReader reader) => new()
    {
        Player = reader.Number(FrameCodec.SeatsMax),
        Name = reader.Text(FrameCodec.NameBytesMax),
        Team = reader.Number(),
        Placement = reader.Number(),
        Score = reader.Signed(),
        OutSinceTick = InputCodec.ReadOptional(ref reader),
        Spawned = reader.Number(),
        Lost = reader.Number(),
        KilledRunners = reader.Number(),
        KilledFatties = reader.Number(),
        KilledFlyers = reader.Number(),
        FoodEaten = reader.Long(),
        Conversions = reader.Number(),
        HillMs = reader.Number(),
        Faults = reader.Number(),
        Instructions = reader.Long(),
    };
}
