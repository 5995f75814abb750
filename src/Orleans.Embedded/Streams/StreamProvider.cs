using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>The streams of one name, in memory. A stream without subscribers takes no memory: what it is given is gone.</summary>
internal sealed class StreamProvider(EmbeddedSilo silo, string name) : IStreamProvider
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<StreamId, ImmutableArray<IStreamSubscription>> _subscriptions =
        ImmutableDictionary<StreamId, ImmutableArray<IStreamSubscription>>.Empty;

    private long _sequence;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public bool IsRewindable => false;

    /// <summary>The runtime.</summary>
    internal EmbeddedSilo Silo => silo;

    /// <inheritdoc/>
    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new MemoryStream<T>(this, streamId);

    /// <summary>The provider of that name.</summary>
    internal static IStreamProvider Find(IServiceProvider services, string name) =>
        services.GetKeyedService<IStreamProvider>(name) ?? throw new KeyNotFoundException($"There is no stream provider {name}.");

    /// <summary>Those who get what a stream is given.</summary>
    internal ImmutableArray<IStreamSubscription> SubscriptionsOf(StreamId stream) => _subscriptions.GetValueOrDefault(stream, []);

    /// <summary>Adds a subscription.</summary>
    internal void Add(IStreamSubscription subscription)
    {
        lock (_gate)
        {
            _subscriptions = _subscriptions.SetItem(subscription.StreamId, SubscriptionsOf(subscription.StreamId).Add(subscription));
        }
    }

    /// <summary>Removes a subscription.</summary>
    internal void Remove(IStreamSubscription subscription)
    {
        lock (_gate)
        {
            var left = SubscriptionsOf(subscription.StreamId).Remove(subscription);
            _subscriptions = left.IsEmpty ? _subscriptions.Remove(subscription.StreamId) : _subscriptions.SetItem(subscription.StreamId, left);
        }
    }

    /// <summary>Puts an item into the backlog of every subscription, in the same order everywhere.</summary>
    internal void Give(StreamId stream, Func<StreamSequenceToken, StreamItem> item)
    {
        if (SubscriptionsOf(stream).IsEmpty)
        {
            return;
        }

        lock (_gate)
        {
            var given = item(new MemorySequenceToken(++_sequence));
            foreach (var subscription in SubscriptionsOf(stream))
            {
                subscription.Add(given);
            }
        }
    }
}
