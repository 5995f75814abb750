using Infon.Domain.Watching;
using Microsoft.AspNetCore.SignalR;

namespace Infon.Web.Watching.Play;

/// <summary>Refuses what is asked too often on one connection, and disconnects who goes on all the same.</summary>
internal sealed class ActionLimit(WatchingMeters meters) : IHubFilter
{
    /// <summary>How many times over the limit somebody may ask before the connection ends.</summary>
    private const int RefusedMax = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var client = PlayConnection.Of(invocationContext.Context.Items);
        if (client.Pace.Take())
        {
            meters.Acted(invocationContext.HubMethodName);
            return await next(invocationContext);
        }

        if (client.CountRefused() > RefusedMax)
        {
            invocationContext.Context.Abort();
        }

        return new Answer<Acknowledged>(null, PlayProblem.Of(WatchingRefusals.TooFast.For(Pause)));
    }
}
