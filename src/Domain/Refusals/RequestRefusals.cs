namespace Infon.Domain.Refusals;

/// <summary>Why requests of any kind are refused.</summary>
public static class RequestRefusals
{
    /// <summary>Fields that break their rules.</summary>
    public static readonly RefusalCode Invalid = new("request.invalid", RefusalKind.Invalid, "Some fields are not right; each is named.");

    /// <summary>What was sent cannot be read at all.</summary>
    public static readonly RefusalCode Malformed = new(
        "request.malformed", RefusalKind.Invalid, "The body of the request is not well-formed JSON.");

    /// <summary>No such route.</summary>
    public static readonly RefusalCode UnknownRoute = new(
        "request.unknown-route", RefusalKind.NotFound, "There is nothing at this address. All addresses are listed in /api/v2/openapi.json.");

    /// <summary>A route that has no such method.</summary>
    public static readonly RefusalCode WrongMethod = new(
        "request.wrong-method", RefusalKind.WrongMethod, "This address does not answer to that method; the header Allow names those it answers to.");

    /// <summary>A body in something else than JSON.</summary>
    public static readonly RefusalCode WrongType = new(
        "request.wrong-type", RefusalKind.WrongType, "The body must be JSON: Content-Type: application/json.");

    /// <summary>An answer in something else than JSON.</summary>
    public static readonly RefusalCode NotAcceptable = new(
        "request.not-acceptable", RefusalKind.NotAcceptable, "None of the types that the header Accept names can be answered with.");

    /// <summary>A body longer than is read.</summary>
    public static readonly RefusalCode TooLarge = new("request.too-large", RefusalKind.TooLarge, "The request is larger than is accepted.");

    /// <summary>Requests faster than the limit.</summary>
    public static readonly RefusalCode TooMany = new(
        "request.too-many", RefusalKind.TooMany, "Too many requests: wait as many seconds as the header Retry-After says.");

    /// <summary>A bug.</summary>
    public static readonly RefusalCode Failed = new(
        "request.failed", RefusalKind.Failed, "Something went wrong here, which is not your fault. The trace id finds it in the logs.");

    /// <summary>Nobody signed in.</summary>
    public static readonly RefusalCode Unauthenticated = new(
        "request.unauthenticated", RefusalKind.Unauthenticated, "Sign in, or send an API key: Authorization: Bearer infon_...");

    /// <summary>Known, and not allowed.</summary>
    public static readonly RefusalCode Forbidden = new("request.forbidden", RefusalKind.Forbidden, "You may not do that.");

    /// <summary>An API key without the scope that the route asks for.</summary>
    public static readonly RefusalCode ScopeMissing = new(
        "request.scope-missing", RefusalKind.Forbidden, "This API key has not the scope that this needs.");

    /// <summary>An API key where only a person may act.</summary>
    public static readonly RefusalCode NotByKey = new(
        "request.not-by-key", RefusalKind.Forbidden, "API keys cannot do this; sign in.");

    /// <summary>An update of something that has changed meanwhile.</summary>
    public static readonly RefusalCode Stale = new(
        "request.stale", RefusalKind.Stale, "It has changed since you read it: read it again, then send your change with its new ETag.");

    /// <summary>Storage or another part does not answer.</summary>
    public static readonly RefusalCode Unavailable = new(
        "request.unavailable", RefusalKind.Unavailable, "Something this needs does not answer just now. Try again soon; what changes something is sent again safely with an Idempotency-Key.");
}
