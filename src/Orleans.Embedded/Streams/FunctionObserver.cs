using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>An observer made of functions.</summary>
internal sealed class FunctionObserver<T>(
    Func<T, StreamSequenceToken?, Task> onNext, Func<Exception, Task>? onError = null, Func<Task>? onCompleted = null) : IAsyncObserver<T>
{
    /// <inheritdoc/>
    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => onNext(item, token);

    /// <inheritdoc/>
    public Task OnErrorAsync(Exception ex) => onError?.Invoke(ex) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public Task OnCompletedAsync() => onCompleted?.Invoke() ?? Task.CompletedTask;
}
