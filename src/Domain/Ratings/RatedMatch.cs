using System.Collections.Immutable;
using Infon.Domain.Matches;

namespace Infon.Domain.Ratings;

/// <summary>A rated result as the ladder of its format takes it.</summary>
/// <param name="Match">Which match; a ladder takes each once.</param>
/// <param name="Seats">Who took part. In a team duel two from each of two teams.</param>
public sealed record RatedMatch(MatchId Match, ImmutableArray<RatedSeat> Seats)
{
    /// <summary>The rules it was played by. The first match by newer rules begins a new epoch of the ladder.</summary>
    public int RulesVersion { get; init; }

    /// <summary>Whether a ladder can rate it: two bots or more, each there once, or two teams.</summary>
    public bool IsRatable => TeamsOf() is var teams && (teams is [null]
        ? Seats.Length > 1 && Seats.DistinctBy(seat => seat.Entrant).Count() == Seats.Length
        : teams.Length == 2 && !teams.Contains(null));

    /// <summary>Whether the official rank counts it: it moves everybody who took part.</summary>
    public bool IsOfficial => IsRatable && !Seats.Any(seat => seat.StaysPut);

    private EntrantId?[] TeamsOf() => [.. Seats.Select(seat => seat.Team).Distinct()];
}

/// <summary>Somebody in a rated match.</summary>
/// <param name="Entrant">Who.</param>
/// <param name="Placement">Where it came in: lower is better, equal is a tie.</param>
public readonly record struct RatedSeat(EntrantId Entrant, int Placement)
{
    /// <summary>The team it plays for; null = for itself.</summary>
    public EntrantId? Team { get; init; }

    /// <summary>Whether its rating does not move, see <see cref="Entrant.StaysPut"/>.</summary>
    public bool StaysPut { get; init; }
}

/// <summary>A line of somebody's rating history.</summary>
/// <param name="Match">By which match.</param>
/// <param name="Entrant">Whose rating.</param>
/// <param name="Change">What it did to the rating.</param>
/// <param name="Outcome">How the game went for it.</param>
public readonly record struct RatingStep(MatchId Match, EntrantId Entrant, RatingChange Change, GameOutcome Outcome);
