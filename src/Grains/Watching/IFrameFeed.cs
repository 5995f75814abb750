using Infon.Grains.Interfaces.Watching;

namespace Infon.Grains.Watching;

/// <summary>Carries frames to the nodes of the front end. It never makes a match wait: what cannot be carried is lost, and the node asks for it.</summary>
public interface IFrameFeed
{
    /// <summary>Sends a frame to a node that watches.</summary>
    void Publish(WatchMatch watcher, FramePacket frame);
}
