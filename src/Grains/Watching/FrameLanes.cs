using System.Collections.Concurrent;
using Infon.Grains.Interfaces.Watching;

namespace Infon.Grains.Watching;

/// <summary>The lanes of one carrier, one for each node. Those that nobody has used for a while are forgotten.</summary>
/// <param name="open">Opens the lane to a node that watches.</param>
internal sealed class FrameLanes(Func<WatchMatch, FrameLane> open)
{
    private static readonly TimeSpan IdleMax = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, FrameLane> _lanes = new(StringComparer.Ordinal);

    /// <summary>The lane to a node.</summary>
    internal FrameLane To(WatchMatch watcher)
    {
        if (_lanes.TryGetValue(watcher.Node, out var known))
        {
            return known;
        }

        foreach (var (node, lane) in _lanes)
        {
            if (lane.Idle > IdleMax)
            {
                _lanes.TryRemove(node, out _);
            }
        }

        return _lanes.GetOrAdd(watcher.Node, (_, watching) => open(watching), watcher);
    }
}
