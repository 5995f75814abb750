using Infon.Domain.Matches;

namespace Infon.Domain.Queue;

/// <summary>A match that waits or runs.</summary>
/// <param name="Match">Which match.</param>
/// <param name="IsPaid">Whether it goes before those that are not.</param>
/// <param name="AskedAt">When it was asked for, which is its place among its like; it keeps it when it has to be begun again.</param>
public sealed record Ticket(MatchId Match, bool IsPaid, DateTimeOffset AskedAt)
{
    /// <summary>The order in which matches were asked for. It follows from what is stored about them, so that a restart does not change it.</summary>
    public static Comparer<Ticket> Arrival { get; } = Comparer<Ticket>.Create(static (one, other) =>
        one.AskedAt != other.AskedAt ? one.AskedAt.CompareTo(other.AskedAt) : one.Match.Value.CompareTo(other.Match.Value));

    /// <summary>How much of the capacity it takes while it runs, at least 1. A headless match fills a core, a live one hardly any of
    /// it.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>When it was begun; null = it waits.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => StartedAt is not null;
}
