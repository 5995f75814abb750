using Infon.Engine.Bots;
using Infon.Engine.Matches;

namespace Infon.Cli.Gauntlets;

/// <summary>What came of a pair.</summary>
/// <param name="Rival">The number of the rival.</param>
/// <param name="First">The game in which the challenger was player 0.</param>
/// <param name="Second">The game in which it was player 1.</param>
/// <param name="Faults">Errors of the challenger in both.</param>
/// <param name="RivalFaults">Errors of the rival in both.</param>
/// <param name="Ticks">Ticks of both.</param>
internal sealed record PairOutcome(int Rival, GameOutcome First, GameOutcome Second, int Faults, int RivalFaults, long Ticks)
{
    /// <summary>Plays both games of a pair.</summary>
    public static PairOutcome Play(GauntletPlan plan, int pair, Func<IBotLoader> loaders, CancellationToken stop)
    {
        Span<Standing> own = new Standing[2];
        Span<Standing> other = new Standing[2];
        var ticks = 0L;
        for (var seat = 0; seat < 2; seat++)
        {
            using var match = new Match(plan.Game(pair, seat), loaders(), keepLogs: false);
            while (match.Result is null)
            {
                stop.ThrowIfCancellationRequested();
                match.Step();
            }

            own[seat] = match.Result.Standings.Single(standing => standing.Player == seat);
            other[seat] = match.Result.Standings.Single(standing => standing.Player != seat);
            ticks += match.Result.Ticks;
        }

        return new PairOutcome(
            plan.RivalOf(pair),
            Compare(own[0], other[0]),
            Compare(own[1], other[1]),
            own[0].Faults + own[1].Faults,
            other[0].Faults + other[1].Faults,
            ticks);
    }

    private static GameOutcome Compare(Standing own, Standing other) => own.Placement.CompareTo(other.Placement) switch
    {
        < 0 => GameOutcome.Win,
        0 => GameOutcome.Draw,
        _ => GameOutcome.Loss,
    };
}
