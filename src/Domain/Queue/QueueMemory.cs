using System.Collections.Immutable;

namespace Infon.Domain.Queue;

/// <summary>The queue as it follows from what is stored about matches. It keeps nothing of its own, so there is nothing that could be lost or
/// contradict the matches.</summary>
public static class QueueMemory
{
    /// <summary>How many of the matches that ended last are looked at.</summary>
    public const int Latest = 64;

    /// <summary>The queue.</summary>
    /// <param name="open">All matches that wait or run.</param>
    /// <param name="ended">Those that ended last, in any order.</param>
    /// <param name="options">The numbers of the queue.</param>
    public static MatchQueue Restore(ImmutableArray<QueuedMatch> open, ImmutableArray<QueuedMatch> ended, QueueOptions options)
    {
        var begun = open.Concat(ended).Where(match => match.StartedAt is not null).OrderByDescending(match => match.StartedAt);
        var paidInRow = begun.TakeWhile(match => match.IsPaid).Take(options.PaidInRowMax).Count();
        var none = MatchQueue.Empty(options).Snapshot();
        return MatchQueue.From(
            new QueueSnapshot(
                [.. open.Select(match => match.Ticket(options))], paidInRow,
                Work(ended.Where(match => match.IsPaid), none.PaidWork, options), Work(ended.Where(match => !match.IsPaid), none.FreeWork, options)),
            options);
    }

    private static TimeSpan Work(IEnumerable<QueuedMatch> ended, TimeSpan typical, QueueOptions options) => ended
        .OrderBy(match => match.EndedAt)
        .Where(match => match is { StartedAt: not null, EndedAt: not null } && match.EndedAt >= match.StartedAt)
        .Aggregate(typical, (work, match) =>
            QueueLane.Learn(work, (match.EndedAt!.Value - match.StartedAt!.Value) * options.SlotsOf(match.Pace)));
}
