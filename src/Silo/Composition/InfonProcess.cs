using Infon.Api;
using Infon.Api.Callers;
using Infon.Silo.Accounts;
using Infon.Silo.Observability;
using Infon.Silo.Options;
using Infon.Silo.Storage;

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
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddStorage();
        builder.Services.AddHostedService<Preparation>();
        builder.Services.AddAccounts();
        builder.AddGrainRuntime();
        builder.Services.AddBots();
        builder.AddHealth();
        builder.Services.AddInfonApi(options.Mode == Mode.Local ? CallerMode.Local : CallerMode.Hosted);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseHealth();
        if (options.Roles.HasFlag(Roles.Api))
        {
            app.MapInfonApi();
        }

        return app;
    }

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
