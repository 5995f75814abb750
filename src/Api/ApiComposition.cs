using Infon.Api.Accounts;
using Infon.Api.ApiKeys;
using Infon.Api.Bots;
using Infon.Api.Callers;
using Infon.Api.Challenges;
using Infon.Api.Docs;
using Infon.Api.Idempotency;
using Infon.Api.Leaderboards;
using Infon.Api.Limits;
using Infon.Api.Matches;
using Infon.Api.Notifications;
using Infon.Api.OpenApi;
using Infon.Api.Problems;
using Infon.Api.Queue;
using Infon.Api.Replays;
using Infon.Api.Requests;
using Infon.Api.Sessions;
using Infon.Api.Teams;
using Infon.Api.Tokens;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Infon.Api;

/// <summary>The API as parts of a process.</summary>
public static class ApiComposition
{
    // 256 KiB of source are at most 1.5 MiB when every character of it is escaped.
    private const int BodyBytesMax = 2 * 1024 * 1024;

    /// <summary>Adds what the API needs.</summary>
    /// <param name="services">The parts of the process.</param>
    /// <param name="mode">Whose process it is.</param>
    /// <param name="site">Under which address people reach it.</param>
    public static IServiceCollection AddInfonApi(this IServiceCollection services, CallerMode mode, SiteAddress site)
    {
        services.AddSingleton(site);
        services.ConfigureHttpJsonOptions(json => StrictJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddCallers(mode);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(CallerSchemes.ApiKey, null);
        services.AddAccountSchemes();
        services.AddApiDescription();
        services.AddSingleton<LimitCheck>();
        return services;
    }

    /// <summary>Adds what stands before all routes: who asks, and whether they may.</summary>
    public static void UseInfonCallers(this WebApplication app)
    {
        app.UseMiddleware<ProblemsForAll>();
        app.UseRouting();
        TokenInQuery.Use(app);
        LimitCheck.UseBeforeAuthentication(app);
        app.UseAuthentication();
        LimitCheck.UseBehindAuthentication(app);
        app.UseSameOriginCheck();
        app.UseAccessCheck();
        app.UseMiddleware<RequestCheck>();
        app.UseMiddleware<OnceOnly>();
    }

    /// <summary>Maps the routes of the API.</summary>
    public static void MapInfonApi(this WebApplication app)
    {
        app.MapApiDescription();
        app.MapPages();
        var api = app.MapApiGroup();
        api.MapApiKeys();
        api.MapBots();
        api.MapLeaderboards();
        api.MapDocs();
        api.MapNotifications();
        api.MapTeams();
        api.MapAccounts();
        api.MapChallenges();
        api.MapQueue();
        api.MapTokens();
        api.MapMatches();
        api.MapReplays();
    }

    /// <summary>The group of routes of /api/v2: what stands in it is checked and described.</summary>
    public static RouteGroupBuilder MapApiGroup(this WebApplication app)
    {
        var json = app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var api = app.MapGroup("/api/v2").RequireInPerson().WithMetadata(new RequestSizeLimitAttribute(BodyBytesMax));
        ((IEndpointConventionBuilder)api).Finally(route =>
            route.Metadata.Add(RequestShape.Of((RouteEndpointBuilder)route, json.GetTypeInfo)));
        return api;
    }
}
