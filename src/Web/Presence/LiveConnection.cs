using Infon.Api.Problems;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Web.Presence;

/// <summary>Metadata of routes on which connections stay: each takes a place among those that the process has.</summary>
internal sealed record LiveConnection;

/// <summary>Gives connections their places.</summary>
internal static class LiveConnections
{
    /// <summary>Adds the gate; it stands behind authentication.</summary>
    internal static void UseConnectionGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<ConnectionGate>();
        app.Use((context, next) => context.GetEndpoint()?.Metadata.GetMetadata<LiveConnection>() is null || !context.WebSockets.IsWebSocketRequest
            ? next(context)
            : Pass(gate, context, next));
    }

    private static async Task Pass(ConnectionGate gate, HttpContext context, RequestDelegate next)
    {
        var place = gate.Enter(context);
        if (place.Refusal is { } refusal)
        {
            await refusal.ToProblem().ExecuteAsync(context);
            return;
        }

        using (place.Value)
        {
            await next(context);
        }
    }
}
