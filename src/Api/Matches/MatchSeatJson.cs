using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Matches;

namespace Infon.Api.Matches;

/// <summary>One who takes part in a match, and what became of it.</summary>
/// <param name="Seat">The seat; the first is 0.</param>
/// <param name="BotId">The bot.</param>
/// <param name="BotVersionId">The version of it that plays.</param>
/// <param name="Version">The number of that version.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Name">What the bot was called when the match was asked for.</param>
/// <param name="TeamVersionId">The team version it plays for; null = for itself.</param>
/// <param name="Placement">1 = first; who is equal shares a place. Null = there is no result.</param>
/// <param name="Score">Points; null = there is no result.</param>
/// <param name="Statistics">What it did; null = there is no result.</param>
/// <param name="Rating">What the match did to the rating of the version; null = nothing, or not yet.</param>
public sealed record MatchSeatJson(
    int Seat, Guid BotId, Guid BotVersionId, int Version, Guid OwnerId, string Name, Guid? TeamVersionId, int? Placement, int? Score,
    SeatStatisticsJson? Statistics, SeatRatingJson? Rating)
{
    /// <summary>A seat as the API shows it.</summary>
    public static MatchSeatJson Of(MatchView match, int number)
    {
        var (seat, outcome) = (match.Record.Plan.Seats[number], match.Record.Outcome?.Seats[number]);
        var change = match.Changes.Where(step => step.Entrant == EntrantId.Of(seat.Version)).Select(step => (RatingChange?)step.Change).FirstOrDefault();
        return new MatchSeatJson(
            number, seat.Bot.Value, seat.Version.Value, seat.Number, seat.Owner.Value, seat.Name, seat.Team?.Value, outcome?.Placement, outcome?.Score,
            outcome is null ? null : SeatStatisticsJson.Of(outcome), change is { } moved ? SeatRatingJson.Of(moved) : null);
    }
}

/// <summary>What one who took part did.</summary>
/// <param name="OutSinceTick">The tick in which it was out for good; null = still in at the end.</param>
/// <param name="Spawned">Creatures that came into being.</param>
/// <param name="Lost">Creatures that died.</param>
/// <param name="Killed">Enemies killed.</param>
/// <param name="FoodEaten">Food taken from tiles.</param>
/// <param name="Conversions">Conversions completed.</param>
/// <param name="HillMs">Milliseconds as king of the hill.</param>
/// <param name="Faults">Errors that escaped the bot's code.</param>
/// <param name="Instructions">Instructions the bot used.</param>
public sealed record SeatStatisticsJson(
    int? OutSinceTick, int Spawned, int Lost, int Killed, long FoodEaten, int Conversions, int HillMs, int Faults, long Instructions)
{
    /// <summary>Statistics as the API shows them.</summary>
    public static SeatStatisticsJson Of(SeatOutcome outcome) => new(
        outcome.OutSinceTick, outcome.Spawned, outcome.Lost, outcome.Killed, outcome.FoodEaten, outcome.Conversions, outcome.HillMs, outcome.Faults,
        outcome.Instructions);
}

/// <summary>What a match did to a rating, in points.</summary>
/// <param name="Before">The rating before it.</param>
/// <param name="After">The rating after it.</param>
/// <param name="Change">The difference.</param>
public sealed record SeatRatingJson(decimal Before, decimal After, decimal Change)
{
    /// <summary>A change as the API shows it.</summary>
    public static SeatRatingJson Of(RatingChange change) => new(
        PointsOf(change.Before.Thousandths), PointsOf(change.After.Thousandths), PointsOf(change.After.Thousandths - change.Before.Thousandths));

    private static decimal PointsOf(int thousandths) => thousandths / (decimal)Domain.Ratings.Rating.PerPoint;
}
