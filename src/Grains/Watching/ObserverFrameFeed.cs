using Infon.Grains.Interfaces.Watching;

namespace Infon.Grains.Watching;

/// <summary>Carries frames by calls of the nodes' observers: cheaper than streams, and nothing to be lost when a silo dies.</summary>
internal sealed class ObserverFrameFeed(FrameLaneParts parts) : IFrameFeed
{
    private readonly FrameLanes _lanes = new(watcher =>
    {
        var observer = watcher.Observer!;
        return new FrameLane(watcher.Node, "observer", observer.Receive, parts);
    });

    /// <inheritdoc/>
    public void Publish(WatchMatch watcher, FramePacket frame) => _lanes.To(watcher).Add(frame);
}
