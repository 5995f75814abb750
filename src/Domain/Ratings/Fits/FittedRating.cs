using System.Collections.Immutable;

namespace Infon.Domain.Ratings.Fits;

/// <summary>A rating by batch fit: <c>1832 ± 27</c>.</summary>
/// <param name="Entrant">Whose.</param>
/// <param name="Rating">The likeliest rating.</param>
/// <param name="Deviation">The standard deviation of the rating.</param>
/// <param name="Interval">Half the width of the interval around it: so many deviations as the options say.</param>
/// <param name="Games">In how many of the matches it took part.</param>
public readonly record struct FittedRating(EntrantId Entrant, Rating Rating, Rating Deviation, Rating Interval, int Games);

/// <summary>What came of a batch fit.</summary>
/// <param name="Ratings">Everybody, the strongest first, equals in the order of their ids.</param>
/// <param name="Steps">How often it went through the matches.</param>
/// <param name="Residual">By which share a step of minorise-maximise would still have changed a strength at most.</param>
/// <param name="IsConverged">Whether the residual is within the tolerance.</param>
public sealed record FitResult(ImmutableArray<FittedRating> Ratings, int Steps, double Residual, bool IsConverged);
