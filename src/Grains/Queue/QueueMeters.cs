using System.Diagnostics.Metrics;
using Infon.Domain.Queue;

namespace Infon.Grains.Queue;

/// <summary>Measures the queue.</summary>
public sealed class QueueMeters
{
    private readonly Histogram<double> _wait;
    private int _depth;

    /// <summary>Instruments of a process.</summary>
    public QueueMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Infon");
        meter.CreateObservableGauge("infon_game_queue_depth", () => Volatile.Read(ref _depth), null, "Matches that wait for their turn.");
        _wait = meter.CreateHistogram(
            "infon_game_queue_wait_seconds", "s", "How long matches waited for their turn.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600] });
    }

    /// <summary>So many wait now.</summary>
    public void Depth(int count) => Volatile.Write(ref _depth, count);

    /// <summary>A match has its turn.</summary>
    public void Begun(Ticket ticket)
    {
        var waited = ticket.StartedAt!.Value - ticket.AskedAt;
        _wait.Record(Math.Max(0, waited.TotalSeconds), new KeyValuePair<string, object?>("paid", ticket.IsPaid ? "yes" : "no"));
    }
}
