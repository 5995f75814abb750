using Infon.Domain.Accounts;
using Infon.Domain.Matches;

namespace Infon.Domain.Queue;

/// <summary>A match that waits or runs.</summary>
/// <param name="Match">Which match.</param>
/// <param name="User">Who asked for it, and whose limits it counts for; null = the platform, which has none.</param>
/// <param name="IsPaid">Whether it goes before those that are not.</param>
/// <param name="IsLive">Whether it runs at the speed of the clock.</param>
public sealed record Ticket(MatchId Match, UserId? User, bool IsPaid, bool IsLive)
{
    /// <summary>How much of the capacity it takes while it runs, at least 1. A headless match fills a core, a live one hardly any of
    /// it.</summary>
    public int Slots { get; init; } = 1;

    /// <summary>Its place in the order of arrival, which it keeps when it has to be begun again; the queue gives it.</summary>
    public long Sequence { get; init; }

    /// <summary>How often it has been begun.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was begun; null = it waits.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => StartedAt is not null;
}
