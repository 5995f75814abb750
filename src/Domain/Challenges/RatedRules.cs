using System.Collections.Immutable;
using Infon.Domain.Leaderboards;
using Infon.Domain.Refusals;

namespace Infon.Domain.Challenges;

/// <summary>Whether a match can be rated, and for whom.</summary>
/// <remarks>A rating is worth what it costs to get. So nobody is rated against their own, nor twice in one match; programs that are equal share the
/// entry of the bot that had the program first; two bots that have just met are not rated again at once; and the open league does not feed
/// on newcomers.</remarks>
public static class RatedRules
{
    /// <summary>Decides it; refused only where a rated match was demanded that cannot be.</summary>
    /// <param name="demanded">What was asked for; null = rated if it can be.</param>
    /// <param name="pairing">Who plays.</param>
    /// <param name="now">The time.</param>
    /// <param name="cooldown">How long those who have met play unrated.</param>
    /// <param name="leagues">The numbers of the leagues.</param>
    public static Outcome<RatedTerms> Decide(
        bool? demanded, Pairing pairing, DateTimeOffset now, TimeSpan cooldown, LeaderboardOptions leagues)
    {
        if (demanded == false)
        {
            return RatedTerms.Unrated(null, pairing);
        }

        var objection = ObjectionToOwners(pairing) ?? ObjectionToCopies(pairing) ?? ObjectionToLeagues(pairing, now, leagues)
            ?? ObjectionToHaste(pairing, now, cooldown);
        return objection is null ? Rated(pairing, now, leagues)
            : demanded == true ? objection
            : RatedTerms.Unrated(objection.Sentence, pairing);
    }

    private static Refusal? ObjectionToOwners(Pairing pairing)
    {
        if (pairing.Opponents.Any(other => other.Owner == pairing.Challenger.Owner))
        {
            return ChallengeRefusals.NotRated.Because("Bots of one owner are never rated against each other.");
        }

        // Members of a team have one owner, and the house has nothing to win by playing together.
        var twice = pairing.IsTeams ? null : pairing.Opponents.Where(other => !other.IsOfHouse).GroupBy(other => other.Owner).FirstOrDefault(own => own.Count() > 1);
        return twice is null
            ? null
            : ChallengeRefusals.NotRated.Because($"{twice.First().Name} and {twice.Last().Name} have one owner; in a rated match everybody has one bot.");
    }

    private static Refusal? ObjectionToCopies(Pairing pairing) =>
        pairing.Own.Concat(pairing.Opponents).FirstOrDefault(each => each.IsCopy) is { } copy
            ? ChallengeRefusals.NotRated.Because(
                $"Another bot had the program of {copy.Name} v{copy.Number} before, but for comments, layout and local names; equal programs share one rated entry.")
            : null;

    private static Refusal? ObjectionToLeagues(Pairing pairing, DateTimeOffset now, LeaderboardOptions options)
    {
        var own = pairing.LeagueOfChallenger(now, options);
        var spared = pairing.Opponents.FirstOrDefault(other => LeagueRules.Rates(own, other.LeagueAmong(own, now, options)) == RatedFor.Nobody);
        return spared is null
            ? null
            : ChallengeRefusals.NotRated.Because($"{spared.Name} is a newcomer's bot; the open league is not rated against newcomers.");
    }

    private static Refusal? ObjectionToHaste(Pairing pairing, DateTimeOffset now, TimeSpan cooldown)
    {
        var met = pairing.Opponents
            .Where(other => pairing.LastMet.TryGetValue(other.Bot, out var at) && now - at < cooldown)
            .MaxBy(other => pairing.LastMet[other.Bot]);
        if (met is null)
        {
            return null;
        }

        var wait = pairing.LastMet[met.Bot] + cooldown - now;
        return ChallengeRefusals.CoolDown.Because(
            $"You have played {met.Name} rated just now; the next rated match against it can be in {Math.Ceiling(wait.TotalSeconds)} s.") with
        {
            RetryAfter = wait,
        };
    }

    private static RatedTerms Rated(Pairing pairing, DateTimeOffset now, LeaderboardOptions options)
    {
        var own = pairing.LeagueOfChallenger(now, options);
        var staying = pairing.Opponents
            .Where(other => LeagueRules.Rates(own, other.LeagueAmong(own, now, options)) == RatedFor.Challenger).ToList();
        return new RatedTerms(
            IsRated: true,
            [.. pairing.Own.Select(_ => false), .. pairing.Opponents.Select(staying.Contains)],
            staying.Count == 0 ? null : $"Rated for you, not for {string.Join(", ", staying.Select(other => other.Name))}: you are a newcomer, and they are in the open league.");
    }
}

/// <summary>Who is to play each other.</summary>
/// <param name="Own">The challenger's bots; the first stands for the challenger.</param>
/// <param name="Opponents">The others.</param>
/// <param name="IsTeams">Whether those are two teams.</param>
public sealed record Pairing(ImmutableArray<Contender> Own, ImmutableArray<Contender> Opponents, bool IsTeams)
{
    /// <summary>When the challenger's bots were last asked to play other bots rated in the format.</summary>
    public ImmutableDictionary<Bots.BotId, DateTimeOffset> LastMet { get; init; } = ImmutableDictionary<Bots.BotId, DateTimeOffset>.Empty;

    /// <summary>Who stands for the challenger.</summary>
    public Contender Challenger => Own[0];

    /// <summary>The league of the challenger.</summary>
    public League LeagueOfChallenger(DateTimeOffset now, LeaderboardOptions options) => Challenger.LeagueAmong(League.Open, now, options);
}

/// <summary>How a match is rated.</summary>
/// <param name="IsRated">Whether it moves ratings at all.</param>
/// <param name="StaysPut">Whose rating does not move, in the order of the seats.</param>
/// <param name="Note">Why it is not rated, or not for all; null = there is nothing to say.</param>
public sealed record RatedTerms(bool IsRated, ImmutableArray<bool> StaysPut, string? Note)
{
    /// <summary>A match that moves no ratings.</summary>
    public static RatedTerms Unrated(string? note, Pairing pairing) =>
        new(false, [.. Enumerable.Repeat(false, pairing.Own.Length + pairing.Opponents.Length)], note);
}
