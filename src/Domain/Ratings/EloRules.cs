using System.Collections.Immutable;

namespace Infon.Domain.Ratings;

/// <summary>Elo for matches of bots. Every change of a match is computed from the ratings before it.</summary>
/// <remarks>Each pair of entrants is one small game worth K / (N - 1). What a pair moves is rounded to a thousandth of a point by
/// itself and alike for both, so the order of entrants does not matter, and whenever all K are equal the changes add up to exactly zero
/// (unless somebody stands on the floor).</remarks>
public static class EloRules
{
    /// <summary>The changes of a duel or a free-for-all, in the order of the entrants.</summary>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    public static ImmutableArray<RatingChange> Rate(IReadOnlyList<Entrant> entrants, EloOptions options)
    {
        if (entrants.Count < 2)
        {
            throw new ArgumentException("A match has two entrants or more.", nameof(entrants));
        }

        var softens = options.SoftensNeighbours && entrants.Count > 2;
        var places = softens ? DensePlaces(entrants) : [.. entrants.Select(entrant => entrant.Placement)];
        var changes = ImmutableArray.CreateBuilder<RatingChange>(entrants.Count);
        for (var i = 0; i < entrants.Count; i++)
        {
            changes.Add(ChangeOf(i, entrants, places, softens, options));
        }

        return changes.MoveToImmutable();
    }

    /// <summary>The K of who has played so many games at that rating.</summary>
    public static int KOf(Rating rating, int games, EloOptions options) =>
        games < options.ProvisionalGames ? options.ProvisionalK
        : rating >= Rating.OfPoints(options.EliteFrom) ? options.EliteK
        : options.EstablishedK;

    /// <summary>Where a new version starts: half way between its nearest ancestor with a rating and the start; null = there is
    /// none.</summary>
    public static Rating StartOf(Rating? ancestor, EloOptions options)
    {
        var start = Rating.OfPoints(options.Start);
        return ancestor is { } rating ? Rating.Midway(rating, start) : start;
    }

    /// <summary>A standing at the begin of a new rules epoch: half way back to the start, and provisional again.</summary>
    public static Standing NewEpoch(Standing standing, EloOptions options)
    {
        var rating = StartOf(standing.Rating, options);
        return Standing.New(rating) with { Form = standing.Form };
    }

    /// <summary>A change by so much, held by the floor.</summary>
    internal static RatingChange Move(Entrant entrant, int k, long thousandths, int expected, int score, EloOptions options)
    {
        // A rating that is below the floor already, because the floor was raised, may rise but does not jump.
        var floor = Math.Min(entrant.Rating.Thousandths, Rating.OfPoints(options.Floor).Thousandths);
        var after = Math.Max(floor, entrant.Rating.Thousandths + thousandths);
        return new RatingChange(entrant.Rating, new Rating(checked((int)after)), k, expected, score);
    }

    /// <summary>What K makes of a surplus in millionths of a win, shared by a number of games: thousandths of a point, halves away from
    /// zero.</summary>
    internal static long Worth(int k, int surplus, int games)
    {
        long worth = (long)k * surplus * Rating.PerPoint, unit = (long)ExpectedScore.Win * games;
        return (worth + (Math.Sign(worth) * (unit / 2))) / unit;
    }

    private static RatingChange ChangeOf(int index, IReadOnlyList<Entrant> entrants, int[] places, bool softens, EloOptions options)
    {
        var own = entrants[index];
        var k = own.StaysPut ? 0 : KOf(own.Rating, own.Games, options);
        var opponents = entrants.Count - 1;
        long moved = 0, expected = 0, scored = 0;
        for (var i = 0; i < entrants.Count; i++)
        {
            if (i != index)
            {
                var chance = ExpectedScore.Of(own.Rating, entrants[i].Rating, options.Divisor);
                var score = ScoreOf(places[index], places[i], softens);
                expected += chance;
                scored += score;
                moved += Worth(k, score - chance, opponents);
            }
        }

        return Move(own, k, moved, (int)(expected / opponents), (int)(scored / opponents), options);
    }

    private static int ScoreOf(int own, int other, bool softens) => (other - own) switch
    {
        0 => ExpectedScore.Win / 2,
        1 when softens => ExpectedScore.Win / 4 * 3,
        -1 when softens => ExpectedScore.Win / 4,
        > 0 => ExpectedScore.Win,
        _ => 0,
    };

    /// <summary>Placements without gaps, so that neighbours differ by one however ties are counted.</summary>
    private static int[] DensePlaces(IReadOnlyList<Entrant> entrants)
    {
        var ordered = entrants.Select(entrant => entrant.Placement).Distinct().Order().ToArray();
        return [.. entrants.Select(entrant => Array.BinarySearch(ordered, entrant.Placement))];
    }
}
