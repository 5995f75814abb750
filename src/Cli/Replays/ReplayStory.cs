using Infon.Engine.Frames;
using Infon.Engine.Replays;

namespace Infon.Cli.Replays;

/// <summary>What somebody wants to know of a replay.</summary>
/// <param name="Tick">The tick whose state is wanted; null = none.</param>
/// <param name="WithEvents">Whether everything that happened is wanted.</param>
/// <param name="From">The first tick whose events are wanted.</param>
/// <param name="To">The last one.</param>
internal sealed record ReplayQuestion(int? Tick, bool WithEvents, int From, int To);

/// <summary>What was read from a replay.</summary>
/// <param name="Scores">The scores in the course of the match.</param>
/// <param name="Events">What happened; null = nobody asked.</param>
/// <param name="State">The state after a tick; null = nobody asked.</param>
internal sealed record ReplayStory(IReadOnlyList<ScoreRow> Scores, IReadOnlyList<ChronicleEntry>? Events, StateAnswer? State)
{
    private const int ScoreRowsAbout = 12;

    /// <summary>Goes through a replay once and keeps what is wanted.</summary>
    public static ReplayStory Read(ReplayFile file, ReplayQuestion question)
    {
        var everyTicks = Math.Max(1, (int)Math.Ceiling(file.LastTick / (double)ScoreRowsAbout / 50) * 50);
        var chronicle = new Chronicle();
        var scores = new List<ScoreRow>();
        var events = new List<ChronicleEntry>();
        StateAnswer? state = null;
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

            state = reader.Tick == question.Tick ? StateAnswer.Of(reader.State) : state;
        }

        return new ReplayStory(scores, question.WithEvents ? events : null, state);
    }

    private static SortedDictionary<int, int> ScoresOf(FrameState state)
    {
        var scores = new SortedDictionary<int, int>();
        for (var number = 0; number < state.Players.Length; number++)
        {
            if (state.Players[number].IsPresent)
            {
                scores[number] = state.Players[number].Score;
            }
        }

        return scores;
    }
}
