using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Simulation.Tests.Invariants;

/// <summary>Every rated match counts once, and ratings are what its records make of them.</summary>
internal static class RatingChecks
{
    /// <summary>What is not so.</summary>
    public static IEnumerable<string> Objections(Books books) =>
        books.Matches.SelectMany(match => OfMatch(match, books))
            .Concat(books.Changes.GroupBy(change => change.MatchId).SelectMany(OfSum))
            .Concat(MatchFormats.All.SelectMany(format => OfLadder(format.LadderOf(), books)));

    private static IEnumerable<string> OfMatch(MatchRecord match, Books books)
    {
        var id = match.Plan.Id;
        var counts = match is { Status: MatchStatus.Completed, Plan.IsRated: true };
        var taken = books.Rated.Count(row => row.MatchId == id.Value && row.Format == (int)match.Plan.Format.LadderOf());
        if (counts != match.RatedAt is not null || taken != (counts ? 1 : 0) || books.Rated.Count(row => row.MatchId == id.Value) != taken)
        {
            yield return $"match {id} ({match.Status}, rated: {match.Plan.IsRated}) was rated at {match.RatedAt} and taken {taken} times";
        }

        var moved = books.Changes.Where(change => change.MatchId == id.Value).Select(change => change.EntrantId).Order();
        var mayMove = counts ? match.Plan.Seats.Where(seat => !seat.StaysPut).Select(seat => seat.Version.Value).Order() : Enumerable.Empty<Guid>();
        if (match.Plan.Format != MatchFormat.TeamDuel && !moved.SequenceEqual(mayMove))
        {
            yield return $"match {id} moved {string.Join(", ", moved)} instead of {string.Join(", ", mayMove)}";
        }
    }

    private static IEnumerable<string> OfSum(IGrouping<Guid, ChangeLine> match)
    {
        var isExact = match.Count() == 2 && match.Select(change => change.K).Distinct().Count() == 1;
        var sum = match.Sum(change => change.RatingAfter - change.RatingBefore);
        if (isExact && sum != 0)
        {
            yield return $"match {match.Key} made {sum} thousandths out of nothing";
        }
    }

    /// <summary>Computes a ladder once more from the records alone.</summary>
    private static IEnumerable<string> OfLadder(RatedFormat ladder, Books books)
    {
        var table = new RatingTable(new EloOptions(), _ => null);
        var matches = books.Matches.ToDictionary(match => match.Plan.Id.Value);
        foreach (var row in books.Rated.Where(row => row.Format == (int)ladder).OrderBy(row => row.Number))
        {
            table.Apply(RatedMatchOf(matches[row.MatchId]));
        }

        var stored = books.Standings.Where(standing => standing.Format == (int)ladder)
            .Select(standing => (standing.EntrantId, standing.Rating, standing.Wins, standing.Draws, standing.Losses)).Order();
        var computed = table.Standings
            .Select(pair => (pair.Key.Value, pair.Value.Rating.Thousandths, pair.Value.Wins, pair.Value.Draws, pair.Value.Losses)).Order();
        if (!stored.SequenceEqual(computed))
        {
            yield return $"ladder {ladder} says {string.Join(" ", stored)}, its records make {string.Join(" ", computed)}";
        }
    }

    private static RatedMatch RatedMatchOf(MatchRecord match) => new(
        match.Plan.Id,
        [.. match.Plan.Seats.Zip(match.Outcome!.Seats, (seat, outcome) =>
            new RatedSeat(EntrantId.Of(seat.Version), outcome.Placement) { StaysPut = seat.StaysPut })]);
}
