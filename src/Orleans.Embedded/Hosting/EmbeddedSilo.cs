using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Observers;
using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;

namespace Orleans.Embedded;

/// <summary>The runtime of one process: it owns the parts and watches over time-outs and idle grains.</summary>
internal sealed class EmbeddedSilo : IHostedService, IDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private ITimer? _rounds;
    private long _lastCollection;

    /// <summary>A runtime that takes calls at once; what happens by the clock begins with <see cref="StartAsync"/>.</summary>
    public EmbeddedSilo(IServiceProvider services, EmbeddedGrainOptions options, TimeProvider time)
    {
        Services = services;
        Options = options;
        Time = time;
        Logger = services.GetService<ILoggerFactory>()?.CreateLogger("Orleans.Embedded") ?? NullLogger.Instance;
        Catalog = new GrainCatalog(options.GrainAssemblies, options.CollectionAge);
        Directory = new GrainDirectory();
        Observers = new ObserverTable(this);
        Factory = new GrainFactory(this);
        Reminders = new ReminderClock(this, services.GetRequiredService<IReminderStore>());
        States = services.GetRequiredService<IGrainStateStore>();
        IncomingFilters = [.. services.GetServices<IIncomingGrainCallFilter>()];
        OutgoingFilters = [.. services.GetServices<IOutgoingGrainCallFilter>()];
        _lastCollection = time.GetTimestamp();
        if (services.GetService<IMeterFactory>() is { } meters)
        {
            RuntimeMeter.Add(meters, Directory);
        }
    }

    internal IServiceProvider Services { get; }

    internal EmbeddedGrainOptions Options { get; }

    internal TimeProvider Time { get; }

    internal ILogger Logger { get; }

    internal GrainCatalog Catalog { get; }

    internal GrainDirectory Directory { get; }

    internal ObserverTable Observers { get; }

    internal GrainFactory Factory { get; }

    internal ReminderClock Reminders { get; }

    internal IGrainStateStore States { get; }

    internal IIncomingGrainCallFilter[] IncomingFilters { get; }

    internal IOutgoingGrainCallFilter[] OutgoingFilters { get; }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _rounds ??= Time.CreateTimer(static silo => ((EmbeddedSilo)silo!).GoRound(), this, Round, Round);
        return Reminders.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Reminders.Dispose();
        await new Shutdown(this).RunAsync(cancellationToken);
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reminders.Dispose();
        _rounds?.Dispose();
    }

    /// <summary>When, in time stamps, callers of a method stop waiting if they call now.</summary>
    internal long DeadlineOf(GrainMethod method) =>
        Time.GetTimestamp() + (long)((method.ResponseTimeout ?? Options.ResponseTimeout).TotalSeconds * Time.TimestampFrequency);

    private void GoRound()
    {
        var now = Time.GetTimestamp();
        var isCollection = Time.GetElapsedTime(_lastCollection, now) >= Options.CollectionQuantum;
        _lastCollection = isCollection ? now : _lastCollection;
        foreach (var activation in Directory.Activations)
        {
            activation.Expire(now);
            if (isCollection)
            {
                activation.CollectIfIdle(now);
            }
        }

        foreach (var mailbox in Observers.Mailboxes)
        {
            mailbox.Expire(now);
        }
    }
}
