using System.Net;
using Infon.Silo.Options;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Listening;

/// <summary>Says so when a process without sign-in can be reached from elsewhere.</summary>
internal sealed partial class OpenDoorNotice(IServer server, IOptions<InfonOptions> options, ILogger<OpenDoorNotice> log) : IHostedLifecycleService
{
    /// <summary>Whether other machines can reach an address.</summary>
    public static bool IsOpen(string address)
    {
        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return host != "localhost" && !(IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = server.Features.Get<IServerAddressesFeature>()?.Addresses.Where(IsOpen).ToList() ?? [];
        if (options.Value.Mode == Mode.Local && open.Count > 0)
        {
            LogOpen(string.Join(" and ", open));
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "{Addresses} is open to other machines, and in local mode there is no sign-in: whoever reaches it owns everything here. Infon:Mode=Hosted has accounts.")]
    private partial void LogOpen(string addresses);
}
