using Infon.Domain.Refusals;

namespace Infon.Domain.Queue;

/// <summary>Why requests about the queue are refused.</summary>
public static class QueueRefusals
{
    /// <summary>Too many matches of one user at once.</summary>
    public static readonly RefusalCode TooManyOpen = new(
        "queue.too-many-open", RefusalKind.TooMany,
        "You have as many matches waiting and running as one may have. Wait until some have ended.");

    /// <summary>Too many live matches of one user at once.</summary>
    public static readonly RefusalCode TooManyLive = new(
        "queue.too-many-live", RefusalKind.TooMany,
        "You have as many live matches waiting and running as one may have. Headless ones still fit.");

    /// <summary>A match that does not wait: it never did, runs already, or has ended.</summary>
    public static readonly RefusalCode NotWaiting = new(
        "queue.not-waiting", RefusalKind.Conflict, "This match is not waiting in the queue.");
}
