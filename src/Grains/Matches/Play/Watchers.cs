using Infon.Grains.Interfaces.Watching;

namespace Infon.Grains.Matches.Play;

/// <summary>The nodes of the front end that watch a match, each until its lease is over.</summary>
internal sealed class Watchers(TimeSpan span)
{
    private const int NodesMax = 1024;

    private readonly Dictionary<string, Lease> _leases = new(StringComparer.Ordinal);

    /// <summary>For how long a lease is good.</summary>
    public TimeSpan Span => span;

    /// <summary>How many watch at all nodes.</summary>
    public int Viewers => _leases.Values.Sum(lease => lease.Watcher.Viewers);

    /// <summary>Gives a node a lease, or renews it.</summary>
    public Lease Renew(WatchMatch watcher, DateTimeOffset now)
    {
        if (_leases.Count >= NodesMax)
        {
            Forget(now);
        }

        return _leases[watcher.Node] = new Lease(watcher, now + span, watcher.HaveTick);
    }

    /// <summary>Ends the lease of a node.</summary>
    public void Leave(string node) => _leases.Remove(node);

    /// <summary>The leases that are good.</summary>
    public IEnumerable<Lease> At(DateTimeOffset now)
    {
        Forget(now);
        return _leases.Values;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (node, lease) in _leases)
        {
            if (lease.Until < now)
            {
                _leases.Remove(node);
            }
        }
    }

    /// <summary>What a node has been promised.</summary>
    internal sealed class Lease(WatchMatch watcher, DateTimeOffset until, int? sentTick)
    {
        /// <summary>The node.</summary>
        public WatchMatch Watcher => watcher;

        /// <summary>When it is over.</summary>
        public DateTimeOffset Until => until;

        /// <summary>The tick of the last frame the node has or was sent; null = none.</summary>
        public int? SentTick { get; set; } = sentTick;
    }
}
