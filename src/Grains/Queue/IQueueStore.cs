using System.Collections.Immutable;
using Infon.Domain.Queue;

namespace Infon.Grains.Queue;

/// <summary>What the queue reads of stored matches.</summary>
public interface IQueueStore
{
    /// <summary>All matches that wait or run.</summary>
    Task<ImmutableArray<QueuedMatch>> Open();

    /// <summary>The matches that ended last with a result, at most so many.</summary>
    Task<ImmutableArray<QueuedMatch>> LatestEnded(int count);
}
