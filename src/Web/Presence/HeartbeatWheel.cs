using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Infon.Web.Presence;

/// <summary>
/// Shows clients of the hub that the server is there. The framework would look at all connections at once; here each has its place on a wheel that
/// turns once in a period, so that the work is spread over it.
/// </summary>
internal sealed class HeartbeatWheel : IHostedService, IDisposable
{
    private const int Spokes = 64;

    private readonly TimeProvider _time;
    private readonly TimeSpan _step;
    private readonly HashSet<HubConnectionContext>[] _connections = [.. Enumerable.Range(0, Spokes).Select(_ => new HashSet<HubConnectionContext>())];
    private ITimer? _turns;
    private int _spoke;

    /// <summary>The wheel of a process.</summary>
    public HeartbeatWheel(IOptions<ConnectionsOptions> options, TimeProvider time)
    {
        _time = time;
        _step = TimeSpan.FromSeconds(options.Value.HeartbeatSeconds) / Spokes;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _turns = _time.CreateTimer(static wheel => ((HeartbeatWheel)wheel!).Turn(), this, _step, _step);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _turns?.Dispose();

    /// <summary>Adds a connection where the fewest are.</summary>
    internal void Add(HubConnectionContext connection)
    {
        lock (_connections)
        {
            _connections.MinBy(spoke => spoke.Count)!.Add(connection);
        }
    }

    /// <summary>Takes a connection away.</summary>
    internal void Remove(HubConnectionContext connection)
    {
        lock (_connections)
        {
            Array.ForEach(_connections, spoke => spoke.Remove(connection));
        }
    }

    private void Turn()
    {
        HubConnectionContext[] due;
        lock (_connections)
        {
            due = [.. _connections[_spoke]];
            _spoke = (_spoke + 1) % Spokes;
        }

        foreach (var connection in due)
        {
            // A connection that takes nothing is found by what it does not send; nobody waits for it here.
            _ = connection.WriteAsync(PingMessage.Instance, CancellationToken.None).AsTask();
        }
    }
}
