using Infon.Cli.Bots;
using Infon.Cli.Maps;
using Infon.Cli.Matches;
using Infon.Engine.Matches;
using Infon.Engine.Replays;

namespace Infon.Cli.Bench;

/// <summary>Measures a duel of 3000 ticks between house bots, recorded as a match of the ladder would be.</summary>
internal static class Duel
{
    private const int Ticks = 3000;

    /// <summary>Plays it once; gives the milliseconds and the bytes of the recording.</summary>
    public static (double Ms, long ReplayBytes) Play()
    {
        var spec = new MatchSpec
        {
            // Without a score limit, so that it always lasts its 3000 ticks.
            Mode = MatchMode.Custom,
            Arena = MapShelf.Choose(MatchMode.Duel, 2, seed: 1),
            Seed = 1,
            Entrants = Entrants.Of(BenchBots.Duellists()),
            TicksMax = Ticks,
        };
        var bytes = 0L;
        var ms = Stopclock.WallMs(() =>
        {
            using var match = new Match(spec, BotLoaders.Lua());
            var recorder = new ReplayRecorder(match);
            while (match.Result is null)
            {
                match.Step();
                recorder.RecordTick();
            }

            bytes = recorder.RecordEnd().Length;
        });
        return (ms, bytes);
    }
}
