using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Grains.Ratings.Recounts;

/// <summary>A change of a rating, and where it is in the order of its ladder.</summary>
/// <param name="Number">The number of its match.</param>
/// <param name="Step">The change.</param>
/// <param name="At">When the match ended.</param>
public readonly record struct NumberedStep(long Number, RatingStep Step, DateTimeOffset At);

/// <summary>What must be written, and what must go, so that a stored ladder is what its matches make of it.</summary>
/// <param name="Format">Which ladder.</param>
/// <param name="Before">How far it is.</param>
/// <param name="Epoch">The epoch that it should be in.</param>
public sealed record LadderCorrection(RatedFormat Format, LadderHead Before, int Epoch)
{
    /// <summary>Standings that are missing or differ.</summary>
    public ImmutableArray<StandingLine> Standings { get; init; } = [];

    /// <summary>Who has a standing without having played.</summary>
    public ImmutableArray<EntrantId> SurplusStandings { get; init; } = [];

    /// <summary>Changes that are missing or differ.</summary>
    public ImmutableArray<NumberedStep> Steps { get; init; } = [];

    /// <summary>Changes that did not happen.</summary>
    public ImmutableArray<(MatchId Match, EntrantId Entrant)> SurplusSteps { get; init; } = [];

    /// <summary>Whether all agrees.</summary>
    public bool IsEmpty => Epoch == Before.Epoch && DifferentStandings == 0 && DifferentSteps == 0;

    /// <summary>How many standings differ.</summary>
    public int DifferentStandings => Standings.Length + SurplusStandings.Length;

    /// <summary>How many changes differ.</summary>
    public int DifferentSteps => Steps.Length + SurplusSteps.Length;
}

/// <summary>What came of counting a ladder again.</summary>
/// <param name="Matches">How many matches it has taken.</param>
/// <param name="Standings">How many have played.</param>
/// <param name="Correction">What differs.</param>
public sealed record RecountReport(long Matches, int Standings, LadderCorrection Correction);
