using Infon.Cli.Matches;

namespace Infon.Cli.Bots;

/// <summary>What a look at a bot found, as JSON; see docs/cli.md.</summary>
internal sealed record TestAnswer
{
    public required string Bot { get; init; }

    public required string Hash { get; init; }

    public required int SourceBytes { get; init; }

    public required bool Loads { get; init; }

    public required bool Ok { get; init; }

    public required IReadOnlyList<MatchTrial> Trials { get; init; }

    /// <summary>A match that the bot was tried in.</summary>
    internal sealed record MatchTrial(
        string Mode,
        string Map,
        string? Rival,
        int Ticks,
        string Cause,
        int Placement,
        int Score,
        int CreaturesSpawned,
        int Faults,
        double InstructionsMean,
        int InstructionsMax,
        int InstructionsLimit,
        int MemoryPeakBytes,
        int MemoryLimitBytes,
        IReadOnlyList<LogEntry> Log);
}
