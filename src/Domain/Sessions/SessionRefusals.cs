using Infon.Domain.Refusals;

namespace Infon.Domain.Sessions;

/// <summary>Why sessions are refused.</summary>
public static class SessionRefusals
{
    /// <summary>A session that was never there, has ended, or is somebody else's.</summary>
    public static readonly RefusalCode NotFound = new("sessions.not-found", RefusalKind.NotFound, "You have no such session.");

    /// <summary>A refresh token that is no longer good, or never was.</summary>
    public static readonly RefusalCode RefreshInvalid = new(
        "sessions.refresh-invalid", RefusalKind.Unauthenticated, "This refresh token is not good any more: sign in again.");

    /// <summary>A refresh token shown a second time: somebody else may have it.</summary>
    public static readonly RefusalCode RefreshReused = new(
        "sessions.refresh-reused", RefusalKind.Unauthenticated,
        "This refresh token was used before, so somebody else may have it: the session is ended. Sign in again.");

    /// <summary>Too many attempts from one place or at one account.</summary>
    public static readonly RefusalCode TooManyAttempts = new(
        "sessions.too-many-attempts", RefusalKind.TooMany, "Too many attempts: wait as long as the answer says, then try again.");

    /// <summary>A request that a browser sends on behalf of another site.</summary>
    public static readonly RefusalCode CrossSite = new(
        "sessions.cross-site", RefusalKind.Forbidden,
        "A browser's session may change things from this site's own pages only; programs use an access token or an API key.");
}
