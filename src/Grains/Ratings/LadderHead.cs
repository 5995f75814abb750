using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Domain.Ratings;

namespace Infon.Grains.Ratings;

/// <summary>How far a ladder is: what its next change must follow from.</summary>
/// <param name="Number">The number of the match it took last; 0 = none yet.</param>
/// <param name="Epoch">The rules version its standings are of; 0 = none yet.</param>
/// <param name="Rebuilds">How often all of it was replaced.</param>
public readonly record struct LadderHead(long Number, int Epoch, int Rebuilds);

/// <summary>A standing as it is stored.</summary>
/// <param name="Entrant">Whose.</param>
/// <param name="Standing">The standing.</param>
/// <param name="Number">The number of the match that changed it last.</param>
public readonly record struct StandingLine(EntrantId Entrant, Standing Standing, long Number);

/// <summary>A whole ladder as it is stored.</summary>
/// <param name="Head">How far it is.</param>
/// <param name="Standings">Everybody who has played.</param>
public sealed record StoredLadder(LadderHead Head, ImmutableArray<StandingLine> Standings);

/// <summary>A rated match with a result.</summary>
/// <param name="Match">Who took part and where they came in.</param>
/// <param name="EndedAt">When it ended.</param>
public sealed record FinishedMatch(RatedMatch Match, DateTimeOffset EndedAt);

/// <summary>A match that a ladder has taken.</summary>
/// <param name="Number">Its number in the order of the ladder; the first is 1.</param>
/// <param name="Match">Which match.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Steps">What it did to ratings.</param>
public sealed record TakenMatch(long Number, MatchId Match, DateTimeOffset EndedAt, ImmutableArray<RatingStep> Steps);

/// <summary>Matches that a ladder took together, and all they changed.</summary>
/// <param name="Format">Which ladder.</param>
/// <param name="Before">How far it was.</param>
/// <param name="After">How far it is now.</param>
/// <param name="Matches">The matches in their order.</param>
/// <param name="Standings">What has changed.</param>
/// <param name="At">When they are rated.</param>
public sealed record RatingBatch(
    RatedFormat Format, LadderHead Before, LadderHead After, ImmutableArray<TakenMatch> Matches, ImmutableArray<StandingLine> Standings,
    DateTimeOffset At);
