using Infon.Api;
using Infon.Api.Callers;
using Infon.Silo.Accounts;
using Infon.Silo.Challenges;
using Infon.Silo.Listening;
using Infon.Silo.Notifications;
using Infon.Silo.Observability.Health;
using Infon.Silo.Observability.Logs;
using Infon.Silo.Observability.Metrics;
using Infon.Silo.Observability.Otlp;
using Infon.Silo.Observability.Requests;
using Infon.Silo.Options;
using Infon.Silo.Queue;
using Infon.Silo.Replays;
using Infon.Silo.Storage;
using Infon.Silo.Teams;
using Infon.Silo.Tokens;
using Infon.Web;

namespace Infon.Silo.Composition;

/// <summary>The process, made of its parts.</summary>
public static class InfonProcess
{
    /// <summary>A process as its arguments, environment and settings describe it, ready to be run.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="replace">Replaces parts, such as the clock; null = none.</param>
    /// <exception cref="WrongSettingsException">The settings are not right.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = CreateBuilder(args);
        var options = builder.Configuration.GetSection(SettingsGroup.Root).Get<InfonOptions>() ?? new InfonOptions();
        SettingsGroup.AddAll(builder.Services);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.StopSecondsMax));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddLogs();
        OtlpExport.AddTo(builder);
        builder.AddStorage();
        builder.Services.AddHostedService<Preparation>();
        builder.AddGrainRuntime();
        builder.Services.AddAccounts();
        builder.Services.AddBots();
        builder.Services.AddTeams();
        builder.Services.AddNotifications();
        builder.Services.AddRatings();
        builder.Services.AddReplays();
        builder.Services.AddTokens();
        builder.Services.AddQueue(options.Roles);
        builder.Services.AddChallenges();
        builder.Services.AddFrameFeed();
        builder.Services.AddMatches();
        builder.AddListening();
        builder.AddHealth();
        builder.AddMetrics();
        builder.Services.AddInfonApi(options.Mode == Mode.Local ? CallerMode.Local : CallerMode.Hosted, SiteOf(builder.Configuration));
        if (options.Roles.HasFlag(Roles.Web))
        {
            builder.Services.AddInfonWeb();
        }

        builder.Services.AddHostedService<StopReport>();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UseUndisturbedBodies();
        app.UseHealth();
        app.UseHostGate();
        app.UseMetrics();
        if ((options.Roles & (Roles.Api | Roles.Web)) != 0)
        {
            app.UseInfonCallers();
        }

        if (options.Roles.HasFlag(Roles.Api))
        {
            app.MapInfonApi();
        }

        if (options.Roles.HasFlag(Roles.Web))
        {
            app.MapInfonWeb();
        }

        return app;
    }

    /// <summary>The address that an operator has given; its default is for links in mails only.</summary>
    private static SiteAddress SiteOf(IConfiguration settings) => new(settings.GetValue<Uri?>("Infon:Accounts:PublicAddress"));

    /// <summary>The settings are read once: a change of them is a start of its own.</summary>
    private static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ContentRootPath = AppContext.BaseDirectory,
        });
        string[] objections = [.. CommandLineWords.Objections(args), .. SettingsCheck.Objections(builder.Configuration)];
        return objections.Length > 0 ? throw new WrongSettingsException(objections) : builder;
    }
}
