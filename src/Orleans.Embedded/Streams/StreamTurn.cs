using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Turns;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>The observer of one activation of a grain that subscribed.</summary>
internal sealed class StreamEar<T>(StreamSubscription<T> subscription, IAsyncObserver<T> observer) : IActivationPart
{
    /// <summary>The subscription.</summary>
    internal StreamSubscription<T> Subscription => subscription;

    /// <summary>The observer.</summary>
    internal IAsyncObserver<T> Observer => observer;

    /// <inheritdoc/>
    public void End()
    {
    }
}

/// <summary>One item on its way to a grain.</summary>
internal sealed class StreamTurn<T>(StreamSubscription<T> subscription, IRoute route, StreamItem item) : Turn
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the grain has it, or cannot have it.</summary>
    internal Task Done => _done.Task;

    /// <inheritdoc/>
    public override string ToString() => $"an item of stream {subscription.StreamId}";

    /// <inheritdoc/>
    internal override async Task RunAsync(Mailbox mailbox)
    {
        RequestContext.Clear();
        if (!subscription.IsOver && ((Activation)mailbox).Find<StreamEar<T>>(ear => ear.Subscription == subscription) is { } ear)
        {
            await subscription.HearAsync(ear.Observer, item);
        }

        mailbox.Leave(this);
        _done.SetResult();
    }

    /// <summary>Sends it on its way.</summary>
    internal void Deliver()
    {
        try
        {
            route.Deliver(this);
        }
        catch (SiloUnavailableException stopping)
        {
            Fail(stopping);
        }
    }

    /// <inheritdoc/>
    internal override void Redirect() => Deliver();

    /// <inheritdoc/>
    internal override void Fail(Exception failure)
    {
        Log.SubscriberFailed(route.Silo.Logger, failure, subscription.StreamId);
        _done.TrySetResult();
    }
}
