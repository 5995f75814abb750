using Infon.Domain.Refusals;

namespace Infon.Domain.Queue;

/// <summary>Why requests about the queue are refused.</summary>
public static class QueueRefusals
{
    /// <summary>A match that does not wait: it never did, runs already, or has ended.</summary>
    public static readonly RefusalCode NotWaiting = new(
        "queue.not-waiting", RefusalKind.Conflict, "This match is not waiting in the queue.");
}
