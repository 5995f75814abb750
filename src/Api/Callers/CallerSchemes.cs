using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Infon.Api.Callers;

/// <summary>The ways to prove who asks, and which one a request has chosen.</summary>
public static class CallerSchemes
{
    /// <summary>A key made for programs: <c>Authorization: Bearer infon_...</c>.</summary>
    public const string ApiKey = "ApiKey";

    /// <summary>A signed-in app: <c>Authorization: Bearer infat_...</c>.</summary>
    public const string AccessToken = "AccessToken";

    /// <summary>A signed-in browser: the cookie <see cref="SessionCookie"/>.</summary>
    public const string Session = "Session";

    /// <summary>Local mode: whoever can reach the process.</summary>
    public const string Local = "Local";

    /// <summary>Nobody, or a credential that is none.</summary>
    public const string None = "None";

    /// <summary>The cookie of a browser's session.</summary>
    public const string SessionCookie = "infon_session";

    /// <summary>How API keys begin.</summary>
    public const string ApiKeyPrefix = "infon_";

    /// <summary>How access tokens begin.</summary>
    public const string AccessTokenPrefix = "infat_";

    private const string Selector = "Caller";
    private const string Bearer = "Bearer ";

    /// <summary>Adds the choice of scheme and the schemes that need no account.</summary>
    public static void AddCallers(this IServiceCollection services, CallerMode mode)
    {
        services.AddSingleton(new CallerTerms(mode));
        services.AddAuthentication(Selector)
            .AddPolicyScheme(Selector, null, options => options.ForwardDefaultSelector = Select)
            .AddScheme<AuthenticationSchemeOptions, NoScheme>(None, null)
            .AddScheme<AuthenticationSchemeOptions, LocalPlayerScheme>(Local, null);
    }

    /// <summary>What follows <c>Bearer</c> in the header <c>Authorization</c>; null = no such header, or another kind of credential.</summary>
    public static string? BearerToken(this HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;

    private static string Select(HttpContext context)
    {
        var services = context.RequestServices;
        var wanted = Wanted(context, services.GetRequiredService<CallerTerms>().Mode);
        return services.GetRequiredService<IOptions<AuthenticationOptions>>().Value.SchemeMap.ContainsKey(wanted) ? wanted : None;
    }

    private static string Wanted(HttpContext context, CallerMode mode)
    {
        if (context.Request.Headers.Authorization is { Count: > 0 } header)
        {
            return IsBearer(header, ApiKeyPrefix) ? ApiKey : IsBearer(header, AccessTokenPrefix) ? AccessToken : None;
        }

        return mode == CallerMode.Local ? Local : context.Request.Cookies.ContainsKey(SessionCookie) ? Session : None;
    }

    private static bool IsBearer(string? header, string prefix) =>
        header is not null
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && header.AsSpan(Bearer.Length).TrimStart().StartsWith(prefix, StringComparison.Ordinal);
}
