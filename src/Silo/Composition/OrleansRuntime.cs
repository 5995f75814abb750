using System.Net;
using System.Net.Sockets;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Watching;
using Infon.Silo.Composition.OrleansLane;
using Infon.Silo.Options;
using Infon.Silo.Storage;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

namespace Infon.Silo.Composition;

/// <summary>The lane of Orleans: on PostgreSQL a silo of a cluster, or a client of its silos; on SQLite a single silo.</summary>
public static class OrleansRuntime
{
    /// <summary>The store of grain state.</summary>
    private const string Grains = "grains";

    /// <summary>How long a client waits for a silo that took a call and died, before the caller is told.</summary>
    private static readonly TimeSpan LostCallTime = TimeSpan.FromSeconds(10);

    /// <summary>Adds the grains, or the way to them.</summary>
    public static void AddGrainRuntime(this WebApplicationBuilder builder)
    {
        var process = Read<InfonOptions>(builder, SettingsGroup.Root);
        var database = Read<DatabaseOptions>(builder, "Infon:Database");
        var peers = Read<PeersOptions>(builder, "Infon:Peers");
        builder.Services.AddSerializer(serializer => Array.ForEach(
            [typeof(BotGrain).Assembly, typeof(IBotGrain).Assembly, typeof(OrleansRuntime).Assembly], each => serializer.AddAssembly(each)));
        VocabularyCodec.Add(builder.Services);
        if (process.Roles.HasFlag(Roles.Silo))
        {
            builder.UseOrleans(silo => Compose(silo, process, database, peers));
        }
        else if (database.Provider == DatabaseProvider.Postgres)
        {
            builder.UseOrleansClient(client => client
                .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = peers.Cluster)
                .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = Connection(process, database))
                .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = LostCallTime)
                .AddMemoryStreams(FrameStreams.Provider));
        }
        else
        {
            throw new WrongSettingsException([$"Infon:Roles is {process.Roles}: the silos of others are found through PostgreSQL, and the database is SQLite."]);
        }
    }

    private static T Read<T>(WebApplicationBuilder builder, string section)
        where T : new() => builder.Configuration.GetSection(section).Get<T>() ?? new T();

    private static void Compose(ISiloBuilder silo, InfonOptions process, DatabaseOptions database, PeersOptions peers)
    {
        if (database.Provider == DatabaseProvider.Postgres)
        {
            JoinCluster(silo, process, database, peers);
        }
        else
        {
            silo.UseLocalhostClustering(PortFor(0), gatewayPort: 0, serviceId: peers.Cluster, clusterId: peers.Cluster);
        }

        silo.Services.AddSingleton<IGrainStorageSerializer, OrleansGrainStorageSerializer>();
        silo.AddAdoNetGrainStorage(Grains, options => (options.Invariant, options.ConnectionString) = Connection(process, database))
            .UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = Connection(process, database))
            .AddMemoryGrainStorage("PubSubStore")
            .AddMemoryStreams(FrameStreams.Provider, streams =>
            {
                streams.ConfigurePartitioning(4);
                streams.ConfigurePullingAgent(agent => agent.Configure(options => options.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(10)));
            })
            .Configure<SiloMessagingOptions>(options => options.MaxForwardCount = 20);
    }

    /// <summary>Membership is tuned so that the grains of a silo that died answer again after a few seconds.</summary>
    private static void JoinCluster(ISiloBuilder silo, InfonOptions process, DatabaseOptions database, PeersOptions peers) => silo
        .Configure<ClusterOptions>(options => options.ClusterId = options.ServiceId = peers.Cluster)
        .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = Connection(process, database))
        .ConfigureEndpoints(IPAddress.Parse(peers.Address), PortFor(peers.SiloPort), PortFor(peers.GatewayPort))
        .Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            options.NumMissedProbesLimit = 2;
            options.NumVotesForDeathDeclaration = 2;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        });

    private static (string Invariant, string ConnectionString) Connection(InfonOptions process, DatabaseOptions database) =>
        database.Provider == DatabaseProvider.Postgres
            ? ("Npgsql", database.ConnectionString)
            : ("System.Data.SQLite", $"Data Source={DataFolder.DatabaseFileIn(process.DataPath)}");

    private static int PortFor(int wanted)
    {
        if (wanted > 0)
        {
            return wanted;
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
