using System.Diagnostics.Metrics;

namespace Infon.Web.Watching;

/// <summary>Measures what goes to viewers.</summary>
public sealed class WatchingMeters
{
    private static readonly double[] Milliseconds = [1, 2, 5, 10, 20, 50, 100, 200, 500];
    private static readonly double[] Bytes = [32, 64, 128, 256, 512, 1024, 2048, 4096, 16_384, 65_536, 262_144];

    private readonly TimeProvider _time;
    private readonly Counter<long> _events;
    private readonly Counter<long> _stuck;
    private readonly Histogram<double> _latency;
    private readonly Histogram<double> _frameSize;
    private long _sent;

    /// <summary>Instruments of a process.</summary>
    public WatchingMeters(IMeterFactory factory, TimeProvider time)
    {
        _time = time;
        var meter = factory.Create("Infon");
        meter.CreateObservableCounter(
            "infon_websocket_messages_sent_total", () => Volatile.Read(ref _sent), null, "Messages that were sent on live connections.");
        _events = meter.CreateCounter<long>("ws_events_total", null, "Actions that clients asked for on live connections, by name.");
        _stuck = meter.CreateCounter<long>("infon_viewers_stuck_total", null, "Viewers who were disconnected because they took nothing.");
        _latency = meter.CreateHistogram(
            "ws_event_latency_ms", null, "From when a frame came to this node until it was handed to the connections of a part of its viewers.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Milliseconds });
        _frameSize = meter.CreateHistogram(
            "infon_websocket_frame_size_bytes", null, "How large frames are when they come to this node.", null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = Bytes });
    }

    /// <summary>Counts a message that was sent; that must cost next to nothing.</summary>
    internal void Sent() => Interlocked.Increment(ref _sent);

    /// <summary>Counts an action that was asked for.</summary>
    internal void Acted(string action) => _events.Add(1, new KeyValuePair<string, object?>("event", action));

    /// <summary>Counts a viewer who was disconnected because they took nothing.</summary>
    internal void Stuck() => _stuck.Add(1);

    /// <summary>Measures a frame that came.</summary>
    internal void Came(int bytes) => _frameSize.Record(bytes);

    /// <summary>Measures how long a frame was under way within this node.</summary>
    internal void Handed(long came) => _latency.Record(_time.GetElapsedTime(came).TotalMilliseconds);
}
