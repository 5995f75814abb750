using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Ratings.Opponents;

namespace Infon.Domain.Challenges;

/// <summary>What bots of the house play so that there is something to watch.</summary>
public static class ExhibitionRules
{
    private static readonly ImmutableArray<MatchFormat> Formats = [MatchFormat.Duel, MatchFormat.FreeForAll];

    /// <summary>An exhibition match; null = there are too few bots. The same seed gives the same match.</summary>
    /// <param name="id">Which match.</param>
    /// <param name="house">The bots of the house.</param>
    /// <param name="mapsOf">The names of the maps of a format.</param>
    /// <param name="seed">What decides everything, also within the match.</param>
    /// <param name="rulesVersion">The rules it is played by.</param>
    /// <param name="now">When it is asked for.</param>
    public static MatchPlan? Draw(
        MatchId id, ImmutableArray<Contender> house, Func<MatchFormat, ImmutableArray<string>> mapsOf, ulong seed, int rulesVersion, DateTimeOffset now)
    {
        var formats = Formats.Where(each => each.SeatsOf() <= house.Length && !mapsOf(each).IsEmpty).ToList();
        if (formats.Count == 0)
        {
            return null;
        }

        var dice = new SeededDice(seed);
        var format = formats[dice.Below(formats.Count)];
        var maps = mapsOf(format);
        var map = maps[dice.Below(maps.Length)];
        var left = house.OrderBy(each => each.Version.Value).ToList();
        var seats = ImmutableArray.CreateBuilder<SeatPlan>();
        while (seats.Count < format.SeatsOf())
        {
            var next = dice.Below(left.Count);
            seats.Add(left[next].Seat());
            left.RemoveAt(next);
        }

        return new MatchPlan(id, format, MatchPace.Live, IsRated: false, map, seed, rulesVersion, seats.ToImmutable(), now)
        {
            Origin = MatchOrigin.Exhibition,
        };
    }
}
