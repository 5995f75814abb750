using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Teams;

namespace Infon.Silo.Storage.Matches;

/// <summary>A row of the table of seats.</summary>
internal sealed class SeatRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = """
        match_seats.match_id, match_seats.seat, match_seats.bot_id, match_seats.version_id, match_seats.version_number, match_seats.owner_id,
        match_seats.name, match_seats.team_version_id, match_seats.stays_put, match_seats.placement, match_seats.score,
        match_seats.out_since_tick, match_seats.spawned, match_seats.lost, match_seats.killed, match_seats.food_eaten,
        match_seats.conversions, match_seats.hill_ms, match_seats.faults, match_seats.instructions
        """;

    public Guid MatchId { get; init; }

    public int Seat { get; init; }

    public Guid BotId { get; init; }

    public Guid VersionId { get; init; }

    public int VersionNumber { get; init; }

    public Guid OwnerId { get; init; }

    public string Name { get; init; } = "";

    public Guid? TeamVersionId { get; init; }

    public int StaysPut { get; init; }

    public int? Placement { get; init; }

    public int? Score { get; init; }

    public int? OutSinceTick { get; init; }

    public int? Spawned { get; init; }

    public int? Lost { get; init; }

    public int? Killed { get; init; }

    public long? FoodEaten { get; init; }

    public int? Conversions { get; init; }

    public int? HillMs { get; init; }

    public int? Faults { get; init; }

    public long? Instructions { get; init; }

    /// <summary>The rows of a match's seats, with what became of them if it has a result.</summary>
    public static IEnumerable<SeatRow> Of(MatchRecord match) =>
        match.Plan.Seats.Select((seat, index) => Of(match.Plan.Id, index, seat, match.Outcome?.Seats[index]));

    /// <summary>What was decided about the seat.</summary>
    public SeatPlan ToPlan() => new(new BotId(BotId), new BotVersionId(VersionId), VersionNumber, new UserId(OwnerId), Name)
    {
        Team = TeamVersionId is { } team ? new TeamVersionId(team) : null,
        StaysPut = StaysPut != 0,
    };

    /// <summary>What became of it.</summary>
    public SeatOutcome ToOutcome() => new(Placement ?? 0, Score ?? 0)
    {
        OutSinceTick = OutSinceTick,
        Spawned = Spawned ?? 0,
        Lost = Lost ?? 0,
        Killed = Killed ?? 0,
        FoodEaten = FoodEaten ?? 0,
        Conversions = Conversions ?? 0,
        HillMs = HillMs ?? 0,
        Faults = Faults ?? 0,
        Instructions = Instructions ?? 0,
    };

    private static SeatRow Of(MatchId match, int index, SeatPlan seat, SeatOutcome? outcome) => new()
    {
        MatchId = match.Value,
        Seat = index,
        BotId = seat.Bot.Value,
        VersionId = seat.Version.Value,
        VersionNumber = seat.Number,
        OwnerId = seat.Owner.Value,
        Name = seat.Name,
        TeamVersionId = seat.Team?.Value,
        StaysPut = seat.StaysPut ? 1 : 0,
        Placement = outcome?.Placement,
        Score = outcome?.Score,
        OutSinceTick = outcome?.OutSinceTick,
        Spawned = outcome?.Spawned,
        Lost = outcome?.Lost,
        Killed = outcome?.Killed,
        FoodEaten = outcome?.FoodEaten,
        Conversions = outcome?.Conversions,
        HillMs = outcome?.HillMs,
        Faults = outcome?.Faults,
        Instructions = outcome?.Instructions,
    };
}
