using System.Collections.Immutable;

namespace Infon.Domain.Queue;

/// <summary>All that a queue needs to go on after a restart: the same matches in the same order.</summary>
/// <param name="Tickets">Everybody who waits or runs, in the order in which they were asked for.</param>
/// <param name="PaidInRow">How many paid matches were begun since the last free one.</param>
/// <param name="PaidWork">What a paid match takes lately: slots times time.</param>
/// <param name="FreeWork">What a free match takes lately: slots times time.</param>
public sealed record QueueSnapshot(ImmutableArray<Ticket> Tickets, int PaidInRow, TimeSpan PaidWork, TimeSpan FreeWork);

/// <summary>Where a match stands in the queue.</summary>
/// <param name="Position">Its place from 1, by the order in which they will begin as things are.</param>
/// <param name="Depth">How many wait.</param>
/// <param name="Eta">In what time it will begin, roughly; null = nobody reports capacity.</param>
public readonly record struct QueuePosition(int Position, int Depth, TimeSpan? Eta);

/// <summary>What a queue became, and the ticket it is about as it is now.</summary>
public readonly record struct QueueStep(MatchQueue Queue, Ticket Ticket);
