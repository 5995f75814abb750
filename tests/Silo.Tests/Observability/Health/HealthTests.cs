using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

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

    private static async Task<(HttpStatusCode Code, Dictionary<string, string> Checks)> ReadyAsync(RunningInfon infon)
    {
        using var answer = await infon.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, json.GetProperty("checks").EnumerateObject()
            .ToDictionary(check => check.Name, check => $"{check.Value.GetProperty("status")} {check.Value.GetProperty("reason")}".Trim()));
    }
}
