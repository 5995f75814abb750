using System.Collections.Immutable;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Teams;

namespace Infon.Domain.Challenges;

/// <summary>A challenge that has been understood. Who is meant by its keys is still to be found.</summary>
/// <param name="Format">What kind of match.</param>
/// <param name="Pace">At what speed.</param>
/// <param name="IsRated">Whether it moves ratings; null = if it can.</param>
public sealed record Challenge(MatchFormat Format, MatchPace Pace, bool? IsRated)
{
    /// <summary>The version of one's own bot that is to play; null = a team plays.</summary>
    public BotVersionId? Version { get; init; }

    /// <summary>The version of one's own team that is to play; null = a bot plays.</summary>
    public TeamVersionId? Team { get; init; }

    /// <summary>The opponents that were named.</summary>
    public ImmutableArray<NamedOpponent> Opponents { get; init; } = [];

    /// <summary>How many opponents the platform is to choose.</summary>
    public int NearCount { get; init; }

    /// <summary>The map; null = the platform draws one.</summary>
    public string? Map { get; init; }

    /// <summary>What all luck comes from; null = the platform draws it.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>An opponent that was named, and in which field.</summary>
/// <param name="Field">The field of the request.</param>
/// <param name="Key">How a bot was named; null = it is a team that was named by its version.</param>
/// <param name="Team">The version of a team; null = it is named otherwise.</param>
public sealed record NamedOpponent(string Field, OpponentKey? Key, TeamVersionId? Team = null);
