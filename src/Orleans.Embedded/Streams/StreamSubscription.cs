using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>A subscription to whatever kind of items.</summary>
internal interface IStreamSubscription
{
    /// <summary>The stream.</summary>
    StreamId StreamId { get; }

    /// <summary>Delivers an item after those before it.</summary>
    void Add(StreamItem item);
}

/// <summary>A subscription: its backlog, and where the items go - to an observer outside of grains, or to turns of a grain.</summary>
internal sealed class StreamSubscription<T> : IStreamSubscription, IThreadPoolWorkItem
{
    private readonly StreamProvider _provider;
    private readonly IRoute? _route;
    private readonly Queue<StreamItem> _backlog = new();
    private IAsyncObserver<T>? _observer;
    private bool _isBusy;

    /// <summary>A subscription of a grain, or of somebody outside of grains.</summary>
    internal StreamSubscription(StreamProvider provider, StreamId stream, Activation? owner)
    {
        _provider = provider;
        _route = owner?.Route;
        StreamId = stream;
        Handle = new Hold(this);
    }

    /// <inheritdoc/>
    public StreamId StreamId { get; }

    /// <summary>The grain; null = somebody outside of grains.</summary>
    internal GrainId? Owner => _route?.GrainId;

    /// <summary>Whether nothing is delivered any more.</summary>
    internal bool IsOver { get; private set; }

    /// <summary>What the subscriber holds.</summary>
    internal StreamSubscriptionHandle<T> Handle { get; }

    /// <summary>Items go to that observer from here on; a grain's observer lives as long as its activation.</summary>
    internal void Attach(IAsyncObserver<T> observer, Activation? activation)
    {
        if (activation is null)
        {
            _observer = observer;
            return;
        }

        if (activation.Find<StreamEar<T>>(ear => ear.Subscription == this) is { } older)
        {
            activation.Remove(older);
        }

        activation.Add(new StreamEar<T>(this, observer));
    }

    /// <inheritdoc/>
    public void Add(StreamItem item)
    {
        lock (_backlog)
        {
            if (IsOver)
            {
                return;
            }

            if (_backlog.Count >= _provider.Silo.Options.StreamBacklogMax)
            {
                Log.SubscriberBehind(_provider.Silo.Logger, StreamId, _backlog.Count);
                _backlog.Dequeue();
            }

            _backlog.Enqueue(item);
            if (_isBusy)
            {
                return;
            }

            _isBusy = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <inheritdoc/>
    void IThreadPoolWorkItem.Execute() => _ = DeliverAllAsync();

    /// <summary>Gives one item to an observer. Never throws: an observer that does is told, and gets the next item all the same.</summary>
    internal async Task HearAsync(IAsyncObserver<T> observer, StreamItem item)
    {
        try
        {
            await (item switch
            {
                StreamItem.Next next => observer.OnNextAsync((T)next.Value!, next.Token),
                StreamItem.Failed failed => observer.OnErrorAsync(failed.Error),
                _ => observer.OnCompletedAsync(),
            });
        }
        catch (Exception failure)
        {
            Log.SubscriberFailed(_provider.Silo.Logger, failure, StreamId);
            if (item is StreamItem.Next)
            {
                await HearAsync(observer, new StreamItem.Failed(failure));
            }
        }
    }

    private async Task DeliverAllAsync()
    {
        while (Take() is { } item)
        {
            if (_route is null)
            {
                await HearAsync(_observer!, item);
                continue;
            }

            var turn = new StreamTurn<T>(this, _route, item);
            turn.Deliver();
            await turn.Done;
        }
    }

    private StreamItem? Take()
    {
        lock (_backlog)
        {
            _isBusy = _backlog.TryDequeue(out var item);
            return item;
        }
    }

    private void End()
    {
        _provider.Remove(this);
        lock (_backlog)
        {
            IsOver = true;
            _backlog.Clear();
        }
    }

    /// <inheritdoc/>
    private sealed class Hold(StreamSubscription<T> subscription) : StreamSubscriptionHandle<T>
    {
        /// <inheritdoc/>
        public override StreamId StreamId => subscription.StreamId;

        /// <inheritdoc/>
        public override string ProviderName => subscription._provider.Name;

        /// <inheritdoc/>
        public override Guid HandleId { get; } = Guid.NewGuid();

        /// <inheritdoc/>
        public override Task UnsubscribeAsync()
        {
            subscription.End();
            return Task.CompletedTask;
        }

        /// <inheritdoc/>
        public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
        {
            subscription.Attach(observer, RuntimeContext.Current as Activation);
            return Task.FromResult<StreamSubscriptionHandle<T>>(this);
        }
    }
}
