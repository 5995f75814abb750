using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;

namespace Infon.Grains.Tests.Runtime.EmbeddedLane;

/// <summary>The grains of this assembly in a process of their own, in the embedded lane. Another lane has a class of the same shape.</summary>
public sealed class GrainCluster : IAsyncDisposable
{
    private readonly Durable _durable;
    private readonly Action<IServiceCollection> _extras;
    private IHost _host;

    private GrainCluster(Durable durable, Action<IServiceCollection> extras)
    {
        _durable = durable;
        _extras = extras;
        _host = Build();
    }

    public static TimeSpan ResponseTimeout => TimeSpan.FromSeconds(30);

    public ManualTime Time { get; } = new();

    public Board Board { get; } = new();

    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    public static async Task<GrainCluster> StartAsync(Action<IServiceCollection>? extras = null)
    {
        var cluster = new GrainCluster(new Durable(), extras ?? (_ => { }));
        await cluster._host.StartAsync();
        return cluster;
    }

    /// <summary>Starts one whose times a test can sit out.</summary>
    public static Task<GrainCluster> StartWithShortTimesAsync() => StartAsync();

    /// <summary>What a grain says when it means a time without calls.</summary>
    public static TimeSpan Idle(TimeSpan span) => span;

    /// <summary>Lets time pass in which nobody calls.</summary>
    public Task LeaveAloneAsync(TimeSpan span)
    {
        Time.Advance(span);
        return Task.CompletedTask;
    }

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => Client.GetGrain<T>(key);

    /// <summary>Ends the process properly.</summary>
    public Task StopAsync(CancellationToken patience = default) => _host.StopAsync(patience);

    /// <summary>Ends the process and starts another on what it stored.</summary>
    public Task RestartAsync() => RestartAfterAsync(TimeSpan.Zero);

    /// <summary>Ends the process and, some time later, starts another on what it stored.</summary>
    public async Task RestartAfterAsync(TimeSpan pause)
    {
        await DisposeAsync();
        Time.Advance(pause);
        _host = Build();
        await _host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _host.StopAsync(patience.Token);
        _host.Dispose();
    }

    private IHost Build()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(Time).AddSingleton(Board).AddSingleton(_durable.States).AddSingleton(_durable.Reminders);
        _extras(builder.Services);
        builder.Services.AddEmbeddedGrains(options =>
        {
            options.GrainAssemblies.Add(typeof(GrainCluster).Assembly);
            options.StreamProviders.Add("frames");
            options.ResponseTimeout = ResponseTimeout;
        });
        return builder.Build();
    }

    /// <summary>What outlives a process.</summary>
    private sealed class Durable
    {
        public IGrainStateStore States { get; } = new InMemoryGrainStateStore();

        public IReminderStore Reminders { get; } = new InMemoryReminderStore();
    }
}
