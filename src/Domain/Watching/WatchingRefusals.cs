using Infon.Domain.Refusals;

namespace Infon.Domain.Watching;

/// <summary>Why live connections, and what is asked on them, are refused.</summary>
public static class WatchingRefusals
{
    /// <summary>The process has as many live connections as it takes.</summary>
    public static readonly RefusalCode Full = new(
        "watching.full", RefusalKind.Unavailable, "As many are connected here as this process takes. Try again in a while.");

    /// <summary>One user or one address has as many live connections as it may.</summary>
    public static readonly RefusalCode TooManyConnections = new(
        "watching.too-many-connections", RefusalKind.TooMany, "You have as many live connections as you may: close one first.");

    /// <summary>Actions on a live connection faster than the limit.</summary>
    public static readonly RefusalCode TooFast = new(
        "watching.too-fast", RefusalKind.TooMany, "That was asked too often on this connection: wait a little.");

    /// <summary>One connection watches as many matches as it may.</summary>
    public static readonly RefusalCode TooManyMatches = new(
        "watching.too-many-matches", RefusalKind.Conflict, "This connection watches as many matches as it may: leave one first.");

    /// <summary>A match that the connection does not watch.</summary>
    public static readonly RefusalCode NotWatched = new(
        "watching.not-watched", RefusalKind.Conflict, "This connection does not watch that match.");

    /// <summary>A request without an upgrade where there are only WebSockets.</summary>
    public static readonly RefusalCode NoWebSocket = new(
        "watching.no-websocket", RefusalKind.Invalid, "Frames come over a WebSocket: connect to this address with ws:// or wss://.");
}
