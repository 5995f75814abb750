using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Filters;

/// <summary>A call that goes through the filters of the process before it is sent.</summary>
internal sealed class OutgoingFilterRun<T>(IRoute route, GrainMethod method, object?[] arguments)
    : FilterRun<T>(route, method, arguments), IOutgoingGrainCallContext
{
    private readonly IRoute _route = route;
    private readonly GrainMethod _method = method;
    private readonly object?[] _arguments = arguments;

    /// <inheritdoc/>
    public override object Grain => InterfaceShape.Of(_method.Interface).Refer(_route);

    /// <inheritdoc/>
    public override GrainId? SourceId => SourceContext?.GrainId;

    /// <inheritdoc/>
    public IGrainContext? SourceContext { get; } = RuntimeContext.Current;

    /// <summary>Sends a call through.</summary>
    internal static Task<T> Begin(IRoute route, GrainMethod method, object?[] arguments) =>
        new OutgoingFilterRun<T>(route, method, arguments).RunAsync();

    /// <inheritdoc/>
    protected override Task? StepAsync(int step) =>
        step < _route.Silo.OutgoingFilters.Length ? _route.Silo.OutgoingFilters[step].Invoke(this) : null;

    /// <inheritdoc/>
    protected override Task<T> CallAsync() => GrainCall<T>.SendNow(_route, _method, _arguments);
}
