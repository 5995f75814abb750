using Microsoft.Extensions.DependencyInjection;
using Orleans.Timers;

namespace Infon.Grains.Tests.Runtime.OrleansLane;

/// <summary>Timers of grains follow the clock of the test; those of the silo itself, which carry its streams, follow the machine's.</summary>
internal sealed class GrainTimers(ITimerRegistry ofGrains, ITimerRegistry ofSilo) : ITimerRegistry
{
    /// <summary>Puts itself before the silo's own registry.</summary>
    public static void Keep(IServiceCollection services, TimeProvider time)
    {
        var own = services.Last(service => service.ServiceType == typeof(ITimerRegistry)).ImplementationType!;
        services.AddSingleton<ITimerRegistry>(provider => new GrainTimers(
            (ITimerRegistry)ActivatorUtilities.CreateInstance(provider, own, time),
            (ITimerRegistry)ActivatorUtilities.CreateInstance(provider, own)));
    }

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
        (grainContext is SystemTarget ? ofSilo : ofGrains).RegisterGrainTimer(grainContext, callback, state, options);

    [Obsolete("Orleans keeps it for old grains.")]
    public IDisposable RegisterTimer(IGrainContext grainContext, Func<object?, Task> callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        ofGrains.RegisterTimer(grainContext, callback, state, dueTime, period);
}
