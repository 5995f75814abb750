using Infon.Cli.Matches;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.Engine.Replays.Stories;

namespace Infon.Cli.Replays;

/// <summary>What a replay tells, as JSON; see docs/cli.md.</summary>
internal sealed record ReplayAnswer
{
    public required int Bytes { get; init; }

    public required int RulesVersion { get; init; }

    public required string Mode { get; init; }

    public required string Map { get; init; }

    public required ulong Seed { get; init; }

    public required int Ticks { get; init; }

    public required string Cause { get; init; }

    public required string StateHash { get; init; }

    public required string Machine { get; init; }

    public required IReadOnlyList<MatchBot> Bots { get; init; }

    public required IReadOnlyList<ScoreRow> Scores { get; init; }

    public IReadOnlyList<ChronicleEntry>? Events { get; init; }

    public Moment? State { get; init; }

    /// <summary>The answer for a replay and what was read from it.</summary>
    public static ReplayAnswer Of(ReplayFile file, ReplayStory story) => new()
    {
        Bytes = file.Length,
        RulesVersion = file.Header.RulesVersion,
        Mode = file.Header.ModeName,
        Map = file.Header.ArenaName,
        Seed = file.Header.Seed,
        Ticks = file.Result.Ticks,
        Cause = MatchWords.Key(file.Result.Cause),
        StateHash = $"{file.Result.StateHash:x16}",
        Machine = file.Header.Machine,
        Bots = [.. file.Result.Standings.Select(standing => MatchBot.Of(standing, log: null, withLog: false))],
        Scores = story.Scores,
        Events = story.Events,
        State = story.Moment,
    };
}
