using System.Collections.Immutable;
using Infon.Domain.Challenges;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;

namespace Infon.Grains.Challenges;

/// <summary>Who plays a match: the challenger's bots and the others.</summary>
/// <param name="Own">The challenger's.</param>
/// <param name="Opponents">The others.</param>
internal sealed record Sides(Party Own, ImmutableArray<Party> Opponents)
{
    /// <summary>Why opponents were chosen that the platform chose.</summary>
    public ImmutableArray<ChosenOpponent> Chosen { get; init; } = [];

    /// <summary>The seats, the challenger's first.</summary>
    /// <param name="staysPut">Whose ratings do not move, in that order.</param>
    public ImmutableArray<SeatPlan> Seats(ImmutableArray<bool> staysPut) =>
    [
        .. Opponents.Prepend(Own).SelectMany(party => party.Bots.Select(bot => (bot, party.Team)))
            .Zip(staysPut, (seat, stays) => seat.bot.Seat(stays, seat.Team)),
    ];

    /// <summary>The sides as the rules of ratings see them.</summary>
    public Pairing Pairing() => new(Own.Bots, [.. Opponents.SelectMany(party => party.Bots)], IsTeams: Own.Team is not null);
}

/// <summary>A side of a match: a bot, or a team of them.</summary>
/// <param name="Bots">The bots in the order of their seats.</param>
/// <param name="Team">The team; null = a single bot.</param>
internal sealed record Party(ImmutableArray<Contender> Bots, Domain.Teams.TeamVersionId? Team = null)
{
    /// <summary>Who is rated.</summary>
    public EntrantId Entrant => Team is { } team ? EntrantId.Of(team) : EntrantId.Of(Bots[0].Version);

    /// <summary>Somebody unknown, where errors have been found.</summary>
    public static Party Nobody { get; } = new([]);
}
