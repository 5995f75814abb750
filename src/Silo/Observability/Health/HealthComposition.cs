using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Infon.Silo.Observability.Health;

/// <summary>Health as a part of the process: <c>/health/live</c> says that it runs, <c>/health/ready</c> that it can do its work.</summary>
public static class HealthComposition
{
    private static readonly string[] Ready = ["ready"];

    /// <summary>Adds the checks.</summary>
    public static void AddHealth(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Infon:Health").Get<HealthOptions>() ?? new HealthOptions();
        var patience = TimeSpan.FromSeconds(options.CheckSecondsMax);
        builder.Services.AddSingleton<StorageCheck>();
        builder.Services.AddHealthChecks()
            .AddCheck<ProcessCheck>("process", tags: Ready)
            .AddCheck<StorageCheck>("storage", tags: Ready, timeout: patience)
            .AddCheck<GrainCheck>("grains", tags: Ready, timeout: patience)
            .AddCheck<DiskCheck>("disk", tags: Ready, timeout: patience);
    }

    /// <summary>Answers both questions before anything else looks at the request: no sign-in, no limits.</summary>
    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live", Showing(_ => false));
        app.UseHealthChecks("/health/ready", Showing(check => check.Tags.Contains("ready")));
    }

    private static HealthCheckOptions Showing(Func<HealthCheckRegistration, bool> which) =>
        new() { Predicate = which, ResponseWriter = HealthJson.WriteAsync };
}
