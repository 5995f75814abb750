using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Reminders;
using Orleans.Serialization;
using Orleans.Storage;

namespace Infon.Grains.Tests.Runtime.OrleansLane;

/// <summary>The grains of this assembly in a silo of their own, in the lane of Orleans.</summary>
public sealed class GrainCluster : IAsyncDisposable
{
    private readonly DurableStates _states = new();
    private readonly DurableReminders _reminders = new();
    private readonly Action<IServiceCollection> _extras;
    private readonly bool _hasShortTimes;
    private IHost _host;

    private GrainCluster(Action<IServiceCollection> extras, bool hasShortTimes)
    {
        _extras = extras;
        _hasShortTimes = hasShortTimes;
        _host = Build();
    }

    public static TimeSpan ResponseTimeout => TimeSpan.FromSeconds(5);

    public ManualTime Time { get; } = new SettlingTime();

    public Board Board { get; } = new();

    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    public static Task<GrainCluster> StartAsync(Action<IServiceCollection>? extras = null) => StartAsync(new GrainCluster(extras ?? (_ => { }), false));

    /// <summary>Starts one whose times a test can sit out.</summary>
    public static Task<GrainCluster> StartWithShortTimesAsync() => StartAsync(new GrainCluster(_ => { }, true));

    /// <summary>What a grain says when it means a time without calls.</summary>
    public static TimeSpan Idle(TimeSpan span) => IdleTime.Shorten(span);

    /// <summary>Lets time pass in which nobody calls.</summary>
    public Task LeaveAloneAsync(TimeSpan span)
    {
        Time.Advance(span);
        return Task.Delay(Idle(span));
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

    private static async Task<GrainCluster> StartAsync(GrainCluster cluster)
    {
        await cluster._host.StartAsync();
        return cluster;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private IHost Build()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(Board);
        builder.Services.AddSerializer(serializer => serializer.AddAssembly(typeof(GrainCluster).Assembly));
        _extras(builder.Services);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort())
                .Configure<SiloMessagingOptions>(options => options.MaxForwardCount = 20)
                .AddMemoryGrainStorage("PubSubStore")
                .AddMemoryStreams("frames")
                .AddReminders();
            silo.Services.AddKeyedSingleton<IGrainStorage>("grains", _states);
            silo.Services.AddSingleton<IReminderTable>(_reminders);
            silo.Services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, Time);
            GrainTimers.Keep(silo.Services, Time);
            if (_hasShortTimes)
            {
                IdleTime.Shorten(silo.Services);
                silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ResponseTimeout);
            }
        });
        return builder.Build();
    }
}
