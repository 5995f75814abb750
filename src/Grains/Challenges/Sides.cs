using System.Collections.Immutable;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Ratings.Opponents;
using Infon.Domain.Teams;

namespace Infon.Grains.Challenges;

/// <summary>Who plays a match: the challenger's bots and the others.</summary>
/// <param name="Own">The challenger's.</param>
/// <param name="Opponents">The others.</param>
internal sealed record Sides(ImmutableArray<Contender> Own, ImmutableArray<Contender> Opponents)
{
    /// <summary>The challenger's team; null = single bots play.</summary>
    public TeamVersionId? OwnTeam { get; init; }

    /// <summary>The other team; null = single bots play.</summary>
    public TeamVersionId? OtherTeam { get; init; }

    /// <summary>Why opponents were chosen that the platform chose.</summary>
    public ImmutableArray<ChosenOpponent> Chosen { get; init; } = [];

    /// <summary>The seats, the challenger's first.</summary>
    /// <param name="staysPut">Whose ratings do not move, in that order.</param>
    public ImmutableArray<SeatPlan> Seats(ImmutableArray<bool> staysPut) =>
    [
        .. Own.Select((each, index) => each.Seat(staysPut[index], OwnTeam)),
        .. Opponents.Select((each, index) => each.Seat(staysPut[Own.Length + index], OtherTeam)),
    ];
}
