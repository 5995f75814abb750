using Infon.Web.Presence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Infon.Web.Watching.Raw;

/// <summary>What raw streams are made with.</summary>
internal sealed class RawStreamParts(
    IOptions<ConnectionsOptions> options, WatchingMeters meters, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Limits.</summary>
    internal ConnectionsOptions Options => options.Value;

    /// <summary>What counts messages.</summary>
    internal WatchingMeters Meters => meters;

    /// <summary>The clock.</summary>
    internal TimeProvider Time => time;

    /// <summary>When the process stops.</summary>
    internal CancellationToken Stopping => lifetime.ApplicationStopping;

    /// <summary>How sockets are accepted: each pings by a clock of its own, which spreads the pings of all.</summary>
    internal WebSocketAcceptContext Terms { get; } = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(options.Value.HeartbeatSeconds),
        KeepAliveTimeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds),
    };
}
