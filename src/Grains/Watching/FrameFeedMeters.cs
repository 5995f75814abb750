using System.Diagnostics.Metrics;

namespace Infon.Grains.Watching;

/// <summary>Counts frames that leave a silo, and those that do not.</summary>
public sealed class FrameFeedMeters
{
    private readonly Counter<long> _sent;
    private readonly Counter<long> _dropped;

    /// <summary>Counters of a process.</summary>
    public FrameFeedMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Infon");
        _sent = meter.CreateCounter<long>("infon_frames_published_total", description: "Frames that were sent to nodes of the front end, by carrier.");
        _dropped = meter.CreateCounter<long>(
            "infon_frames_dropped_total", description: "Frames that were not sent to a node, by reason; the node fetches them from the match.");
    }

    /// <summary>Counts frames that were sent.</summary>
    public void Sent(string carrier, int frames) => _sent.Add(frames, new KeyValuePair<string, object?>("carrier", carrier));

    /// <summary>Counts frames that were not: <c>refused</c> by the carrier, <c>behind</c> too many others, <c>large</c>.</summary>
    public void Dropped(string reason, int frames) => _dropped.Add(frames, new KeyValuePair<string, object?>("reason", reason));
}
