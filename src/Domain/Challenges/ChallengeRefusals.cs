using Infon.Domain.Refusals;

namespace Infon.Domain.Challenges;

/// <summary>Why challenges are refused.</summary>
public static class ChallengeRefusals
{
    /// <summary>Too many matches of one user at once.</summary>
    public static readonly RefusalCode TooManyOpen = new(
        "challenges.too-many-open", RefusalKind.TooMany,
        "You have as many matches waiting and running as one may have. Wait until some have ended.");

    /// <summary>Too many live matches of one user at once.</summary>
    public static readonly RefusalCode TooManyLive = new(
        "challenges.too-many-live", RefusalKind.TooMany,
        "You have as many live matches waiting and running as one may have. Headless ones still fit.");

    /// <summary>A rated match was asked for that cannot be rated.</summary>
    public static readonly RefusalCode NotRated = new(
        "challenges.not-rated", RefusalKind.Conflict, "This match cannot be rated. Say \"rated\": false to play it all the same.");

    /// <summary>A rated match was asked for too soon after the last between the same bots.</summary>
    public static readonly RefusalCode CoolDown = new(
        "challenges.cool-down", RefusalKind.TooMany,
        "These bots have played each other rated just now. Wait, or say \"rated\": false to play all the same.");

    /// <summary>Nobody is there whom the platform could choose.</summary>
    public static readonly RefusalCode NobodyNear = new(
        "challenges.nobody-near", RefusalKind.Conflict, "There are not enough others to choose opponents from. Name them yourself.");

    /// <summary>A rematch of a match that has not ended.</summary>
    public static readonly RefusalCode NotOver = new(
        "challenges.not-over", RefusalKind.Conflict, "This match has not ended: there is a rematch when it has.");

    /// <summary>A rematch with somebody who does not play any more.</summary>
    public static readonly RefusalCode CannotPlay = new(
        "challenges.cannot-play", RefusalKind.Conflict, "Somebody in this match does not play any more.");
}
