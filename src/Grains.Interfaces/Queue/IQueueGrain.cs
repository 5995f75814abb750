using Infon.Domain.Matches;
using Infon.Domain.Queue;

namespace Infon.Grains.Interfaces.Queue;

/// <summary>The queue of all matches; its key is 0. What waits and runs it knows from the rows of matches, so it forgets nothing.</summary>
[Alias("queue-grain")]
public interface IQueueGrain : IGrainWithIntegerKey
{
    /// <summary>A match was written and waits from now on; being told again does no harm.</summary>
    [Alias("enqueue")]
    Task Enqueue(Ticket ticket);

    /// <summary>A match that waited was called off.</summary>
    [Alias("withdraw")]
    Task Withdraw(MatchId match);

    /// <summary>A match has ended, with a result or without; its place is free.</summary>
    [Alias("complete")]
    Task Complete(MatchId match);

    /// <summary>A match failed through no fault of its own; its row says that it waits again.</summary>
    [Alias("fail")]
    Task Fail(MatchId match);

    /// <summary>A silo says how much it can take.</summary>
    [Alias("report")]
    Task Report(string silo, int slots);

    /// <summary>A silo says good-bye.</summary>
    [Alias("retire")]
    Task Retire(string silo);

    /// <summary>Where a match stands; null = it does not wait.</summary>
    [Alias("position")]
    Task<QueuePosition?> PositionOf(MatchId match);

    /// <summary>How the queue is doing.</summary>
    [Alias("status")]
    Task<QueueView> Status();
}

/// <summary>How the queue is doing.</summary>
/// <param name="Depth">How many wait.</param>
/// <param name="Running">How many run.</param>
/// <param name="Capacity">How many slots the silos report.</param>
/// <param name="SlotsTaken">How many of them are taken.</param>
/// <param name="EtaLive">In what time a live match that is asked for now would begin, roughly; null = nobody reports capacity.</param>
/// <param name="EtaHeadless">The same for a headless one.</param>
[GenerateSerializer, Immutable, Alias("queue")]
public sealed record QueueView(
    [property: Id(0)] int Depth,
    [property: Id(1)] int Running,
    [property: Id(2)] int Capacity,
    [property: Id(3)] int SlotsTaken,
    [property: Id(4)] TimeSpan? EtaLive,
    [property: Id(5)] TimeSpan? EtaHeadless);
