using Infon.Silo.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.ProcessKit;

/// <summary>The whole process, in here: real Kestrel on a free port, a real database in a folder of its own.</summary>
public sealed class RunningInfon : IAsyncDisposable
{
    private readonly WebApplication _process;
    private readonly DirectoryInfo? _ownFolder;

    private RunningInfon(WebApplication process, DirectoryInfo? ownFolder)
    {
        _process = process;
        _ownFolder = ownFolder;
        Address = new Uri(process.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = NewClient();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client that sends nothing of its own accord.</summary>
    public HttpClient Client { get; }

    /// <summary>The parts of the process.</summary>
    public IServiceProvider Services => _process.Services;

    /// <summary>Starts a process.</summary>
    /// <param name="settings">Settings over the defaults, such as <c>Infon:Mode=Hosted</c>.</param>
    /// <param name="dataPath">The folder of its data; null = a new one that goes with the process.</param>
    /// <param name="replace">Replaces parts of the process, such as the clock.</param>
    public static async Task<RunningInfon> StartAsync(
        IEnumerable<string>? settings = null, string? dataPath = null, Action<IServiceCollection>? replace = null)
    {
        var ownFolder = dataPath is null ? Directory.CreateTempSubdirectory("infon-test-") : null;
        string[] arguments =
        [
            "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", $"--Infon:DataPath={dataPath ?? ownFolder!.FullName}",
            "--Infon:Peers:SiloPort=0", "--Infon:Peers:GatewayPort=0", "--Infon:Exhibition:Matches=0",
            .. (settings ?? []).Select(setting => $"--{setting}"),
        ];
        var process = InfonProcess.Build(arguments, replace);
        await process.StartAsync();
        return new RunningInfon(process, ownFolder);
    }

    /// <summary>Another client, with cookies of its own.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.StopAsync();
        await _process.DisposeAsync();
        _ownFolder?.Delete(recursive: true);
    }
}
