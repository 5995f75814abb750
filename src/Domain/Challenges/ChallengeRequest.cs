using System.Collections.Immutable;
using Infon.Domain.Bots;
using Infon.Domain.Teams;

namespace Infon.Domain.Challenges;

/// <summary>A challenge as it is asked for: nothing of it has been looked at yet.</summary>
public sealed record ChallengeRequest
{
    /// <summary>What kind of match, as people call it; null = 1v1.</summary>
    public string? Format { get; init; }

    /// <summary>The version of one's own bot that is to play; null = a team plays.</summary>
    public BotVersionId? Version { get; init; }

    /// <summary>The version of one's own team that is to play; null = a bot plays.</summary>
    public TeamVersionId? Team { get; init; }

    /// <summary>The opponent: the version of that bot that plays.</summary>
    public BotId? OpponentBot { get; init; }

    /// <summary>The opponent: exactly that version.</summary>
    public BotVersionId? OpponentVersion { get; init; }

    /// <summary>The opponent: that version of a team.</summary>
    public TeamVersionId? OpponentTeam { get; init; }

    /// <summary>The opponent: who stands at that rank.</summary>
    public int? OpponentRank { get; init; }

    /// <summary>The opponents of a free-for-all.</summary>
    public ImmutableArray<OpponentKey> Opponents { get; init; } = [];

    /// <summary>Whether the platform chooses who else takes part, near one's own rating.</summary>
    public bool IsNear { get; init; }

    /// <summary>Whether it runs at the speed of the clock, to be watched.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether it moves ratings; null = if it can.</summary>
    public bool? IsRated { get; init; }

    /// <summary>The name of the map; null = the platform draws one.</summary>
    public string? Map { get; init; }

    /// <summary>What all luck comes from, in decimal; null = the platform draws it.</summary>
    public string? Seed { get; init; }
}

/// <summary>Somebody who is to take part, named in exactly one way.</summary>
/// <param name="Bot">The version of that bot that plays.</param>
/// <param name="Version">Exactly that version.</param>
/// <param name="Rank">Who stands at that rank.</param>
public sealed record OpponentKey(BotId? Bot, BotVersionId? Version, int? Rank);
