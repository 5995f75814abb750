using Infon.ProcessKit;
using Infon.Silo.Storage;
using Infon.Simulation.Tests.Clocks;
using Infon.Simulation.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Infon.Simulation.Tests.Scenarios;

/// <summary>A process under faults, and the folder of data that it leaves to the next one.</summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>Nobody has to confirm an address, to slow down or to sign in again; matches are asked for as one likes.</summary>
    private static readonly string[] Settings =
    [
        "Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:RequestsFreePerAddress=100000",
        "Infon:Accounts:FailuresFreePerAddress=100000", "Infon:Accounts:AccessTokenSpan=30.00:00:00", $"Infon:Accounts:Admins:0={Crowd.Admin}",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-simulation-");
    private readonly string[] _settings;
    private RunningInfon? _infon;

    private World(FaultPlan plan, double speed, IEnumerable<string> settings)
    {
        (Plan, Time) = (plan, new HurriedTime(speed));
        _settings = [.. Settings, .. settings];
    }

    /// <summary>What goes wrong.</summary>
    public FaultPlan Plan { get; }

    /// <summary>What happened.</summary>
    public Chronicle Chronicle { get; } = new();

    /// <summary>Its time.</summary>
    public HurriedTime Time { get; }

    /// <summary>The process that runs at present.</summary>
    public RunningInfon Infon => _infon!;

    /// <summary>Its database, which no fault keeps from being looked at.</summary>
    public Database Database => ((FaultyDatabase)Infon.Services.GetRequiredService<Database>()).Inner;

    /// <summary>Makes a world in which a process runs.</summary>
    public static async Task<World> StartAsync(FaultPlan plan, double speed, params string[] settings)
    {
        var world = new World(plan, speed, settings);
        await world.BeginAsync();
        return world;
    }

    /// <summary>Ends the process in order and starts the next one.</summary>
    public async Task RestartAsync()
    {
        await Infon.DisposeAsync();
        await BeginAsync();
    }

    /// <summary>Ends the process like a power cut does, as far as its data can tell, and starts the next one.</summary>
    public async Task CrashAsync()
    {
        ((FaultyDatabase)Infon.Services.GetRequiredService<Database>()).Cut();
        await RestartAsync();
    }

    /// <summary>Does something; a failure has what happened until then.</summary>
    public async Task Witness(Func<Task> deeds)
    {
        try
        {
            await deeds();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{Chronicle}", failure);
        }
    }

    /// <summary>Waits until nothing is said against going on.</summary>
    /// <exception cref="TimeoutException">It is said for too long; the message has what, and what happened until then.</exception>
    public static async Task Until(Func<Task<string?>> objection)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await objection() is { } open)
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"It does not come to pass: {open}");
            }

            await pauses.WaitForNextTickAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Infon.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task BeginAsync()
    {
        var wasOn = Plan.IsOn;
        Plan.IsOn = false;
        _infon = await RunningInfon.StartAsync(_settings, _folder.FullName, Replace);
        Plan.IsOn = wasOn;
    }

    private void Replace(IServiceCollection parts)
    {
        var database = parts.Single(part => part.ServiceType == typeof(Database));
        parts.Remove(database);
        parts.AddSingleton<Database>(services => new FaultyDatabase((Database)database.ImplementationFactory!(services), Plan));
        parts.AddSingleton<TimeProvider>(Time);
        parts.AddPatience(Time.Speed);
        parts.AddLogging(logging => logging.ClearProviders().AddProvider(Chronicle));
        parts.AddSingleton<IOutgoingGrainCallFilter>(new FaultyCalls(Plan, Time));
        parts.AddSingleton<IIncomingGrainCallFilter>(new Drowsiness(Plan));
    }
}
