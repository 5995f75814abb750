using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.TestKit.Bots;

namespace Infon.Engine.Tests.Replays;

/// <summary>Matches recorded for tests.</summary>
internal static class Recordings
{
    public static MatchSpec Duel(int ticks = 600, ulong seed = 11) =>
        SimpleBots.Spec(seed, BotPlan.Breed, BotPlan.Fight) with { TicksMax = ticks, Arena = new Meadow(20, 16, 2) };

    public static byte[] Record(MatchSpec spec, RecordingOptions? options = null, Action<Match, int>? disturb = null)
    {
        using var match = new Match(spec, new SimpleBots());
        var recorder = new ReplayRecorder(match, options);
        while (match.Result is null)
        {
            disturb?.Invoke(match, match.Game.TickNumber);
            match.Step();
            recorder.RecordTick();
        }

        return recorder.RecordEnd().ToArray();
    }

    /// <summary>Guests come and go, lines reach bots, and at last somebody breaks the match off.</summary>
    public static void Disturb(Match match, int tick)
    {
        switch (tick)
        {
            case 100 or 101:
                match.Submit(new MatchInput(0, MatchInputKind.Join, Entrant: SimpleBots.Entrant(BotPlan.Fight) with { Name = $"guest {tick}" }));
                break;
            case 200 or 350:
                match.Submit(new MatchInput(0, MatchInputKind.Bot, 1, new BotInput(BotInputKind.CommandLine, Encoding.ASCII.GetBytes($"at {tick}"))));
                break;
            case 300:
                match.Submit(new MatchInput(0, MatchInputKind.Leave, 2));
                break;
            case 550:
                match.Submit(new MatchInput(0, MatchInputKind.Abort));
                break;
            default:
                break;
        }
    }
}
