using Infon.Grains.Interfaces.Presence;

namespace Infon.Grains.Presence;

/// <summary>Remembers the last report of every node for a while. What it forgets with its silo, the next reports bring back.</summary>
public sealed class PresenceGrain(TimeProvider time) : Grain, IPresenceGrain
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, (PresenceCount Count, DateTimeOffset Until)> _nodes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<PresenceCount> Report(string node, PresenceCount here)
    {
        var now = time.GetUtcNow();
        foreach (var silent in _nodes.Where(entry => entry.Value.Until < now).Select(entry => entry.Key).ToList())
        {
            _nodes.Remove(silent);
        }

        _nodes[node] = (here, now + Span);
        var counts = _nodes.Values.Select(entry => entry.Count).ToList();
        return Task.FromResult(new PresenceCount(
            counts.Sum(count => count.Connections), counts.Sum(count => count.Users), counts.Sum(count => count.Watching)));
    }
}
