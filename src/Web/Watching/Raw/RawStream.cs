using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Domain.Watching;
using Infon.Web.Presence;

namespace Infon.Web.Watching.Raw;

/// <summary>The frames of a live match over a WebSocket, for programs.</summary>
internal static class RawStream
{
    private const int EveryMax = 50;
    private const string Binary = "binary", Json = "json";

    /// <summary>The route.</summary>
    internal static void MapRawStream(this IEndpointRouteBuilder api) => api.MapGet("/matches/{id:guid}/stream", Stream)
        .AllowAnyone(Scopes.MatchesRead).WithTags("Matches").WithMetadata(new TokenInQuery(), new LiveConnection()).Produces(StatusCodes.Status101SwitchingProtocols)
        .WithSummary("The frames of a live match over a WebSocket: docs/api/live.md.");

    private static async Task<IResult> Stream(
        Guid id, HttpContext http, FrameHall hall, RawStreamParts parts,
        int? from = null, int every = 1, string format = Binary)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return WatchingRefusals.NoWebSocket.Because().ToProblem();
        }

        var errors = new FieldErrors()
            .Add(nameof(from), from is null or >= 0 ? null : "The last tick you have, 0 or more.")
            .Add(nameof(every), every is >= 1 and <= EveryMax ? null : $"How many ticks are sent together, 1 to {EveryMax}.")
            .Add(nameof(format), format is Binary or Json ? null : $"{Binary} or {Json}.");
        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors).ToProblem();
        }

        var match = new MatchId(id);
        if ((await hall.Open(match, from)).Refusal is { } refusal)
        {
            return refusal.ToProblem();
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(parts.Terms);
        await using var connection = new RawConnection(socket, format == Json, parts);
        var viewer = hall.Join(match, connection, from, every);
        await connection.Run();
        viewer.Channel.Remove(viewer);
        return Results.Empty;
    }
}
