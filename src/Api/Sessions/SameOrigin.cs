using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Infon.Domain.Sessions;

namespace Infon.Api.Sessions;

/// <summary>
/// Whether a browser sends a request from our own pages. A cookie goes along with requests of foreign pages too; browsers say where
/// a request that changes something comes from, and what does not say so is no browser.
/// </summary>
public static class SameOrigin
{
    /// <summary>Adds the check of requests that show a cookie; it stands behind authentication.</summary>
    public static void UseSameOriginCheck(this IApplicationBuilder app) => app.Use(next => context =>
        context.Principal()?.Scheme == CallerSchemes.Session && !IsSafe(context.Request) && SaysSo(context.Request) != true
            ? SessionRefusals.CrossSite.Because().ToProblem().ExecuteAsync(context)
            : next(context));

    /// <summary>What is wrong with a request that will set a cookie; null = nothing. Who says nothing is no browser, and welcome.</summary>
    public static Refusal? ObjectionToSettingCookie(HttpRequest request) =>
        SaysSo(request) == false ? SessionRefusals.CrossSite.Because() : null;

    /// <summary>A WebSocket begins with a GET, and pages of other sites may open one and read what comes.</summary>
    private static bool IsSafe(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) && request.Headers.Upgrade.Count == 0)
        || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static bool? SaysSo(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site])
        {
            return site is "same-origin" or "none";
        }

        return request.Headers.Origin is [{ } origin]
            ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : null;
    }
}
