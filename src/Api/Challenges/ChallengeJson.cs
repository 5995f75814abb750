using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Teams;

namespace Infon.Api.Challenges;

/// <summary>A challenge. The opponent is named in exactly one way.</summary>
/// <param name="Format">What kind of match: 1v1, ffa5 or 2v2. Default 1v1.</param>
/// <param name="BotVersionId">The version of your bot that plays; in 1v1 and ffa5.</param>
/// <param name="TeamVersionId">The version of your team that plays; in 2v2.</param>
/// <param name="OpponentBotId">1v1: the opponent is the version of this bot that plays.</param>
/// <param name="OpponentVersionId">1v1: the opponent is this bot version.</param>
/// <param name="OpponentTeamVersionId">2v2: the opponent is this team version.</param>
/// <param name="OpponentRank">1v1 and 2v2: the opponent is who stands at this rank of the leaderboard of all leagues; the first is 1.</param>
/// <param name="Opponents">ffa5: four opponents, or fewer together with near, which chooses the rest.</param>
/// <param name="Near">The platform chooses who is near your rating, and says why. Default false.</param>
/// <param name="Live">Played ten ticks a second, to be watched; costs a token. Default false: as fast as the machine goes, for free.</param>
/// <param name="Rated">Whether it moves ratings: true refuses what cannot be rated, false plays for nothing. Default: rated if it can be; ratingNote of the answer says why not.</param>
/// <param name="Map">The name of the map; only with rated false. Default: the platform draws one.</param>
/// <param name="Seed">What all luck comes from: a number of 64 bits, as a text; only with rated false. Default: the platform draws it.</param>
public sealed record ChallengeJson(
    string? Format = null, Guid? BotVersionId = null, Guid? TeamVersionId = null, Guid? OpponentBotId = null, Guid? OpponentVersionId = null,
    Guid? OpponentTeamVersionId = null, int? OpponentRank = null, IReadOnlyList<OpponentJson>? Opponents = null, bool Near = false, bool Live = false,
    bool? Rated = null, string? Map = null, string? Seed = null)
{
    /// <summary>What is asked for.</summary>
    public ChallengeRequest ToRequest() => new()
    {
        Format = Format,
        Version = BotVersionId is { } version ? new BotVersionId(version) : null,
        Team = TeamVersionId is { } team ? new TeamVersionId(team) : null,
        OpponentBot = OpponentBotId is { } bot ? new BotId(bot) : null,
        OpponentVersion = OpponentVersionId is { } other ? new BotVersionId(other) : null,
        OpponentTeam = OpponentTeamVersionId is { } otherTeam ? new TeamVersionId(otherTeam) : null,
        OpponentRank = OpponentRank,
        Opponents = [.. (Opponents ?? []).Select(opponent => opponent.ToKey())],
        IsNear = Near,
        IsLive = Live,
        IsRated = Rated,
        Map = Map,
        Seed = Seed,
    };
}

/// <summary>One of several opponents, named in exactly one way.</summary>
/// <param name="BotId">The version of this bot that plays.</param>
/// <param name="VersionId">This bot version.</param>
/// <param name="Rank">Who stands at this rank of the leaderboard of all leagues.</param>
public sealed record OpponentJson(Guid? BotId = null, Guid? VersionId = null, int? Rank = null)
{
    /// <summary>Who is meant.</summary>
    public OpponentKey ToKey() => new(
        BotId is { } bot ? new BotId(bot) : null, VersionId is { } version ? new BotVersionId(version) : null, Rank);
}

/// <summary>A request for a rematch.</summary>
/// <param name="Live">Whether it is played live; default as the match was.</param>
/// <param name="Rated">Whether it moves ratings: true refuses what cannot be rated, false plays for nothing. Default: rated if it can be.</param>
public sealed record RematchJson(bool? Live = null, bool? Rated = null);
