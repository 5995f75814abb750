using Orleans.Embedded.Activations;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>A stream in the hands of somebody; it holds nothing itself.</summary>
internal sealed class MemoryStream<T>(StreamProvider provider, StreamId id) : IAsyncStream<T>
{
    /// <inheritdoc/>
    public bool IsRewindable => false;

    /// <inheritdoc/>
    public string ProviderName => provider.Name;

    /// <inheritdoc/>
    public StreamId StreamId => id;

    /// <inheritdoc/>
    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => Give(place => new StreamItem.Next(item, place));

    /// <inheritdoc/>
    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null)
    {
        foreach (var item in batch)
        {
            OnNextAsync(item, token);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task OnCompletedAsync() => Give(_ => new StreamItem.Completed());

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex) => Give(_ => new StreamItem.Failed(ex));

    /// <inheritdoc/>
    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        var owner = RuntimeContext.Current as Activation;
        var subscription = new StreamSubscription<T>(provider, id, owner);
        subscription.Attach(observer, owner);
        provider.Add(subscription);
        return Task.FromResult<StreamSubscriptionHandle<T>>(subscription.Handle);
    }

    /// <inheritdoc/>
    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles()
    {
        var asking = RuntimeContext.Current?.GrainId;
        return Task.FromResult<IList<StreamSubscriptionHandle<T>>>(
            [.. provider.SubscriptionsOf(id).OfType<StreamSubscription<T>>().Where(each => each.Owner == asking).Select(each => each.Handle)]);
    }

    private Task Give(Func<StreamSequenceToken, StreamItem> item)
    {
        provider.Give(id, item);
        return Task.CompletedTask;
    }
}
