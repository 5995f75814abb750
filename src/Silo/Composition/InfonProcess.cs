using Infon.Api;
using Infon.Silo.Accounts;
using Infon.Silo.Options;
using Infon.Silo.Storage;

namespace Infon.Silo.Composition;

/// <summary>The process, made of its parts.</summary>
public static class InfonProcess
{
    /// <summary>A process as its arguments, environment and settings describe it, ready to be run.</summary>
    /// <param name="args">The arguments of the command line.</param>
    /// <param name="replace">Replaces parts, such as the clock; null = none.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddOptions<InfonOptions>().BindConfiguration("Infon");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddStorage();
        builder.Services.AddHostedService<Preparation>();
        builder.AddAccounts();
        builder.AddGrainRuntime();
        builder.Services.AddInfonApi();
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapInfonApi();
        return app;
    }
}
