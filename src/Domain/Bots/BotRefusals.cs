using Infon.Domain.Refusals;

namespace Infon.Domain.Bots;

/// <summary>Why requests about bots are refused.</summary>
public static class BotRefusals
{
    /// <summary>No bot that the caller may see.</summary>
    public static readonly RefusalCode NotFound = new("bots.not-found", RefusalKind.NotFound, "There is no such bot.");

    /// <summary>Somebody else's bot.</summary>
    public static readonly RefusalCode NotYours = new("bots.not-yours", RefusalKind.Forbidden, "Only the owner of a bot may change it.");

    /// <summary>A bot of the house.</summary>
    public static readonly RefusalCode House = new(
        "bots.house", RefusalKind.Forbidden, "This bot belongs to the house: nobody changes or deletes it. Fork it to make one of your own.");

    /// <summary>The owner has another bot of that name.</summary>
    public static readonly RefusalCode NameTaken = new("bots.name-taken", RefusalKind.Conflict, "You have another bot of that name.");

    /// <summary>No such version.</summary>
    public static readonly RefusalCode VersionNotFound = new("bots.version-not-found", RefusalKind.NotFound, "The bot has no such version.");

    /// <summary>Source that only its owner reads.</summary>
    public static readonly RefusalCode SourcePrivate = new(
        "bots.source-private", RefusalKind.Forbidden, "The source of this bot is private: only its owner may read it.");

    /// <summary>Versions of more lines than are compared.</summary>
    public static readonly RefusalCode TooManyLines = new(
        "bots.too-many-lines", RefusalKind.TooLarge, "Versions of more than 10,000 lines are not compared; read them and compare them yourself.");

    /// <summary>A version that does not load is to be played.</summary>
    public static readonly RefusalCode VersionInvalid = new(
        "bots.version-invalid", RefusalKind.Conflict, "This version does not load, so it cannot be the active one; its report says why.");

    /// <summary>An archived version is to be played.</summary>
    public static readonly RefusalCode VersionArchived = new(
        "bots.version-archived", RefusalKind.Conflict, "This version is archived, so it cannot be the active one; take it out of the archive first.");

    /// <summary>The active version is to be archived.</summary>
    public static readonly RefusalCode VersionActive = new(
        "bots.version-active", RefusalKind.Conflict, "The active version cannot be archived; make another version the active one first.");

    /// <summary>The owner has as many bots as one may have.</summary>
    public static readonly RefusalCode TooMany = new(
        "bots.too-many", RefusalKind.Conflict, "You have as many bots as a user may have; delete one that you no longer need.");

    /// <summary>The owner's versions hold as much source as is kept of one user.</summary>
    public static readonly RefusalCode SourcesFull = new(
        "bots.sources-full", RefusalKind.Conflict, "Your versions hold as much source as is kept for a user; whoever runs this site can give you more room.");

    /// <summary>Somebody has more sources waiting to be validated than is accepted.</summary>
    public static readonly RefusalCode ValidationsWaiting = new(
        "bots.validations-waiting", RefusalKind.TooMany, "Several of your sources are still waiting to be validated; send the next when they are done.");

    /// <summary>More sources wait to be validated than the process can keep.</summary>
    public static readonly RefusalCode ValidationBusy = new(
        "bots.validation-busy", RefusalKind.Unavailable, "Too many sources are waiting to be validated; nothing was saved. Try again soon.");
}
