using Orleans.Embedded.Calls;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>The way to the activations of a stateless worker: to one that does nothing, else to a new one, else to the least busy.</summary>
internal sealed class WorkerRoute(EmbeddedSilo silo, GrainClass grainClass, GrainId id) : IRoute
{
    private readonly Lock _gate = new();
    private Activation[] _workers = [];

    /// <inheritdoc/>
    public EmbeddedSilo Silo => silo;

    /// <inheritdoc/>
    public GrainId GrainId => id;

    /// <summary>Those there are.</summary>
    internal IReadOnlyList<Activation> Activations => _workers;

    /// <inheritdoc/>
    public void Deliver(Turn turn)
    {
        lock (_gate)
        {
            var worker = Choose();
            while (!worker.TryAdmit(turn))
            {
                _workers = [.. _workers.Where(other => other != worker)];
                worker = Choose();
            }
        }
    }

    private Activation Choose()
    {
        var best = _workers.MinBy(worker => worker.Load);
        if (best is not null && (best.Load == 0 || _workers.Length >= grainClass.Workers))
        {
            return best;
        }

        silo.Directory.ThrowIfClosed(id);
        var added = new Activation(grainClass, this, Forget);
        _workers = [.. _workers, added];
        added.Start();
        return added;
    }

    private void Forget(Activation worker)
    {
        lock (_gate)
        {
            _workers = [.. _workers.Where(other => other != worker)];
        }
    }
}
