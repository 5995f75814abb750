namespace Infon.Domain.Refusals;

/// <summary>Why requests of any kind are refused.</summary>
public static class RequestRefusals
{
    /// <summary>Fields that break their rules.</summary>
    public static readonly RefusalCode Invalid = new("request.invalid", RefusalKind.Invalid, "Some fields are not right; each is named.");

    /// <summary>Nobody signed in.</summary>
    public static readonly RefusalCode Unauthenticated = new(
        "request.unauthenticated", RefusalKind.Unauthenticated, "Sign in, or send an API key: Authorization: Bearer infon_...");

    /// <summary>Known, and not allowed.</summary>
    public static readonly RefusalCode Forbidden = new("request.forbidden", RefusalKind.Forbidden, "You may not do that.");

    /// <summary>An update of something that has changed meanwhile.</summary>
    public static readonly RefusalCode Stale = new(
        "request.stale", RefusalKind.Stale, "It has changed since you read it: read it again, then send your change with its new ETag.");

    /// <summary>Storage or another part does not answer.</summary>
    public static readonly RefusalCode Unavailable = new(
        "request.unavailable", RefusalKind.Unavailable, "Something this needs does not answer just now; nothing was changed. Try again soon.");
}
