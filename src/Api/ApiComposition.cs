using System.Text.Json;
using System.Text.Json.Serialization;
using Infon.Api.Accounts;
using Infon.Api.Bots;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Api.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api;

/// <summary>The API as parts of a process.</summary>
public static class ApiComposition
{
    /// <summary>Adds what the API needs.</summary>
    /// <param name="services">The parts of the process.</param>
    /// <param name="mode">Whose process it is.</param>
    public static IServiceCollection AddInfonApi(this IServiceCollection services, CallerMode mode)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddCallers(mode);
        services.AddAccountSchemes();
        return services;
    }

    /// <summary>Maps the routes of the API.</summary>
    public static void MapInfonApi(this WebApplication app)
    {
        app.UseMiddleware<ProblemsForAll>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseSameOriginCheck();
        app.UseAccessCheck();
        var api = app.MapGroup("/api/v2").RequireInPerson();
        api.MapBots();
        api.MapAccounts();
    }
}
