using Infon.Domain.Refusals;

namespace Infon.Domain.Bots;

/// <summary>Why requests about bots are refused.</summary>
public static class BotRefusals
{
    /// <summary>No bot that the caller may see.</summary>
    public static readonly RefusalCode NotFound = new("bots.not-found", RefusalKind.NotFound, "There is no such bot.");

    /// <summary>Somebody else's bot.</summary>
    public static readonly RefusalCode NotYours = new("bots.not-yours", RefusalKind.Forbidden, "Only the owner of a bot may change it.");

    /// <summary>The owner has another bot of that name.</summary>
    public static readonly RefusalCode NameTaken = new("bots.name-taken", RefusalKind.Conflict, "You have another bot of that name.");
}
