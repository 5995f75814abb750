using System.Diagnostics.Metrics;
using Infon.Domain.Ratings;
using Infon.Grains.Ratings.Fits;

namespace Infon.Grains.Ratings;

/// <summary>Counts what happens on the ladders.</summary>
public sealed class RatingMeters
{
    private readonly Counter<long> _matches;
    private readonly Histogram<double> _delay;
    private readonly Histogram<double> _fits;
    private readonly Histogram<double> _swings;

    /// <summary>Counters of a process.</summary>
    public RatingMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Infon");
        _matches = meter.CreateCounter<long>("infon_rated_matches_total", description: "Matches that ladders took.");
        _delay = meter.CreateHistogram<double>(
            "infon_rating_delay_seconds", unit: "s", description: "How long after its end a match was rated.");
        _swings = meter.CreateHistogram<double>("infon_elo_change_per_match", description: "By how many points matches moved ratings, up or down.");
        _fits = meter.CreateHistogram<double>(
            "infon_rating_fit_duration_seconds", unit: "s", description: "How long official ratings took, and whether they converged.");
    }

    /// <summary>Counts a batch.</summary>
    public void Count(RatingBatch batch)
    {
        var ladder = KeyValuePair.Create<string, object?>("format", NameOf(batch.Format));
        _matches.Add(batch.Matches.Length, ladder);
        foreach (var match in batch.Matches)
        {
            _delay.Record(Math.Max(0, (batch.At - match.EndedAt).TotalSeconds), ladder);
            foreach (var step in match.Steps)
            {
                _swings.Record(Math.Abs(step.Change.Thousandths) / (double)Rating.PerPoint, ladder);
            }
        }
    }

    /// <summary>Counts official ratings.</summary>
    public void Count(MadeFit fit) => _fits.Record(
        fit.Took.TotalSeconds, KeyValuePair.Create<string, object?>("format", NameOf(fit.Format)),
        KeyValuePair.Create<string, object?>("converged", fit.Result.IsConverged ? "yes" : "no"));

    private static string NameOf(RatedFormat format) => format switch
    {
        RatedFormat.Duel => "1v1",
        RatedFormat.FreeForAll => "ffa5",
        _ => "2v2",
    };
}
