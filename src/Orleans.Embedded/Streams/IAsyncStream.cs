using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Takes items.</summary>
public interface IAsyncObserver<in T>
{
    /// <summary>The next item.</summary>
    Task OnNextAsync(T item, StreamSequenceToken? token = null);

    /// <summary>There are no more.</summary>
    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>Something went wrong, such as an exception of <see cref="OnNextAsync"/>.</summary>
    Task OnErrorAsync(Exception ex);
}

/// <summary>Gives items.</summary>
public interface IAsyncObservable<T>
{
    /// <summary>Items from here on go to the observer too, in order, one after the other.</summary>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer);
}

/// <summary>What is common to streams of all kinds of items.</summary>
public interface IAsyncStream
{
    /// <summary>Whether a subscriber can ask for items of the past: never.</summary>
    bool IsRewindable { get; }

    /// <summary>The name of the provider.</summary>
    string ProviderName { get; }

    /// <summary>The identity.</summary>
    StreamId StreamId { get; }
}

/// <summary>
/// A stream: everybody may give it items, and every subscriber gets those given after it subscribed. Giving does not wait for subscribers.
/// </summary>
public interface IAsyncStream<T> : IAsyncStream, IAsyncObservable<T>, IAsyncObserver<T>
{
    /// <summary>Several items, which stay together.</summary>
    Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null);

    /// <summary>The subscriptions of whoever asks: the grain, or those outside of grains together.</summary>
    Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles();
}

/// <summary>Has streams.</summary>
public interface IStreamProvider
{
    /// <summary>The name.</summary>
    string Name { get; }

    /// <inheritdoc cref="IAsyncStream.IsRewindable"/>
    bool IsRewindable { get; }

    /// <summary>The stream of that identity; there is always one.</summary>
    IAsyncStream<T> GetStream<T>(StreamId streamId);
}

/// <summary>A subscription in the hands of its subscriber.</summary>
public abstract class StreamSubscriptionHandle<T> : IEquatable<StreamSubscriptionHandle<T>>
{
    /// <summary>The stream.</summary>
    public abstract StreamId StreamId { get; }

    /// <summary>The name of its provider.</summary>
    public abstract string ProviderName { get; }

    /// <summary>The identity of the subscription.</summary>
    public abstract Guid HandleId { get; }

    /// <summary>Ends it: nothing more is delivered.</summary>
    public abstract Task UnsubscribeAsync();

    /// <summary>
    /// Goes on with another observer. The subscription of a grain outlives its activations: an item wakes the grain, which takes
    /// its subscriptions up in <c>OnActivateAsync</c>.
    /// </summary>
    public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null);

    /// <summary>Whether both are the same subscription.</summary>
    public bool Equals(StreamSubscriptionHandle<T>? other) => other is not null && other.HandleId == HandleId;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HandleId.GetHashCode();
}

/// <summary>The place of an item in its stream.</summary>
public abstract class StreamSequenceToken
{
    /// <summary>Greater for items given later.</summary>
    public abstract long SequenceNumber { get; protected set; }

    /// <summary>The place in a batch, from 0.</summary>
    public abstract int EventIndex { get; protected set; }
}
