namespace Infon.Benchmarks.Load.Watch;

/// <summary>Viewers of live matches, each with a connection of its own.</summary>
internal sealed class Crowd(Uri server, IReadOnlyList<LiveGame> games, WatchPlan plan) : IAsyncDisposable
{
    private const int ConnectingAtOnce = 32;

    private readonly List<Spectator> _spectators = [];

    /// <summary>Connects more, until there are so many.</summary>
    public async Task Grow(int count)
    {
        while (_spectators.Count < count)
        {
            var coming = Enumerable.Range(_spectators.Count, Math.Min(ConnectingAtOnce, count - _spectators.Count))
                .Select(index => Spectator.Come(server, games[index % games.Count], plan));
            _spectators.AddRange(await Task.WhenAll(coming));
        }
    }

    /// <summary>What they see in a time.</summary>
    public async Task<Sightings> Listen(TimeSpan time)
    {
        _spectators.ForEach(spectator => spectator.Seen = new Sightings());
        await Task.Delay(time);
        var all = new Sightings();
        foreach (var spectator in _spectators)
        {
            all.Add(Interlocked.Exchange(ref spectator.Seen, null)!);
        }

        return all;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _spectators.ForEach(spectator => spectator.Dispose());
        return ValueTask.CompletedTask;
    }
}
