using Infon.Grains.Interfaces.Watching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Watching;

/// <summary>The feed of a silo: every node gets frames by the carrier it asked for.</summary>
public sealed class FrameFeed : IFrameFeed
{
    private readonly StreamFrameFeed _streams;
    private readonly ObserverFrameFeed _observers;

    /// <summary>The feed of a process.</summary>
    public FrameFeed(
        IClusterClient client, IOptions<FrameFeedOptions> options, FrameFeedMeters meters, TimeProvider time, ILogger<FrameFeed> log)
    {
        var parts = new FrameLaneParts(options.Value, meters, time, log);
        _streams = new StreamFrameFeed(client, parts);
        _observers = new ObserverFrameFeed(parts);
    }

    /// <inheritdoc/>
    public void Publish(WatchMatch watcher, FramePacket frame)
    {
        if (watcher is { Carrier: FrameCarrier.Observer, Observer: not null })
        {
            _observers.Publish(watcher, frame);
        }
        else
        {
            _streams.Publish(watcher, frame);
        }
    }
}
