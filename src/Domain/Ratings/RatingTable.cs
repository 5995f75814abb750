using System.Collections.Immutable;
using Infon.Domain.Teams;

namespace Infon.Domain.Ratings;

/// <summary>The ladder of one format: all standings, moved match by match. A table that takes the same matches in the same order is the
/// same table, to the last digit and on any machine.</summary>
/// <param name="options">The numbers of the rules.</param>
/// <param name="parentOf">The version that a version was made from; null = none.</param>
/// <remarks>Somebody gets a standing with its first rated match, so that it follows from the records alone. It starts from its nearest
/// ancestor that has a standing by then: versions that never played are skipped, else saving often would be a way to forget a
/// rating.</remarks>
public sealed class RatingTable(EloOptions options, Func<EntrantId, EntrantId?> parentOf)
{
    private readonly Dictionary<EntrantId, Standing> _standings = [];

    /// <summary>Everybody who has played.</summary>
    public IReadOnlyDictionary<EntrantId, Standing> Standings => _standings;

    /// <summary>The rules version of the newest match so far, which is the epoch of all standings; 0 = there was none.</summary>
    public int Epoch { get; private set; }

    /// <summary>Takes up the epoch of the records.</summary>
    public void Restore(int epoch) => Epoch = epoch;

    /// <summary>Puts a standing from the records in its place.</summary>
    public void Restore(EntrantId entrant, Standing standing) => _standings[entrant] = standing;

    /// <summary>The standing of somebody; of who has not played yet, the one it would start with now.</summary>
    public Standing StandingOf(EntrantId entrant) =>
        _standings.TryGetValue(entrant, out var standing) ? standing : Standing.New(EloRules.StartOf(AncestorOf(entrant), options));

    /// <summary>Rates a match and says what it did, seats first, then teams. Who stays put gets no line. The first match by newer rules
    /// begins a new epoch: everybody goes half way back to the start.</summary>
    /// <exception cref="ArgumentException">It is no match of a ladder; nothing has changed.</exception>
    public ImmutableArray<RatingStep> Apply(RatedMatch match)
    {
        if (!match.IsRatable)
        {
            throw new ArgumentException(
                $"Match {match.Match} is neither between two bots or more, each there once, nor between two teams.", nameof(match));
        }

        if (match.RulesVersion > Epoch)
        {
            BeginEpoch(match.RulesVersion);
        }

        var isTeamDuel = match.Seats.Any(seat => seat.Team is not null);
        var steps = isTeamDuel ? RateTeams(match) : RateSeats(match);

        // All of them before any is stored: a version and its parent may meet, and the one starts from the other.
        var moved = steps.Select(step => (step.Entrant, After: StandingOf(step.Entrant).After(step.Change, step.Outcome))).ToList();
        foreach (var (entrant, after) in moved)
        {
            _standings[entrant] = after;
        }

        return steps;
    }

    private void BeginEpoch(int rulesVersion)
    {
        Epoch = rulesVersion;
        foreach (var (entrant, standing) in _standings.ToArray())
        {
            _standings[entrant] = EloRules.NewEpoch(standing, options);
        }
    }

    private ImmutableArray<RatingStep> RateSeats(RatedMatch match)
    {
        var changes = EloRules.Rate([.. match.Seats.Select(seat => Before(seat.Entrant, seat))], options);
        var placements = match.Seats.Select(seat => seat.Placement).ToArray();
        return [.. match.Seats.Zip(changes, (seat, change) => Step(match, seat.Entrant, seat, change, placements)).OfType<RatingStep>()];
    }

    private ImmutableArray<RatingStep> RateTeams(RatedMatch match)
    {
        var teams = match.Seats.GroupBy(seat => seat.Team!.Value).ToArray();
        var placements = teams.Select(team => team.First().Placement).ToArray();
        var (one, other) = TeamEloRules.Rate(TeamOf(teams[0]), TeamOf(teams[1]), options);
        return
        [
            .. teams.Zip([one, other])
                .SelectMany(pair => pair.First.Zip(pair.Second.Members))
                .Select(own => Step(match, own.First.Entrant, own.First, own.Second, placements))
                .OfType<RatingStep>().DistinctBy(step => step.Entrant),
            .. teams.Zip([one, other], (team, change) => Step(match, team.Key, team.First(), change.Team, placements)).OfType<RatingStep>(),
        ];
    }

    private TeamEntrant TeamOf(IGrouping<EntrantId, RatedSeat> team) =>
        new(Before(team.Key, team.First()), [.. team.Select(seat => Before(seat.Entrant, seat))]);

    private Entrant Before(EntrantId entrant, RatedSeat seat)
    {
        var standing = StandingOf(entrant);
        return new Entrant(standing.Rating, standing.Games, seat.Placement) { StaysPut = seat.StaysPut };
    }

    private Rating? AncestorOf(EntrantId entrant)
    {
        for (var ancestor = parentOf(entrant); ancestor is { } parent; ancestor = parentOf(parent))
        {
            if (_standings.TryGetValue(parent, out var standing))
            {
                return standing.Rating;
            }
        }

        return null;
    }

    private static RatingStep? Step(
        RatedMatch match, EntrantId entrant, RatedSeat seat, RatingChange change, IReadOnlyList<int> placements) =>
        seat.StaysPut ? null : new RatingStep(match.Match, entrant, change, OutcomeOf(seat.Placement, placements));

    private static GameOutcome OutcomeOf(int own, IReadOnlyList<int> placements) =>
        own > placements.Min() ? GameOutcome.Loss
        : placements.Count(placement => placement == own) == 1 ? GameOutcome.Win
        : GameOutcome.Draw;
}
