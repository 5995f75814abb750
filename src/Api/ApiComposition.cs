using System.Text.Json;
using System.Text.Json.Serialization;
using Infon.Api.ApiKeys;
using Infon.Api.Bots;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api;

/// <summary>The API as parts of a process.</summary>
public static class ApiComposition
{
    /// <summary>Adds what the API needs.</summary>
    public static IServiceCollection AddInfonApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddCallers();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyScheme>(CallerSchemes.ApiKey, null);
        return services;
    }

    /// <summary>Maps the routes of the API.</summary>
    public static void MapInfonApi(this WebApplication app)
    {
        app.UseMiddleware<ProblemsForAll>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAccessCheck();
        var api = app.MapGroup("/api/v2").RequireInPerson();
        api.MapApiKeys();
        api.MapBots();
    }
}
