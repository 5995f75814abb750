using System.Text.Json;
using System.Text.Json.Serialization;
using Infon.Api.Bots;
using Infon.Api.Callers;
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
        services.AddProblemDetails();
        services.AddAuthentication(LocalPlayerScheme.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, LocalPlayerScheme>(LocalPlayerScheme.SchemeName, null);
        return services;
    }

    /// <summary>Maps the routes of the API.</summary>
    public static void MapInfonApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        var api = app.MapGroup("/api/v2");
        api.MapBots();
    }
}
