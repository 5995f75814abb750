using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;

namespace Infon.Domain.Challenges;

/// <summary>Chooses as many opponents as are wanted, each by <see cref="OpponentChoice"/>, and no two of one owner but the house.</summary>
public static class NearChoice
{
    /// <summary>The opponents; fewer than wanted = there are no more.</summary>
    /// <param name="own">Who asks.</param>
    /// <param name="candidates">Who may be chosen, and whose they are.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="seed">What decides where the rules leave it open.</param>
    /// <param name="options">The numbers of the rules.</param>
    public static ImmutableArray<ChosenOpponent> Choose(
        Candidate own, IEnumerable<(Candidate Candidate, UserId Owner)> candidates, int count, ulong seed, OpponentOptions options)
    {
        var left = candidates.ToDictionary(each => each.Candidate.Entrant);
        var chosen = ImmutableArray.CreateBuilder<ChosenOpponent>(count);
        while (chosen.Count < count
            && OpponentChoice.Choose(own, left.Values.Select(each => each.Candidate), seed + (ulong)chosen.Count, options) is { } next)
        {
            chosen.Add(next);
            var owner = left[next.Entrant].Owner;
            foreach (var gone in left.Values.Where(each => IsOut(each, next.Entrant, owner)).ToList())
            {
                left.Remove(gone.Candidate.Entrant);
            }
        }

        return chosen.ToImmutable();
    }

    private static bool IsOut((Candidate Candidate, UserId Owner) candidate, EntrantId chosen, UserId owner) =>
        candidate.Candidate.Entrant == chosen || (candidate.Owner == owner && owner != UserId.House);
}
