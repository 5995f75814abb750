using Infon.Engine.Matches;
using Infon.Engine.Replays;

namespace Infon.Cli.Matches;

/// <summary>A match that is over, and how long it took.</summary>
internal sealed record PlayedMatch(Match Match, MatchResult Result, TimeSpan Wall)
{
    /// <summary>How quick it was.</summary>
    public double TicksPerSecond => Result.Ticks / Math.Max(Wall.TotalSeconds, 1e-6);

    /// <summary>Plays a match to its end.</summary>
    /// <param name="match">The match, at any tick.</param>
    /// <param name="clock">Measures the time.</param>
    /// <param name="recorder">Writes the replay; null = nobody does.</param>
    /// <param name="afterTick">Sees the match after every tick; null = nobody looks.</param>
    /// <param name="stop">Breaks the match off.</param>
    public static async Task<PlayedMatch> PlayAsync(
        Match match, TimeProvider clock, ReplayRecorder? recorder = null, Func<Match, ValueTask>? afterTick = null, CancellationToken stop = default)
    {
        var start = clock.GetTimestamp();
        while (match.Result is null)
        {
            if (stop.IsCancellationRequested)
            {
                match.Submit(new MatchInput(0, MatchInputKind.Abort));
            }

            match.Step();
            recorder?.RecordTick();
            if (afterTick is not null)
            {
                await afterTick(match);
            }
        }

        recorder?.RecordEnd();
        return new PlayedMatch(match, match.Result, clock.GetElapsedTime(start));
    }
}
