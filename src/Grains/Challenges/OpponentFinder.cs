using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Ratings;

namespace Infon.Grains.Challenges;

/// <summary>Finds who is meant by the keys of a challenge.</summary>
public sealed class OpponentFinder(IChallengeStore store, IGrainFactory grains)
{
    /// <summary>Those who were named: one's own and opponents, as far as they can be found.</summary>
    /// <param name="user">Who challenges.</param>
    /// <param name="challenge">The challenge.</param>
    /// <param name="errors">Collects whoever cannot be found or cannot play.</param>
    internal async Task<Sides> Named(UserId user, Challenge challenge, FieldErrors errors)
    {
        var keys = challenge.Opponents.Where(opponent => opponent.Key is not null).ToList();
        var ranked = await AtRanks(challenge.Format, keys.Select(opponent => opponent.Key!));
        BotVersionId?[] wanted = [challenge.Version, .. keys.Select(opponent => opponent.Key!.Version), .. ranked.Values.Select(id => (BotVersionId?)id)];
        var versions = (await store.Versions([.. wanted.OfType<BotVersionId>().Distinct()])).ToDictionary(each => each.Version);
        var bots = (await store.Active([.. keys.Select(opponent => opponent.Key!.Bot).OfType<BotId>().Distinct()])).ToDictionary(each => each.Bot);

        var own = challenge.Version is { } version ? versions.GetValueOrDefault(version) : null;
        errors.Add("botVersionId", challenge.Version is null ? null : ChallengeRules.ObjectionToOwn(own, user));
        var opponents = keys.Select(opponent => (opponent, Found: Find(opponent.Key!))).ToList();
        foreach (var ((field, key, _), found) in opponents)
        {
            errors.Add(field, ChallengeRules.ObjectionToOpponent(found, key!));
        }

        return new Sides(own is null ? [] : [own], [.. opponents.Select(each => each.Found).OfType<Contender>()]);

        Contender? Find(OpponentKey key) => key switch
        {
            { Bot: { } bot } => bots.GetValueOrDefault(bot),
            { Version: { } id } => versions.GetValueOrDefault(id),
            { Rank: { } rank } when ranked.TryGetValue(rank, out var id) => versions.GetValueOrDefault(id),
            _ => null,
        };
    }

    /// <summary>The sides with the opponents that the platform is to choose; refused when there are not enough.</summary>
    internal Task<Outcome<Sides>> Complete(Sides named, Challenge challenge) => Task.FromResult<Outcome<Sides>>(
        challenge.NearCount == 0 ? named : ChallengeRefusals.NobodyNear.Because());

    /// <summary>Those who took part in a match, with the same versions; refused when one of them does not play any more.</summary>
    internal async Task<Outcome<Sides>> Again(RematchSides match)
    {
        var versions = (await store.Versions([.. match.Plan.Seats.Select(seat => seat.Version).Distinct()])).ToDictionary(each => each.Version);
        foreach (var seat in match.Plan.Seats)
        {
            var objection = versions.TryGetValue(seat.Version, out var found) ? found.ObjectionToPlaying : "The bot was deleted.";
            if (objection is not null)
            {
                return ChallengeRefusals.CannotPlay.Because($"{seat.Name} v{seat.Number} does not play any more: {objection}");
            }
        }

        return new Sides([.. match.Own.Select(seat => versions[seat.Version])], [.. match.Others.Select(seat => versions[seat.Version])])
        {
            OwnTeam = match.Own[0].Team,
            OtherTeam = match.Own[0].Team is null ? null : match.Others[0].Team,
        };
    }

    private async Task<Dictionary<int, BotVersionId>> AtRanks(MatchFormat format, IEnumerable<OpponentKey> keys)
    {
        var ladder = grains.GetGrain<ILadderGrain>((int)format.LadderOf());
        var found = new Dictionary<int, BotVersionId>();
        foreach (var rank in keys.Select(key => key.Rank).OfType<int>().Distinct())
        {
            if (await ladder.AtRank(null, rank) is { } entrant)
            {
                found.Add(rank, new BotVersionId(entrant.Value));
            }
        }

        return found;
    }
}
