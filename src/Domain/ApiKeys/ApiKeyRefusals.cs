using Infon.Domain.Refusals;

namespace Infon.Domain.ApiKeys;

/// <summary>Why requests about API keys, or with them, are refused.</summary>
public static class ApiKeyRefusals
{
    /// <summary>No key of the caller.</summary>
    public static readonly RefusalCode NotFound = new("api-keys.not-found", RefusalKind.NotFound, "You have no such API key.");

    /// <summary>Something that looks like a key and is none.</summary>
    public static readonly RefusalCode Wrong = new(
        "api-keys.wrong", RefusalKind.Unauthenticated, "This is no API key of anybody. Was it copied in full?");

    /// <summary>A key that was ended.</summary>
    public static readonly RefusalCode Revoked = new(
        "api-keys.revoked", RefusalKind.Unauthenticated, "This API key was revoked; make a new one.");

    /// <summary>A key past its time.</summary>
    public static readonly RefusalCode Expired = new(
        "api-keys.expired", RefusalKind.Unauthenticated, "This API key has expired; make a new one.");

    /// <summary>As many keys as a user can have.</summary>
    public static readonly RefusalCode TooMany = new(
        "api-keys.too-many", RefusalKind.Conflict, $"You have {ApiKeyRules.PerUserMax} API keys; revoke one you no longer need.");
}
