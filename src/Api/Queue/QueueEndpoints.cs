using Infon.Api.Callers;
using Infon.Domain.ApiKeys;
using Infon.Grains.Interfaces.Queue;

namespace Infon.Api.Queue;

/// <summary>The queue over HTTP.</summary>
public static class QueueEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapQueue(this IEndpointRouteBuilder api)
    {
        var queue = api.MapGroup("/queue").WithTags("Matches");
        queue.MapGet("/status", Status).AllowAnyone(Scopes.MatchesRead).Produces<QueueJson>()
            .WithSummary("How many matches wait and run, and how long one would wait that is asked for now.");
    }

    private static async Task<IResult> Status(IGrainFactory grains) =>
        TypedResults.Ok(QueueJson.Of(await grains.GetGrain<IQueueGrain>(0).Status()));
}

/// <summary>How the queue is doing.</summary>
/// <param name="Depth">How many matches wait.</param>
/// <param name="Running">How many run.</param>
/// <param name="Capacity">How many slots there are; a headless match takes as many as hundreds of live ones.</param>
/// <param name="SlotsTaken">How many of them are taken.</param>
/// <param name="EtaLiveSeconds">In how many seconds a live match that is asked for now would begin, roughly; null = nobody can say.</param>
/// <param name="EtaHeadlessSeconds">The same for a headless one.</param>
public sealed record QueueJson(int Depth, int Running, int Capacity, int SlotsTaken, int? EtaLiveSeconds, int? EtaHeadlessSeconds)
{
    /// <summary>The queue as the API shows it.</summary>
    public static QueueJson Of(QueueView queue) => new(
        queue.Depth, queue.Running, queue.Capacity, queue.SlotsTaken, SecondsOf(queue.EtaLive), SecondsOf(queue.EtaHeadless));

    private static int? SecondsOf(TimeSpan? eta) => eta is { } known ? (int)Math.Ceiling(known.TotalSeconds) : null;
}
