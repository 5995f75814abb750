using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Ratings.Opponents;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Matches;

namespace Infon.Grains.Interfaces.Challenges;

/// <summary>Somebody who challenges others; its key is the user's id. One challenge of a user is decided after the other, so limits hold exactly.</summary>
[Alias("challenger-grain")]
public interface IChallengerGrain : IGrainWithGuidKey
{
    /// <summary>Challenges somebody: a match that waits in the queue from now on.</summary>
    [Alias("challenge")]
    Task<Outcome<ChallengeView>> Challenge(Caller caller, ChallengeRequest request);

    /// <summary>Asks for another match of those who took part in one, with the same versions.</summary>
    /// <param name="caller">Who asks, and has a bot in it.</param>
    /// <param name="match">The match that has ended.</param>
    /// <param name="isLive">Whether it is live; null = as it was.</param>
    /// <param name="isRated">Whether it is rated; null = if it can be.</param>
    [Alias("rematch")]
    Task<Outcome<ChallengeView>> Rematch(Caller caller, MatchId match, bool? isLive, bool? isRated);
}

/// <summary>What came of a challenge.</summary>
/// <param name="Match">The match.</param>
/// <param name="RatingNote">Why it is not rated, or not for all; null = there is nothing to say.</param>
/// <param name="Chosen">Why opponents were chosen that the platform chose.</param>
[GenerateSerializer, Immutable, Alias("challenge")]
public sealed record ChallengeView(
    [property: Id(0)] MatchView Match, [property: Id(1)] string? RatingNote, [property: Id(2)] ImmutableArray<ChosenOpponent> Chosen);
