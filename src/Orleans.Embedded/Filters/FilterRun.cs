using System.Reflection;
using Orleans.Embedded.Calls;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Filters;

/// <summary>One call on its way through filters, each of which calls the next by <see cref="Invoke"/>.</summary>
internal abstract class FilterRun<T>(IRoute route, GrainMethod method, object?[] arguments) : IGrainCallContext, IInvokable
{
    private int _step;

    /// <inheritdoc/>
    public IInvokable Request => this;

    /// <inheritdoc/>
    public abstract object Grain { get; }

    /// <inheritdoc/>
    public abstract GrainId? SourceId { get; }

    /// <inheritdoc/>
    public GrainId TargetId => route.GrainId;

    /// <inheritdoc/>
    public string InterfaceName => method.Interface.FullName!;

    /// <inheritdoc/>
    public string MethodName => method.Method.Name;

    /// <inheritdoc/>
    public MethodInfo InterfaceMethod => method.Method;

    /// <inheritdoc/>
    public object? Result { get; set; }

    /// <inheritdoc/>
    public int GetArgumentCount() => arguments.Length;

    /// <inheritdoc/>
    public object? GetArgument(int index) => arguments[index];

    /// <inheritdoc/>
    public void SetArgument(int index, object value) => arguments[index] = value;

    /// <inheritdoc/>
    public async Task Invoke()
    {
        if (StepAsync(_step++) is { } filter)
        {
            await filter;
            return;
        }

        var result = await CallAsync();
        Result = typeof(T) == typeof(Nought) ? null : result;
    }

    /// <summary>The whole way.</summary>
    protected async Task<T> RunAsync()
    {
        await Invoke();
        return Result is T result ? result : default!;
    }

    /// <summary>Begins filter number <paramref name="step"/>; null = there are no more.</summary>
    protected abstract Task? StepAsync(int step);

    /// <summary>The call itself.</summary>
    protected abstract Task<T> CallAsync();
}
