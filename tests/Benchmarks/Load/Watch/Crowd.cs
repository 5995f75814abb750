namespace Infon.Benchmarks.Load.Watch;

/// <summary>Viewers of live matches, each with a connection of its own.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int ConnectingAtOnce = 32;

    private readonly List<Spectator> _spectators = [];

    /// <summary>Connects all viewers.</summary>
    public static async Task<Crowd> Gather(Uri server, IReadOnlyList<LiveGame> games, WatchPlan plan)
    {
        var crowd = new Crowd();
        for (var start = 0; start < plan.Viewers; start += ConnectingAtOnce)
        {
            var coming = Enumerable.Range(start, Math.Min(ConnectingAtOnce, plan.Viewers - start))
                .Select(index => Spectator.Come(server, games[index % games.Count], plan));
            crowd._spectators.AddRange(await Task.WhenAll(coming));
        }

        return crowd;
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
