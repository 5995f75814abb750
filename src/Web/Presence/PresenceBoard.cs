using System.Diagnostics.Metrics;
using Infon.Grains.Interfaces.Presence;
using Infon.Web.Watching;
using Microsoft.Extensions.Hosting;

namespace Infon.Web.Presence;

/// <summary>How many are here and everywhere: counted for the metrics, and added up over all nodes every few seconds.</summary>
internal sealed class PresenceBoard : IHostedService, IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly ConnectionGate _gate;
    private readonly FrameHall _hall;
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _time;
    private readonly string _node;
    private ITimer? _reports;

    /// <summary>The board of a process.</summary>
    public PresenceBoard(ConnectionGate gate, FrameHall hall, IGrainFactory grains, TimeProvider time, IMeterFactory meters)
    {
        (_gate, _hall, _grains, _time) = (gate, hall, grains, time);
        _node = hall.Node;
        var meter = meters.Create("Infon");
        meter.CreateObservableGauge("ws_connections", () => gate.Count, null, "Live connections of this process.");
        meter.CreateObservableGauge("infon_connected_websockets", () => gate.Count, null, "Live connections of this process.");
        meter.CreateObservableGauge("players_online", () => gate.UserCount, null, "Users with a live connection to this process.");
        meter.CreateObservableGauge("infon_watched_matches", () => hall.MatchCount, null, "Matches that somebody watches at this process.");
        meter.CreateObservableGauge("infon_viewers", () => hall.ViewerCount, null, "Viewers of matches at this process.");
    }

    /// <summary>How many are everywhere, a few seconds ago.</summary>
    internal PresenceJson Everywhere { get; private set; } = new(0, 0, 0);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _reports = _time.CreateTimer(static board => _ = ((PresenceBoard)board!).Report(), this, Period, Period);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _reports?.Dispose();

    /// <summary>Reports, and hears of the others.</summary>
    internal async Task Report()
    {
        try
        {
            var here = new PresenceCount(_gate.Count, _gate.UserCount, _hall.ViewerCount);
            var all = await _grains.GetGrain<IPresenceGrain>(0).Report(_node, here);
            Everywhere = new PresenceJson(all.Connections, all.Users, all.Watching);
        }
#pragma warning disable CA1031 // a count that cannot be had stays as it was
        catch (Exception)
#pragma warning restore CA1031
        {
            Everywhere = Everywhere with { };
        }
    }
}
