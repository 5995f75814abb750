using Infon.Engine.Replays;

namespace Infon.Cli.Replays;

/// <summary>What came of verifying a replay, as JSON; see docs/cli.md.</summary>
/// <param name="File">The file.</param>
/// <param name="Ok">Whether the replay is what its match was, as far as it could be checked.</param>
/// <param name="World">Whether the recorded commands lead to what was recorded; null = the file is damaged.</param>
/// <param name="Bots">Whether the given bots give the recorded commands; null = none were given.</param>
/// <param name="Proved">The players whose bots were given.</param>
/// <param name="Sentence">What is wrong; null = nothing.</param>
internal sealed record VerifyAnswer(
    string File, bool Ok, VerifyAnswer.Level? World, VerifyAnswer.Level? Bots, IReadOnlyList<string> Proved, string? Sentence)
{
    /// <summary>One level of verification.</summary>
    internal sealed record Level(string Outcome, int Ticks, int? Tick, int? Player, string? Difference, string Sentence)
    {
        public static Level Of(ReplayVerdict verdict) => new(
            verdict.Outcome switch
            {
                ReplayOutcome.Agrees => "agrees",
                ReplayOutcome.Differs => "differs",
                _ => "not-playable",
            },
            verdict.Ticks,
            verdict.Tick,
            verdict.Player,
            verdict.Difference,
            verdict.Sentence);
    }
}
