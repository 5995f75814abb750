using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Queue;
using Infon.Grains.Interfaces.Ratings;
using Infon.Simulation.Tests.Clocks;

namespace Infon.Simulation.Tests.Faults;

/// <summary>Messages of the competition on their way: they are lost, doubled, late and out of order.</summary>
internal sealed class FaultyCalls(FaultPlan plan, HurriedTime time) : IOutgoingGrainCallFilter
{
    private static readonly HashSet<string> Messages =
    [
        nameof(IMatchGrain.Begin), nameof(IQueueGrain.Enqueue), nameof(IQueueGrain.Withdraw), nameof(IQueueGrain.Complete), nameof(IQueueGrain.Fail),
        nameof(IQueueGrain.Report), nameof(IRatingGrain.Take),
    ];

    private readonly AsyncLocal<bool> _isEcho = new();

    /// <summary>Whether something may happen to a message.</summary>
    public static bool Touches(IGrainCallContext context) =>
        (context.InterfaceName == typeof(IMatchGrain).FullName || context.InterfaceName == typeof(IQueueGrain).FullName
            || context.InterfaceName == typeof(IRatingGrain).FullName)
        && Messages.Contains(context.MethodName);

    /// <inheritdoc/>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var (fault, lateness) = !_isEcho.Value && Touches(context) ? plan.OfCall(context.MethodName) : (CallFault.None, 0);
        var delay = TimeSpan.FromMilliseconds(lateness * lateness);
        switch (fault)
        {
            case CallFault.Lost:
                throw new TimeoutException("The simulation lost the message.");
            case CallFault.TooLate:
                _ = SendLater(context, delay);
                throw new TimeoutException("The simulation keeps the message back.");
            case CallFault.Late:
                await time.Passes(delay);
                await context.Invoke();
                break;
            case CallFault.Twice:
                _ = SendLater(context, delay);
                await context.Invoke();
                break;
            case CallFault.AnswerLost:
                await context.Invoke();
                throw new TimeoutException("The simulation lost the answer.");
            default:
                await context.Invoke();
                break;
        }
    }

    private async Task SendLater(IOutgoingGrainCallContext context, TimeSpan delay)
    {
        var (grain, method) = (context.Grain, context.InterfaceMethod);
        object?[] arguments = [.. Enumerable.Range(0, context.Request.GetArgumentCount()).Select(context.Request.GetArgument)];
        await time.Passes(delay);
        _isEcho.Value = true;
        try
        {
            await (Task)method.Invoke(grain, arguments)!;
        }
        catch (Exception)
        {
            // Nobody waits for this answer.
        }
    }
}
