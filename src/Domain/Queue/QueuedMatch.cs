using Infon.Domain.Matches;

namespace Infon.Domain.Queue;

/// <summary>What the queue reads of a match that is stored.</summary>
/// <param name="Match">Which match.</param>
/// <param name="Pace">At what speed it runs.</param>
/// <param name="IsPaid">Whether a token was paid for it.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="StartedAt">When it was begun last; null = it waits, or was called off before its turn.</param>
public sealed record QueuedMatch(MatchId Match, MatchPace Pace, bool IsPaid, DateTimeOffset AskedAt, DateTimeOffset? StartedAt)
{
    /// <summary>When it ended; null = it waits or runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Its ticket in the queue.</summary>
    public Ticket Ticket(QueueOptions options) => new(Match, IsPaid, AskedAt)
    {
        Slots = options.SlotsOf(Pace),
        StartedAt = StartedAt,
    };
}
