using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;
using Infon.Domain.Leaderboards;
using Infon.Domain.Matches;
using Infon.Domain.Ratings.Opponents;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Ratings;

namespace Infon.Grains.Challenges;

/// <summary>Chooses opponents near somebody's rating.</summary>
public sealed class NearFinder(IChallengeStore store, Lineups lineups, ChallengeTerms terms, OpponentOptions options, IGrainFactory grains)
{
    /// <summary>The sides with the opponents that the platform is to choose; refused when there are not enough.</summary>
    internal async Task<Outcome<Sides>> Complete(Sides named, Challenge challenge, DateTimeOffset now)
    {
        if (challenge.NearCount == 0)
        {
            return named;
        }

        var ladder = grains.GetGrain<ILadderGrain>((int)challenge.Format.LadderOf());
        var own = new Candidate(named.Own.Entrant, (await ladder.StandingOf(named.Own.Entrant)).Rating, null);
        var owner = named.Own.Bots[0];
        var league = owner.LeagueAmong(League.Open, now, terms.Leagues);
        return named.Own.Team is null
            ? await ChooseBots(named, challenge, own, await Near(league), now)
            : await ChooseTeam(named, own, await Near(league));

        // In one's own league first, because only there both are rated; and with anybody if it has too few.
        async Task<ImmutableArray<Candidate>> Near(League? among)
        {
            var near = await ladder.Near(own.Entrant, owner.Owner, among, terms.Options.CandidatesMax);
            return near.Length < challenge.NearCount && among is not null ? await Near(null) : near;
        }
    }

    private async Task<Outcome<Sides>> ChooseTeam(Sides named, Candidate own, ImmutableArray<Candidate> near)
    {
        var (left, seed) = (near, Draw.Seed());
        while (OpponentChoice.Choose(own, left, seed, options) is { } chosen)
        {
            var (party, objection) = await lineups.Find(new TeamVersionId(chosen.Entrant.Value));
            if (objection is null)
            {
                return named with { Opponents = [party!], Chosen = [chosen] };
            }

            left = left.RemoveAll(each => each.Entrant == chosen.Entrant);
        }

        return ChallengeRefusals.NobodyNear.Because();
    }

    private async Task<Outcome<Sides>> ChooseBots(
        Sides named, Challenge challenge, Candidate own, ImmutableArray<Candidate> near, DateTimeOffset now)
    {
        var known = (await Contenders(near)).Where(each => IsFree(each, named)).ToDictionary(each => each.Version);
        var met = (await store.Encounters(challenge.Format, [named.Own.Bots[0].Bot], now - terms.Options.Lately)).ToDictionary(each => each.Bot);
        var all = await Candidates(challenge, near, known.Values, met);
        var fresh = all.Where(each => IsRateable(known[new BotVersionId(each.Candidate.Entrant.Value)])).ToList();
        var chosen = NearChoice.Choose(own, fresh, challenge.NearCount, Draw.Seed(), options);
        chosen = chosen.Length < challenge.NearCount ? NearChoice.Choose(own, all, challenge.NearCount, Draw.Seed(), options) : chosen;
        return chosen.Length < challenge.NearCount
            ? ChallengeRefusals.NobodyNear.Because()
            : named with
            {
                Opponents = [.. named.Opponents, .. chosen.Select(each => new Party([known[new BotVersionId(each.Entrant.Value)]]))],
                Chosen = chosen,
            };

        bool IsRateable(Contender each) =>
            !each.IsCopy && !(met.TryGetValue(each.Bot, out var encounter) && now - encounter.LastAt < terms.Cooldown);
    }

    /// <summary>Those near, and the house, which is there even where nobody has played yet.</summary>
    private async Task<IEnumerable<Contender>> Contenders(ImmutableArray<Candidate> near)
    {
        var versions = await store.Versions([.. near.Select(each => new BotVersionId(each.Entrant.Value))]);
        return versions.AddRange(await store.House()).DistinctBy(each => each.Version);
    }

    private async Task<List<(Candidate Candidate, UserId Owner)>> Candidates(
        Challenge challenge, ImmutableArray<Candidate> near, IEnumerable<Contender> known, Dictionary<BotId, Encounter> met)
    {
        var ladder = grains.GetGrain<ILadderGrain>((int)challenge.Format.LadderOf());
        var rated = near.ToDictionary(each => each.Entrant.Value);
        var all = new List<(Candidate, UserId)>();
        foreach (var each in known)
        {
            var candidate = rated.TryGetValue(each.Version.Value, out var found)
                ? found
                : new Candidate(new(each.Version.Value), (await ladder.StandingOf(new(each.Version.Value))).Rating, null);
            all.Add((candidate with { GamesTogether = met.GetValueOrDefault(each.Bot).Games }, each.Owner));
        }

        return all;
    }

    /// <summary>Whether somebody can take part beside those who do already.</summary>
    private static bool IsFree(Contender candidate, Sides named) =>
        candidate.ObjectionToPlaying is null
        && named.Opponents.Prepend(named.Own).SelectMany(party => party.Bots)
            .All(taken => taken.Bot != candidate.Bot && (taken.Owner != candidate.Owner || candidate.IsOfHouse));
}
