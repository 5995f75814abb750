using Infon.Engine.Bots;
using Infon.Engine.Matches;

namespace Infon.Cli.Matches;

/// <summary>A match that was played, as JSON; see docs/cli.md.</summary>
internal sealed record MatchAnswer
{
    public required int RulesVersion { get; init; }

    public required string Mode { get; init; }

    public required string Map { get; init; }

    public required ulong Seed { get; init; }

    public required int Ticks { get; init; }

    public required string Cause { get; init; }

    public required string StateHash { get; init; }

    public required double WallMs { get; init; }

    public required double TicksPerSecond { get; init; }

    public string? Replay { get; init; }

    public required IReadOnlyList<MatchBot> Bots { get; init; }

    /// <summary>The answer for a match that is over.</summary>
    public static MatchAnswer Of(PlayedMatch played, string? replay, bool withLogs) => new()
    {
        RulesVersion = played.Match.Spec.RulesVersion,
        Mode = played.Match.Spec.Mode.Name,
        Map = played.Match.Spec.Arena.Name,
        Seed = played.Match.Spec.Seed,
        Ticks = played.Result.Ticks,
        Cause = MatchWords.Key(played.Result.Cause),
        StateHash = $"{played.Result.StateHash:x16}",
        WallMs = Math.Round(played.Wall.TotalMilliseconds, 2),
        TicksPerSecond = Math.Round(played.TicksPerSecond),
        Replay = replay,
        Bots = [.. played.Result.Standings.Select(standing => MatchBot.Of(standing, played.Match.LogOf(standing.Player), withLogs))],
    };
}

/// <summary>One who took part.</summary>
internal sealed record MatchBot(
    int Player,
    string Name,
    int Team,
    int Placement,
    int Score,
    int? OutSinceTick,
    int Spawned,
    int Lost,
    int KilledRunners,
    int KilledFatties,
    int KilledFlyers,
    long FoodEaten,
    int Conversions,
    int HillMs,
    int Faults,
    long Instructions,
    int MemoryPeakBytes,
    IReadOnlyList<LogEntry>? Log)
{
    public static MatchBot Of(Standing standing, BotLog? log, bool withLog) => new(
        standing.Player,
        standing.Name,
        standing.Team,
        standing.Placement,
        standing.Score,
        standing.OutSinceTick,
        standing.Spawned,
        standing.Lost,
        standing.KilledRunners,
        standing.KilledFatties,
        standing.KilledFlyers,
        standing.FoodEaten,
        standing.Conversions,
        standing.HillMs,
        standing.Faults,
        standing.Instructions,
        log?.Use.Select(use => use.MemoryPeakBytes).DefaultIfEmpty().Max() ?? 0,
        withLog ? [.. log?.Lines.Select(LogEntry.Of) ?? []] : null);
}

/// <summary>A line of a bot log.</summary>
internal sealed record LogEntry(int Tick, string Kind, string Text)
{
    public static LogEntry Of(BotLogLine line) => new(line.Tick, MatchWords.Key(line.Kind), line.Text);
}
