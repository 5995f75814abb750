using System.Collections.Immutable;

namespace Infon.Domain.Matches;

/// <summary>What is stored about a match.</summary>
/// <param name="Plan">What was decided before it began.</param>
/// <param name="Status">How far it is.</param>
public sealed record MatchRecord(MatchPlan Plan, MatchStatus Status)
{
    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>How often this attempt was taken up again after the process that played it was gone, since it last went well for a while.</summary>
    public int Resumes { get; init; }

    /// <summary>When it was begun last: tick 0 of a live match is at this moment. Null = never.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, whatever way; null = it has not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it ended; null = not with a result.</summary>
    public MatchOutcome? Outcome { get; init; }

    /// <summary>Why there is no result, for people; null = there is one, or nothing has gone wrong.</summary>
    public string? Failure { get; init; }

    /// <summary>When its ratings were computed; null = they have not been, or it is not rated.</summary>
    public DateTimeOffset? RatedAt { get; init; }
}

/// <summary>The result of a match.</summary>
/// <param name="Cause">Why it ended.</param>
/// <param name="Ticks">How many ticks it took.</param>
/// <param name="StateHash">The hash of the last state.</param>
/// <param name="Seats">What became of everybody, in the order of the seats.</param>
public sealed record MatchOutcome(EndCause Cause, int Ticks, ulong StateHash, ImmutableArray<SeatOutcome> Seats);

/// <summary>What became of one who took part.</summary>
/// <param name="Placement">1 = first; who is equal shares a place. Members of a team have the place of the team.</param>
/// <param name="Score">Points.</param>
public sealed record SeatOutcome(int Placement, int Score)
{
    /// <summary>The tick in which it was out for good; null = still in at the end.</summary>
    public int? OutSinceTick { get; init; }

    /// <summary>Creatures that came into being.</summary>
    public int Spawned { get; init; }

    /// <summary>Creatures that died.</summary>
    public int Lost { get; init; }

    /// <summary>Enemies killed.</summary>
    public int Killed { get; init; }

    /// <summary>Food taken from tiles.</summary>
    public long FoodEaten { get; init; }

    /// <summary>Conversions completed.</summary>
    public int Conversions { get; init; }

    /// <summary>Milliseconds as king of the hill.</summary>
    public int HillMs { get; init; }

    /// <summary>Errors that escaped the bot's code.</summary>
    public int Faults { get; init; }

    /// <summary>Instructions the bot used.</summary>
    public long Instructions { get; init; }
}
