using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Ratings;

namespace Infon.Grains.Challenges;

/// <summary>Finds who is meant by the keys of a challenge.</summary>
public sealed class OpponentFinder(IChallengeStore store, Lineups lineups, IGrainFactory grains)
{
    /// <summary>Those who were named: one's own side and opponents, as far as they can be found.</summary>
    /// <param name="user">Who challenges.</param>
    /// <param name="challenge">The challenge.</param>
    /// <param name="errors">Collects whoever cannot be found or cannot play.</param>
    internal async Task<Sides> Named(UserId user, Challenge challenge, FieldErrors errors)
    {
        var ranked = await AtRanks(challenge.Format, challenge.Opponents.Select(opponent => opponent.Key?.Rank).OfType<int>());
        return challenge.Format == MatchFormat.TeamDuel
            ? await NamedTeams(user, challenge, ranked, errors)
            : await NamedBots(user, challenge, ranked, errors);
    }

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

        var own = new Party([.. match.Own.Select(seat => versions[seat.Version])], match.Own[0].Team);
        return new Sides(own, own.Team is null
            ? [.. match.Others.Select(seat => new Party([versions[seat.Version]]))]
            : [new Party([.. match.Others.Select(seat => versions[seat.Version])], match.Others[0].Team)]);
    }

    private async Task<Sides> NamedBots(UserId user, Challenge challenge, Dictionary<int, EntrantId> ranked, FieldErrors errors)
    {
        var keys = challenge.Opponents.Select(opponent => opponent.Key!).ToList();
        BotVersionId?[] wanted = [challenge.Version, .. keys.Select(VersionOf)];
        var versions = (await store.Versions([.. wanted.OfType<BotVersionId>().Distinct()])).ToDictionary(each => each.Version);
        var bots = (await store.Active([.. keys.Select(key => key.Bot).OfType<BotId>().Distinct()])).ToDictionary(each => each.Bot);

        var own = challenge.Version is { } version ? versions.GetValueOrDefault(version) : null;
        errors.Add("botVersionId", challenge.Version is null ? null : ChallengeRules.ObjectionToOwn(own, user));
        var opponents = keys.Select(key => key.Bot is { } bot ? bots.GetValueOrDefault(bot)
            : VersionOf(key) is { } id ? versions.GetValueOrDefault(id) : null).ToList();
        foreach (var ((field, key, _), found) in challenge.Opponents.Zip(opponents))
        {
            errors.Add(field, ChallengeRules.ObjectionToOpponent(found, key!));
        }

        return new Sides(
            own is null ? Party.Nobody : new Party([own]), [.. opponents.OfType<Contender>().Select(opponent => new Party([opponent]))]);

        BotVersionId? VersionOf(OpponentKey key) =>
            key.Version ?? (key.Rank is { } rank && ranked.TryGetValue(rank, out var entrant) ? new BotVersionId(entrant.Value) : null);
    }

    private async Task<Sides> NamedTeams(UserId user, Challenge challenge, Dictionary<int, EntrantId> ranked, FieldErrors errors)
    {
        var own = Party.Nobody;
        if (challenge.Team is { } team)
        {
            (var found, var objection) = await lineups.Find(team);
            var isOwn = found is null || found.Bots[0].Owner == user;
            errors.Add("teamVersionId", isOwn ? objection : "This is a version of somebody else's team; play with one of your own.");
            own = found ?? own;
        }

        var opponents = ImmutableArray.CreateBuilder<Party>();
        foreach (var named in challenge.Opponents)
        {
            var (found, objection) = TeamOf(named) is { } id ? await lineups.Find(id) : (null, "Nobody stands at this rank.");
            errors.Add(named.Field, objection);
            opponents.Add(found ?? Party.Nobody);
        }

        return new Sides(own, opponents.ToImmutable());

        TeamVersionId? TeamOf(NamedOpponent named) =>
            named.Team ?? (named.Key?.Rank is { } rank && ranked.TryGetValue(rank, out var entrant) ? new TeamVersionId(entrant.Value) : null);
    }

    private async Task<Dictionary<int, EntrantId>> AtRanks(MatchFormat format, IEnumerable<int> ranks)
    {
        var found = new Dictionary<int, EntrantId>();
        foreach (var rank in ranks.Distinct())
        {
            if (await grains.GetGrain<ILadderGrain>((int)format.LadderOf()).AtRank(null, rank) is { } entrant)
            {
                found.Add(rank, entrant);
            }
        }

        return found;
    }
}
