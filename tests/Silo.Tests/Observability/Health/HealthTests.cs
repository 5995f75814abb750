using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Grains.Interfaces.Wire;
using Infon.ProcessKit;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Observability.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task A_process_that_can_work_is_ready()
    {
        await using var infon = await RunningInfon.StartAsync();

        var (code, checks) = await ReadyAsync(infon);

        code.Should().Be(HttpStatusCode.OK);
        checks.Should().HaveCount(4).And.OnlyContain(check => check.Value == "healthy").And.ContainKeys("process", "storage", "grains", "disk");
    }

    [Fact]
    public async Task A_full_disk_makes_it_live_but_not_ready()
    {
        await using var infon = await RunningInfon.StartAsync(["Infon:Health:DiskFreeMiBMin=1000000"]);

        var (code, checks) = await ReadyAsync(infon);
        var live = await infon.Client.GetAsync(new Uri("/health/live", UriKind.Relative));

        code.Should().Be(HttpStatusCode.ServiceUnavailable);
        checks["disk"].Should().StartWith("unhealthy").And.Contain("MiB are free");
        checks["storage"].Should().Be("healthy");
        live.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task While_the_database_is_away_it_is_not_ready_and_then_it_is_again()
    {
        AwayDatabase? database = null;
        await using var infon = await RunningInfon.StartAsync(replace: services =>
        {
            var real = services.Last(part => part.ServiceType == typeof(Database));
            services.AddSingleton<Database>(parts => database = new AwayDatabase((Database)real.ImplementationFactory!(parts)));
        });

        database!.IsAway = true;
        var (codeAway, checksAway) = await ReadyAsync(infon);
        database.IsAway = false;
        var (codeBack, _) = await ReadyAsync(infon);

        codeAway.Should().Be(HttpStatusCode.ServiceUnavailable);
        checksAway["storage"].Should().Be("unhealthy It does not answer.", "what exactly failed is for the log");
        checksAway["grains"].Should().Be("healthy");
        codeBack.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Code, Dictionary<string, string> Checks)> ReadyAsync(RunningInfon infon)
    {
        using var answer = await infon.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, json.GetProperty("checks").EnumerateObject()
            .ToDictionary(check => check.Name, check => $"{check.Value.GetProperty("status")} {check.Value.GetProperty("reason")}".Trim()));
    }

    /// <summary>A database that can be told to be away.</summary>
    private sealed class AwayDatabase(Database real) : Database
    {
        public bool IsAway { get; set; }

        public override string Dialect => real.Dialect;

        public override Task<T> Read<T>(Func<DbConnection, Task<T>> query) => real.Read(query);

        public override Task<T> Write<T>(Func<DbTransaction, Task<T>> change) => real.Write(change);

        public override bool IsDuplicate(DbException failure) => real.IsDuplicate(failure);

        public override Task Probe() => IsAway ? throw new StorageOutageException("Host=secret is away") : real.Probe();

        public override ValueTask DisposeAsync() => real.DisposeAsync();

        internal override Task LockTables(DbTransaction transaction) => real.LockTables(transaction);
    }
}
