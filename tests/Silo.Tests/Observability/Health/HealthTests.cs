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

    [Theory]
    [InlineData(true, "unhealthy The database is away.")]
    [InlineData(false, "unhealthy It does not answer.")]
    public async Task While_the_database_fails_it_is_not_ready_and_then_it_is_again(bool isOutage, string expected)
    {
        FailingDatabase? database = null;
        await using var infon = await RunningInfon.StartAsync(replace: services =>
        {
            var real = services.Last(part => part.ServiceType == typeof(Database));
            services.AddSingleton<Database>(parts => database = new FailingDatabase((Database)real.ImplementationFactory!(parts)));
        });

        database!.Failure = isOutage ? new StorageOutageException("The database is away.") : new InvalidOperationException("Host=secret");
        var (codeAway, checksAway) = await ReadyAsync(infon);
        database.Failure = null;
        var (codeBack, _) = await ReadyAsync(infon);

        codeAway.Should().Be(HttpStatusCode.ServiceUnavailable);
        checksAway["storage"].Should().Be(expected, "what nobody wrote for readers is for the log");
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

    /// <summary>A database that can be told to fail.</summary>
    private sealed class FailingDatabase(Database real) : Database
    {
        public Exception? Failure { get; set; }

        public override string Dialect => real.Dialect;

        public override Task<T> Read<T>(Func<DbConnection, Task<T>> query) => real.Read(query);

        public override Task<T> Write<T>(Func<DbTransaction, Task<T>> change) => real.Write(change);

        public override bool IsDuplicate(DbException failure) => real.IsDuplicate(failure);

        public override Task Probe() => Failure is { } failure ? throw failure : real.Probe();

        public override ValueTask DisposeAsync() => real.DisposeAsync();

        internal override Task LockTables(DbTransaction transaction) => real.LockTables(transaction);
    }
}
