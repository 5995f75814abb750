using Infon.Domain.Refusals;

namespace Infon.Domain.Replays;

/// <summary>Why requests about replays and logs are refused.</summary>
public static class ReplayRefusals
{
    /// <summary>A match that is not over.</summary>
    public static readonly RefusalCode NotEnded = new(
        "replays.not-ended", RefusalKind.Conflict, "This match has not ended. Its replay is here as soon as it has.");

    /// <summary>A match that ended without a result.</summary>
    public static readonly RefusalCode None = new(
        "replays.none", RefusalKind.NotFound, "This match ended without a result, so there is nothing to replay.");

    /// <summary>A replay whose time is over.</summary>
    public static readonly RefusalCode Gone = new(
        "replays.gone", RefusalKind.NotFound, "The replay of this match has been deleted: this server keeps replays for a limited time.");

    /// <summary>A replay that is in the archive and cannot be had from there.</summary>
    public static readonly RefusalCode ArchiveAway = new(
        "replays.archive-away", RefusalKind.Unavailable, "The replay of this match is in the archive, which does not answer just now, or has damaged it.");

    /// <summary>A tick after the end.</summary>
    public static readonly RefusalCode NoSuchTick = new("replays.no-such-tick", RefusalKind.Invalid, "The match is shorter than that.");

    /// <summary>A match that nobody signed.</summary>
    public static readonly RefusalCode NotSealed = new("replays.not-sealed", RefusalKind.NotFound, "Nothing was signed about this match.");

    /// <summary>A log of somebody else's bot.</summary>
    public static readonly RefusalCode LogNotYours = new(
        "replays.log-not-yours", RefusalKind.Forbidden, "The log of a bot is for its owner alone.");

    /// <summary>Several logs, of which one is to be chosen.</summary>
    public static readonly RefusalCode WhichSeat = new(
        "replays.which-seat", RefusalKind.Invalid, "Several of your bots take part in this match: say which seat, such as ?seat=0.");

    /// <summary>A seat that the match does not have.</summary>
    public static readonly RefusalCode NoSuchSeat = new("replays.no-such-seat", RefusalKind.NotFound, "This match has no such seat; the first is 0.");
}
