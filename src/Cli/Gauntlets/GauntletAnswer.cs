namespace Infon.Cli.Gauntlets;

/// <summary>A gauntlet that was played, as JSON; see docs/cli.md.</summary>
internal sealed record GauntletAnswer
{
    public required string Bot { get; init; }

    public required ulong Seed { get; init; }

    public required IReadOnlyList<string> Maps { get; init; }

    public required string Stop { get; init; }

    public required Tally Total { get; init; }

    public required IReadOnlyList<Tally> Rivals { get; init; }

    public SprtAnswer? Sprt { get; init; }

    public required int Faults { get; init; }

    public required long Ticks { get; init; }

    public static GauntletAnswer Of(GauntletPlan plan, GauntletRun run, GauntletStop stop) => new()
    {
        Bot = Path.GetFileNameWithoutExtension(plan.Challenger.Name),
        Seed = plan.Seed,
        Maps = [.. plan.Maps.Select(map => map.Name)],
        Stop = Key(stop),
        Total = Tally.Of(null, run.Total, run.RivalFaults.Sum()),
        Rivals = [.. plan.Rivals.Select((rival, i) => Tally.Of(Path.GetFileNameWithoutExtension(rival.Name), run.ByRival[i], run.RivalFaults[i]))],
        Sprt = plan.Test is { } test ? SprtAnswer.Of(test, run.Total) : null,
        Faults = run.Faults,
        Ticks = run.Ticks,
    };

    /// <summary>The word for the reason of a stop.</summary>
    public static string Key(GauntletStop stop) => stop switch
    {
        GauntletStop.Games => "games",
        GauntletStop.Accepted => "accepted",
        GauntletStop.Rejected => "rejected",
        _ => "interrupted",
    };

    /// <summary>Results, against one rival or all.</summary>
    internal sealed record Tally(
        string? Rival,
        int Games,
        int Wins,
        int Draws,
        int Losses,
        IReadOnlyList<int> Pairs,
        double Score,
        double ScoreLow,
        double ScoreHigh,
        double? Elo,
        double? EloLow,
        double? EloHigh,
        int RivalFaults)
    {
        public static Tally Of(string? rival, PairTally tally, int faults)
        {
            var interval = ScoreInterval.Of(tally);
            return new Tally(
                rival, tally.Games, tally.Wins, tally.Draws, tally.Losses, tally.Pairs, Round(interval.Score), Round(interval.Low), Round(interval.High),
                EloOf(interval.Score), EloOf(interval.Low), EloOf(interval.High), faults);
        }

        private static double Round(double score) => Math.Round(score, 6);

        /// <summary>JSON knows no infinity: a score of 0 or 1 gives null.</summary>
        private static double? EloOf(double score) => EloScale.Elo(score) is var elo && double.IsFinite(elo) ? Math.Round(elo, 2) : null;
    }

    /// <summary>The sequential test.</summary>
    internal sealed record SprtAnswer(double Elo0, double Elo1, double Llr, double Lower, double Upper)
    {
        public static SprtAnswer Of(SequentialTest test, PairTally tally) => new(
            test.Elo0, test.Elo1, Math.Round(test.LogRatio(tally.Pairs), 4), Math.Round(SequentialTest.Lower, 4), Math.Round(SequentialTest.Upper, 4));
    }
}
