using System.Collections.Immutable;

namespace Infon.Domain.Ratings.Fits;

/// <summary>The official rank: the strengths under which all results of an epoch together are the likeliest.</summary>
/// <remarks>Bots do not learn, so the order of games says nothing: a fit of all games at once beats a rating that forgets. The same
/// records in any order give the same result to the last bit.</remarks>
public static class StrengthFit
{
    /// <summary>A remainder may grow by so much in a step before the acceleration starts anew.</summary>
    private const double GrowthMax = 2;

    /// <summary>The fit of these records.</summary>
    public static FitResult Of(FitRecords records, FitOptions options)
    {
        var matches = CanonicalMatches.Of(records);
        var model = new PlackettLuce(matches, options.AnchorGames);
        var logarithms = new double[model.Count];
        var (steps, residual) = Climb(model, logarithms, options);
        return new FitResult(Ratings(matches, model, logarithms, options), steps, residual, residual <= options.Tolerance);
    }

    private static (int Steps, double Residual) Climb(PlackettLuce model, double[] logarithms, FitOptions options)
    {
        double[] strengths = new double[model.Count], next = new double[model.Count], remainder = new double[model.Count];
        var acceleration = new Acceleration(model.Count);
        double residual = 0, norm = double.MaxValue;
        var steps = 0;
        while (steps < options.StepsMax)
        {
            steps++;
            residual = Remainder(model, logarithms, strengths, next, remainder, out var length);
            if (residual <= options.Tolerance)
            {
                break;
            }

            if (length > GrowthMax * norm)
            {
                acceleration.Forget();
            }

            norm = length;
            acceleration.Move(logarithms, remainder);
        }

        return (steps, residual);
    }

    private static double Remainder(
        PlackettLuce model, double[] logarithms, double[] strengths, double[] next, double[] remainder, out double length)
    {
        for (var i = 0; i < strengths.Length; i++)
        {
            strengths[i] = Math.Exp(logarithms[i]);
        }

        model.Step(strengths, next);
        double largest = 0, sum = 0;
        for (var i = 0; i < next.Length; i++)
        {
            remainder[i] = Math.Log(next[i]) - logarithms[i];
            largest = Math.Max(largest, Math.Abs(remainder[i]));
            sum += remainder[i] * remainder[i];
        }

        length = Math.Sqrt(sum);
        return largest;
    }

    private static ImmutableArray<FittedRating> Ratings(
        CanonicalMatches matches, PlackettLuce model, double[] logarithms, FitOptions options)
    {
        var information = model.Information([.. logarithms.Select(Math.Exp)]);
        var points = options.Divisor / Math.Log(10);
        return
        [
            .. matches.Entrants
                .Select((entrant, i) => new FittedRating(
                    entrant,
                    Rating.Nearest(options.Centre + (points * logarithms[i])),
                    Rating.Nearest(points / Math.Sqrt(information[i])),
                    Rating.Nearest(points * options.Deviations / Math.Sqrt(information[i])),
                    matches.Games[i]))
                .OrderByDescending(fitted => fitted.Rating).ThenBy(fitted => fitted.Entrant.Value),
        ];
    }
}
