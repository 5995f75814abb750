using System.Reflection;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Turns;
using Orleans.Runtime;

namespace Orleans.Embedded.Filters;

/// <summary>A call that goes through the filters of the process, then those of its grain, in a turn of that grain.</summary>
internal sealed class IncomingFilterRun<T>(GrainCall call, Mailbox mailbox)
    : FilterRun<T>(call.Route, call.Method, call.Arguments), IIncomingGrainCallContext
{
    /// <summary>Who calls from outside of grains, as Orleans names its clients.</summary>
    private static readonly GrainId Outside = GrainId.Create("sys.client", "embedded");

    /// <inheritdoc/>
    public override object Grain => mailbox.Target;

    /// <inheritdoc/>
    public override GrainId? SourceId => call.Source?.GrainId ?? Outside;

    /// <inheritdoc/>
    public IGrainContext TargetContext => (IGrainContext)mailbox;

    /// <inheritdoc/>
    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = Grain.GetType().GetInterfaceMap(call.Method.Method.DeclaringType!);
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, call.Method.Method)];
        }
    }

    /// <summary>Sends a call through.</summary>
    internal static Task<T> Begin(GrainCall call, Mailbox mailbox) => new IncomingFilterRun<T>(call, mailbox).RunAsync();

    /// <inheritdoc/>
    protected override Task? StepAsync(int step)
    {
        var filters = call.Route.Silo.IncomingFilters;
        return step < filters.Length ? filters[step].Invoke(this)
            : step == filters.Length ? (Grain as IIncomingGrainCallFilter)?.Invoke(this)
            : null;
    }

    /// <inheritdoc/>
    protected override Task<T> CallAsync()
    {
        var running = call.Method.Invoke(Grain, call.Arguments);
        return running as Task<T> ?? GrainCall<T>.Finish(running);
    }
}
