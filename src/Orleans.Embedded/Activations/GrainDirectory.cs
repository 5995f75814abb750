using System.Collections.Concurrent;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>Which grains are in memory: at most one activation for each identity.</summary>
internal sealed class GrainDirectory
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly ConcurrentDictionary<GrainId, WorkerRoute> _workers = new();

    /// <summary>Whether no new activation is made any more.</summary>
    internal bool IsClosed { get; set; }

    /// <summary>All activations.</summary>
    internal IEnumerable<Activation> Activations =>
        _activations.Select(entry => entry.Value).Concat(_workers.SelectMany(entry => entry.Value.Activations));

    /// <summary>The way to a grain.</summary>
    internal IRoute RouteTo(EmbeddedSilo silo, GrainClass grainClass, GrainId id) => grainClass.Workers > 0
        ? _workers.GetOrAdd(id, static (id, way) => new WorkerRoute(way.silo, way.grainClass, id), (silo, grainClass))
        : new GrainRoute(silo, grainClass, id);

    /// <summary>The activation of a grain, which comes to life if there was none.</summary>
    internal Activation Locate(GrainRoute route)
    {
        if (!_activations.TryGetValue(route.GrainId, out var activation))
        {
            ThrowIfClosed(route.GrainId);
            activation = _activations.GetOrAdd(route.GrainId, static (_, way) => new Activation(way.route.Class, way.route, way.directory.Forget), (route, directory: this));
            activation.Start();
        }

        return activation;
    }

    /// <summary>Refuses to make an activation while the process stops.</summary>
    internal void ThrowIfClosed(GrainId id)
    {
        if (IsClosed)
        {
            throw new SiloUnavailableException($"The process stops: {id} is not activated any more.");
        }
    }

    private void Forget(Activation activation) => _activations.TryRemove(new(activation.GrainId, activation));
}

/// <summary>The way to the one activation of a grain; it remembers the last one.</summary>
internal sealed class GrainRoute(EmbeddedSilo silo, GrainClass grainClass, GrainId id) : IRoute
{
    private Activation? _last;

    /// <inheritdoc/>
    public EmbeddedSilo Silo => silo;

    /// <inheritdoc/>
    public GrainId GrainId => id;

    /// <summary>The grain's class.</summary>
    internal GrainClass Class => grainClass;

    /// <inheritdoc/>
    public void Deliver(Turn turn)
    {
        while (_last?.TryAdmit(turn) != true)
        {
            _last = silo.Directory.Locate(this);
        }
    }
}
