using Infon.Grains.Interfaces.Watching;
using Orleans.Streams;

namespace Infon.Web.Watching;

/// <summary>Where frames come in: the stream and the observer of this node.</summary>
/// <param name="client">The way to the cluster.</param>
/// <param name="time">The clock.</param>
/// <param name="take">What takes the frames.</param>
internal sealed class NodeInlet(IClusterClient client, TimeProvider time, Action<FrameBatch> take) : IFrameObserver, IDisposable
{
    /// <summary>How long a subscription is trusted before it is made anew because nothing comes.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _gate = new(1);
    private StreamSubscriptionHandle<FrameBatch>? _subscription;
    private IFrameObserver? _reference;
    private long _openedAt;

    /// <summary>The key of this node, new with every start.</summary>
    internal string Node { get; } = $"n-{Guid.CreateVersion7(time.GetUtcNow()):N}";

    /// <inheritdoc/>
    public Task Receive(FrameBatch batch)
    {
        take(batch);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    /// <summary>What this node says when it asks for frames.</summary>
    internal WatchMatch Question(FrameCarrier carrier, int? have, int viewers) =>
        new(Node, carrier, carrier == FrameCarrier.Observer ? _reference : null, have, viewers);

    /// <summary>Subscribes, unless that is done.</summary>
    internal async Task Open()
    {
        if (_subscription is null)
        {
            await Locked(() => _subscription is null ? Subscribe() : Task.CompletedTask);
        }
    }

    /// <summary>Subscribes anew: after the death of a silo a subscription can be lost without a word.</summary>
    internal void Renew()
    {
        if (time.GetElapsedTime(Volatile.Read(ref _openedAt)) >= Trust)
        {
            Volatile.Write(ref _openedAt, time.GetTimestamp());
            _ = Locked(async () =>
            {
                await Unsubscribe();
                await Subscribe();
            });
        }
    }

    /// <summary>Ends the subscription.</summary>
    internal Task Close() => Locked(Unsubscribe);

    private async Task Subscribe()
    {
        _reference ??= client.CreateObjectReference<IFrameObserver>(this);
        _subscription = await client.GetStreamProvider(FrameStreams.Provider).GetStream<FrameBatch>(FrameStreams.Of(Node))
            .SubscribeAsync((batch, _) => Receive(batch));
        Volatile.Write(ref _openedAt, time.GetTimestamp());
    }

    private async Task Unsubscribe()
    {
        if (_subscription is { } subscription)
        {
            _subscription = null;
            await subscription.UnsubscribeAsync();
        }
    }

    private async Task Locked(Func<Task> act)
    {
        await _gate.WaitAsync();
        try
        {
            await act();
        }
#pragma warning disable CA1031 // without its stream the node still gets frames by asking, and subscribes again
        catch (Exception)
#pragma warning restore CA1031
        {
            Volatile.Write(ref _openedAt, time.GetTimestamp());
        }
        finally
        {
            _gate.Release();
        }
    }
}
