using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;

namespace Infon.Grains.Challenges;

/// <summary>What challenges are decided by.</summary>
public interface IChallengeStore
{
    /// <summary>Bot versions by their ids, of deleted bots too; what there is not is not in the answer.</summary>
    Task<ImmutableArray<Contender>> Versions(ImmutableArray<BotVersionId> versions);

    /// <summary>The versions of these bots that play; a bot without one is not in the answer.</summary>
    Task<ImmutableArray<Contender>> Active(ImmutableArray<BotId> bots);

    /// <summary>The versions of the bots of the house that play.</summary>
    Task<ImmutableArray<Contender>> House();

    /// <summary>How many matches that somebody asked for wait or run.</summary>
    Task<ChallengeLoad> LoadOf(UserId user);

    /// <summary>How many live matches wait or run, whoever asked for them.</summary>
    Task<int> LiveOpen();

    /// <summary>Whom bots have been asked to play rated since some time.</summary>
    /// <param name="format">In which format.</param>
    /// <param name="bots">The bots.</param>
    /// <param name="since">Since when.</param>
    Task<ImmutableArray<Encounter>> Encounters(MatchFormat format, ImmutableArray<BotId> bots, DateTimeOffset since);
}

/// <summary>Somebody who was met.</summary>
/// <param name="Bot">Which bot.</param>
/// <param name="Games">In how many matches.</param>
/// <param name="LastAt">When the last of them was asked for.</param>
public readonly record struct Encounter(BotId Bot, int Games, DateTimeOffset LastAt);
