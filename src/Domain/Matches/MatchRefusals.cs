using Infon.Domain.Refusals;

namespace Infon.Domain.Matches;

/// <summary>Why requests about matches are refused.</summary>
public static class MatchRefusals
{
    /// <summary>No such match.</summary>
    public static readonly RefusalCode NotFound = new("matches.not-found", RefusalKind.NotFound, "There is no match with this id.");

    /// <summary>Something that only those can do who asked for the match or take part in it.</summary>
    public static readonly RefusalCode NotYours = new(
        "matches.not-yours", RefusalKind.Forbidden, "Only who asked for this match or has a bot in it can do that.");

    /// <summary>A match that cannot be watched as it is played.</summary>
    public static readonly RefusalCode NotLive = new(
        "matches.not-live", RefusalKind.Conflict, "This match is not played live. When it is complete its replay can be watched.");

    /// <summary>A match that cannot be called off any more.</summary>
    public static readonly RefusalCode Running = new(
        "matches.running", RefusalKind.Conflict, "This match is being played already; it cannot be called off any more.");

    /// <summary>A match that has ended.</summary>
    public static readonly RefusalCode Ended = new("matches.ended", RefusalKind.Conflict, "This match has ended.");

    /// <summary>Code or a line for a bot in a match that takes none.</summary>
    public static readonly RefusalCode TakesNoInput = new(
        "matches.takes-no-input", RefusalKind.Conflict, "Only unrated live matches take code and lines for their bots, while they run.");
}
