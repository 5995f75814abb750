using Infon.Grains.Interfaces.Watching;

namespace Infon.Grains.Watching;

/// <summary>Carries frames on streams, one for each node of the front end.</summary>
internal sealed class StreamFrameFeed(IClusterClient client, FrameLaneParts parts) : IFrameFeed
{
    private readonly FrameLanes _lanes = new(watcher =>
    {
        var stream = client.GetStreamProvider(FrameStreams.Provider).GetStream<FrameBatch>(FrameStreams.Of(watcher.Node));
        return new FrameLane(watcher.Node, "stream", batch => stream.OnNextAsync(batch), parts);
    });

    /// <inheritdoc/>
    public void Publish(WatchMatch watcher, FramePacket frame) => _lanes.To(watcher).Add(frame);
}
