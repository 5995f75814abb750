using Infon.Api.Callers;
using Infon.Grains.Interfaces.Sessions;

namespace Infon.Api.Sessions;

/// <summary>The cookie of a browser's session: no script reads it, and it goes over https only where the site has https.</summary>
public static class SessionCookie
{
    /// <summary>Gives the browser its cookie.</summary>
    public static void Set(HttpContext context, SignedIn session) =>
        context.Response.Cookies.Append(CallerSchemes.SessionCookie, session.Secret, Options(context, session.Until));

    /// <summary>Takes the cookie away.</summary>
    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(CallerSchemes.SessionCookie, Options(context, null));

    private static CookieOptions Options(HttpContext context, DateTimeOffset? until) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
        Expires = until,
    };
}
