using System.Collections.Concurrent;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Observers;

/// <summary>The objects outside of grains that grains can call.</summary>
internal sealed class ObserverTable(EmbeddedSilo silo)
{
    private readonly ConcurrentDictionary<GrainId, ObserverMailbox> _observers = new();
    private long _last;

    /// <summary>All of them.</summary>
    internal IEnumerable<Mailbox> Mailboxes => _observers.Select(entry => entry.Value);

    /// <summary>Makes an object reachable.</summary>
    internal IRoute Add(IGrainObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var id = GrainId.Create("observer", $"o-{Interlocked.Increment(ref _last)}");
        return _observers[id] = new ObserverMailbox(silo, id, observer);
    }

    /// <summary>Makes an object unreachable.</summary>
    internal void Remove(GrainId id)
    {
        if (_observers.TryRemove(id, out var mailbox))
        {
            mailbox.End();
        }
    }
}

/// <summary>Calls an object outside of grains, one call after the other.</summary>
internal sealed class ObserverMailbox : Mailbox, IRoute
{
    /// <summary>A mailbox that is open at once.</summary>
    internal ObserverMailbox(EmbeddedSilo silo, GrainId id, object observer)
    {
        Silo = silo;
        GrainId = id;
        Target = observer;
        Open();
    }

    /// <inheritdoc/>
    public EmbeddedSilo Silo { get; }

    /// <inheritdoc cref="Mailbox.GrainId"/>
    public override GrainId GrainId { get; }

    /// <inheritdoc/>
    internal override object Target { get; }

    /// <inheritdoc/>
    protected override long Now => Silo.Time.GetTimestamp();

    /// <inheritdoc/>
    public void Deliver(Turn turn)
    {
        if (!TryAdmit(turn))
        {
            turn.Fail(Gone());
        }
    }

    /// <summary>Calls fail from here on, and so do those that wait.</summary>
    internal void End() => Close().ForEach(turn => turn.Fail(Gone()));

    /// <inheritdoc/>
    protected override void OnDrained()
    {
    }

    private ClientNotAvailableException Gone() => new($"{GrainId} is not there any more.");
}
