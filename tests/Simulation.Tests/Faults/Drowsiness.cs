namespace Infon.Simulation.Tests.Faults;

/// <summary>Puts grains to sleep after messages of the competition, so that the next message finds one that begins with what is stored.</summary>
internal sealed class Drowsiness(FaultPlan plan) : IIncomingGrainCallFilter
{
    /// <inheritdoc/>
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (FaultyCalls.Touches(context) && plan.IsTiring(context.MethodName) && context.Grain is IGrainBase grain)
        {
            grain.DeactivateOnIdle();
        }
    }
}
