using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.Grains.Interfaces.Wire;
using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit;
using Infon.Silo.Observability.Health;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

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

    [Fact]
    public async Task Who_asks_all_the_time_makes_no_load_and_hears_of_a_failure_a_second_late_at_most()
    {
        var time = new ManualTime();
        var database = new CountingDatabase();
        var check = new StorageCheck(database, time);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => check.CheckHealthAsync(new HealthCheckContext())));
        var asked = database.Probes;
        database.Failure = new StorageOutageException("The database is away.");
        var within = await check.CheckHealthAsync(new HealthCheckContext());
        time.Advance(TimeSpan.FromSeconds(1));
        var after = await check.CheckHealthAsync(new HealthCheckContext());
        database.Failure = null;
        var back = await check.CheckHealthAsync(new HealthCheckContext());

        asked.Should().Be(1);
        within.Status.Should().Be(HealthStatus.Healthy);
        after.Status.Should().Be(HealthStatus.Unhealthy);
        back.Status.Should().Be(HealthStatus.Healthy, "a failure is looked at again by whoever asks next");
    }

    private static async Task<(HttpStatusCode Code, Dictionary<string, string> Checks)> ReadyAsync(RunningInfon infon)
    {
        using var answer = await infon.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, json.GetProperty("checks").EnumerateObject()
            .ToDictionary(check => check.Name, check => $"{check.Value.GetProperty("status")} {check.Value.GetProperty("reason")}".Trim()));
    }

    /// <summary>A database that is only ever asked whether it is there.</summary>
    private sealed class CountingDatabase : Database
    {
        private int _probes;

        public int Probes => _probes;

        public Exception? Failure { get; set; }

        public override string Dialect => throw new NotSupportedException();

        public override Task<T> Read<T>(Func<DbConnection, Task<T>> query) => throw new NotSupportedException();

        public override Task<T> Write<T>(Func<DbTransaction, Task<T>> change) => throw new NotSupportedException();

        public override bool IsDuplicate(DbException failure) => throw new NotSupportedException();

        public override Task Probe()
        {
            Interlocked.Increment(ref _probes);
            return Failure is { } failure ? Task.FromException(failure) : Task.CompletedTask;
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        internal override Task LockTables(DbTransaction transaction) => throw new NotSupportedException();
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
