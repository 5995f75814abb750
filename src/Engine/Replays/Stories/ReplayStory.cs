using System.Collections.Immutable;
using Infon.Engine.Frames;

namespace Infon.Engine.Replays.Stories;

/// <summary>What somebody wants to know of a replay.</summary>
/// <param name="Tick">The tick whose state is wanted; null = none.</param>
/// <param name="WithEvents">Whether everything that happened is wanted.</param>
/// <param name="From">The first tick whose events are wanted.</param>
/// <param name="To">The last one.</param>
public sealed record ReplayQuestion(int? Tick, bool WithEvents, int From, int To);

/// <summary>The scores after a tick, by player number.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Scores">The scores.</param>
public sealed record ScoreRow(int Tick, ImmutableSortedDictionary<int, int> Scores);

/// <summary>What was read from a replay.</summary>
/// <param name="Scores">The scores in the course of the match.</param>
/// <param name="Events">What happened; null = nobody asked.</param>
/// <param name="Moment">The state after a tick; null = nobody asked.</param>
public sealed record ReplayStory(IReadOnlyList<ScoreRow> Scores, IReadOnlyList<ChronicleEntry>? Events, Moment? Moment)
{
    private const int ScoreRowsAbout = 12, ScoreRowTicks = 50;

    /// <summary>Goes through a replay once and keeps what is wanted.</summary>
    public static ReplayStory Read(ReplayFile file, ReplayQuestion question)
    {
        var everyTicks = Math.Max(1, (file.LastTick + (ScoreRowsAbout * ScoreRowTicks) - 1) / (ScoreRowsAbout * ScoreRowTicks) * ScoreRowTicks);
        var chronicle = new Chronicle();
        var scores = new List<ScoreRow>();
        var events = new List<ChronicleEntry>();
        Moment? moment = null;
        var reader = file.Read();
        while (reader.Next())
        {
            var happened = chronicle.Read(reader.State);
            if (question.WithEvents && reader.Tick >= question.From && reader.Tick <= question.To)
            {
                events.AddRange(happened);
            }

            if (reader.Tick % everyTicks == 0 || reader.Tick == file.LastTick)
            {
                scores.Add(new ScoreRow(reader.Tick, ScoresOf(reader.State)));
            }

            moment = reader.Tick == question.Tick ? Moment.Of(reader.State) : moment;
        }

        return new ReplayStory(scores, question.WithEvents ? events : null, moment);
    }

    private static ImmutableSortedDictionary<int, int> ScoresOf(FrameState state)
    {
        var scores = ImmutableSortedDictionary.CreateBuilder<int, int>();
        for (var number = 0; number < state.Players.Length; number++)
        {
            if (state.Players[number].IsPresent)
            {
                scores[number] = state.Players[number].Score;
            }
        }

        return scores.ToImmutable();
    }
}
