using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Domain.Tests.Ratings;

/// <summary>Entrants by small numbers, and matches among them.</summary>
internal static class Ladder
{
    public static EntrantId Bot(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    /// <summary>A match of these, the winner first.</summary>
    public static RatedMatch Match(params int[] fromFirst) =>
        new(Id(fromFirst.Sum()), [.. fromFirst.Select((number, i) => new RatedSeat(Bot(number), i))]);

    public static MatchId Id(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]));

    /// <summary>Numbers around zero with the given standard deviation.</summary>
    public static double Normal(this Random random, double deviation) =>
        deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>The order in which bots of these skills come in, in points of a ladder with divisor 400.</summary>
    public static int[] Play(this Random random, IReadOnlyList<double> skills, IEnumerable<int> seats) =>
        [.. seats.OrderByDescending(seat => (skills[seat] * Math.Log(10) / 400) - Math.Log(-Math.Log(random.NextDouble())))];
}
