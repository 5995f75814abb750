using Orleans.Embedded.Filters;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>The result of a method that returns none.</summary>
internal readonly struct Nought;

/// <summary>A call on its way: what a caller awaits, and a turn of whom it calls.</summary>
internal abstract class GrainCall : Turn
{
    private readonly long _deadline;

    /// <summary>A call by whoever runs now.</summary>
    protected GrainCall(IRoute route, GrainMethod method, object?[] arguments)
    {
        Route = route;
        Method = method;
        Arguments = arguments;
        Source = RuntimeContext.Current;
        Luggage = RequestContext.Luggage;
        _deadline = method.IsOneWay ? long.MaxValue : route.Silo.DeadlineOf(method);
    }

    /// <inheritdoc/>
    internal override bool Interleaves => Method.Interleaves;

    /// <inheritdoc/>
    internal override bool IsReadOnly => Method.IsReadOnly;

    /// <inheritdoc/>
    internal override long Deadline => _deadline;

    /// <summary>The way it goes.</summary>
    internal IRoute Route { get; }

    /// <summary>What is called.</summary>
    internal GrainMethod Method { get; }

    /// <summary>What with.</summary>
    internal object?[] Arguments { get; }

    /// <summary>The grain that calls; null = somebody outside of grains.</summary>
    internal IGrainContext? Source { get; }

    /// <summary>What travels along.</summary>
    protected Dictionary<string, object>? Luggage { get; }

    /// <inheritdoc/>
    public override string ToString() => Source is null ? $"{Method}" : $"{Method} from {Source.GrainId}";

    /// <inheritdoc/>
    internal override void Redirect() => Deliver();

    /// <inheritdoc/>
    internal override void Expire(string state) => Fail(new TimeoutException(
        $"{Method} on {Route.GrainId} did not answer within {Method.ResponseTimeout ?? Route.Silo.Options.ResponseTimeout}: {state}."));

    /// <summary>Puts the call into a mailbox; if there can be none, the call has failed.</summary>
    protected void Deliver()
    {
        try
        {
            Route.Deliver(this);
        }
        catch (Exception refused)
        {
            Fail(refused);
        }
    }
}

/// <summary>A call that answers with a <typeparamref name="T"/>.</summary>
internal sealed class GrainCall<T> : GrainCall
{
    private static readonly Task<T> Done = Task.FromResult(default(T)!);

    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _cancellation;

    private GrainCall(IRoute route, GrainMethod method, object?[] arguments)
        : base(route, method, arguments)
    {
    }

    /// <inheritdoc/>
    internal override bool IsOver => _answer.Task.IsCompleted;

    /// <summary>Sends a call on its way.</summary>
    internal static Task<T> Send(IRoute route, GrainMethod method, object?[] arguments) => route.Silo.OutgoingFilters.Length == 0
        ? SendNow(route, method, arguments)
        : OutgoingFilterRun<T>.Begin(route, method, arguments);

    /// <summary>Sends a call past all filters.</summary>
    internal static Task<T> SendNow(IRoute route, GrainMethod method, object?[] arguments)
    {
        var call = new GrainCall<T>(route, method, arguments);
        if (method.CancellationIndex >= 0 && arguments[method.CancellationIndex] is CancellationToken { CanBeCanceled: true } token)
        {
            if (token.IsCancellationRequested)
            {
                return Task.FromCanceled<T>(token);
            }

            call._cancellation = token.UnsafeRegister(static (call, token) => ((GrainCall<T>)call!)._answer.TrySetCanceled(token), call);
        }

        call.Deliver();
        return method.IsOneWay ? Done : call._answer.Task;
    }

    /// <inheritdoc/>
    internal override async Task RunAsync(Mailbox mailbox)
    {
        RequestContext.Luggage = Luggage;
        Exception? failure = null;
        T result = default!;
        try
        {
            result = await InvokeAsync(mailbox);
        }
        catch (Exception thrown)
        {
            failure = thrown;
            mailbox.OnFailure(thrown);
        }

        mailbox.Leave(this);
        Answer(result, failure);
    }

    /// <inheritdoc/>
    internal override void Fail(Exception failure) => Answer(default!, failure);

    private Task<T> InvokeAsync(Mailbox mailbox)
    {
        if (Route.Silo.IncomingFilters.Length > 0 || mailbox.Target is IIncomingGrainCallFilter)
        {
            return IncomingFilterRun<T>.Begin(this, mailbox);
        }

        var running = Method.Invoke(mailbox.Target, Arguments);
        return running as Task<T> ?? Finish(running);
    }

    /// <summary>A method without a result has one for us: that it is done.</summary>
    internal static Task<T> Finish(Task running)
    {
        return running.IsCompletedSuccessfully ? Done : FinishLater(running);

        static async Task<T> FinishLater(Task running)
        {
            await running;
            return default!;
        }
    }

    private void Answer(T result, Exception? failure)
    {
        _cancellation.Dispose();
        if (failure is null)
        {
            _answer.TrySetResult(result);
        }
        else if (Method.IsOneWay)
        {
            Log.OneWayCallFailed(Route.Silo.Logger, failure, Method, Route.GrainId);
            _answer.TrySetResult(default!);
        }
        else
        {
            _answer.TrySetException(failure);
        }
    }
}
