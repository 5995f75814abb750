using System.Collections.Immutable;

namespace Infon.Domain.Ratings.Fits;

/// <summary>The official rank: the strengths under which all results of an epoch together are the likeliest.</summary>
/// <remarks>Bots do not learn, so the order of games says nothing: a fit of all games at once beats a rating that forgets. The same
/// records in any order give the same result to the last bit.</remarks>
public static class StrengthFit
{
    /// <summary>A deviation is never said to be more than this, in points.</summary>
    private const double DeviationMax = 10_000;

    /// <summary>The fit of these records.</summary>
    public static FitResult Of(FitRecords records, FitOptions options)
    {
        var matches = CanonicalMatches.Of(records);
        var model = new PlackettLuce(matches, options.AnchorGames);
        var ascent = new Ascent(model);
        ascent.Climb(options.Tolerance, options.StepsMax);
        return new FitResult(
            Ratings(matches, model, ascent.Point, options), ascent.Steps, ascent.Residual, ascent.Residual <= options.Tolerance);
    }

    private static ImmutableArray<FittedRating> Ratings(
        CanonicalMatches matches, PlackettLuce model, double[] logarithms, FitOptions options)
    {
        var information = new double[model.Count];
        model.Information(information);
        var points = options.Divisor / Math.Log(10);
        return
        [
            .. matches.Entrants
                .Select((entrant, i) =>
                {
                    var deviation = Math.Min(DeviationMax, points / Math.Sqrt(Math.Max(information[i], double.Epsilon)));
                    return new FittedRating(
                        entrant,
                        Rating.Nearest(options.Centre + (points * logarithms[i])),
                        Rating.Nearest(deviation),
                        Rating.Nearest(options.Deviations * deviation),
                        matches.Games[i]);
                })
                .OrderByDescending(fitted => fitted.Rating).ThenBy(fitted => fitted.Entrant.Value),
        ];
    }
}
