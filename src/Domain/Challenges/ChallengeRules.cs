using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;

namespace Infon.Domain.Challenges;

/// <summary>Who may challenge whom.</summary>
public static class ChallengeRules
{
    /// <summary>What is wrong with the bot version that somebody wants to play with; null = nothing.</summary>
    /// <param name="own">The version; null = there is none of that id.</param>
    /// <param name="user">Who wants to.</param>
    public static string? ObjectionToOwn(Contender? own, UserId user) =>
        own is null ? "There is no bot version with this id."
        : own.Owner != user ? "This is a version of somebody else's bot; play with one of your own."
        : own.ObjectionToPlaying;

    /// <summary>What is wrong with an opponent; null = nothing.</summary>
    public static string? ObjectionToOpponent(Contender? opponent, OpponentKey key) => (opponent, key) switch
    {
        (null, { Bot: not null }) => "There is no such bot, or it has no version that plays.",
        (null, { Version: not null }) => "There is no bot version with this id.",
        (null, _) => "Nobody stands at this rank.",
        _ => opponent.ObjectionToPlaying,
    };

    /// <summary>Why somebody cannot have one more match; null = they can.</summary>
    /// <param name="load">What they have.</param>
    /// <param name="pace">What they want.</param>
    /// <param name="options">The numbers of the rules.</param>
    public static Refusal? ObjectionToLoad(ChallengeLoad load, MatchPace pace, ChallengesOptions options) =>
        load.Open >= options.OpenMax ? ChallengeRefusals.TooManyOpen.Because()
        : pace == MatchPace.Live && load.Live >= options.LiveMax ? ChallengeRefusals.TooManyLive.Because()
        : null;
}

/// <summary>How many matches that somebody asked for wait or run.</summary>
/// <param name="Open">All of them.</param>
/// <param name="Live">The live ones among them.</param>
public readonly record struct ChallengeLoad(int Open, int Live);
