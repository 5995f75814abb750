using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;
using Infon.ProcessKit.Databases;

namespace Infon.Silo.Tests.Storage;

/// <summary>What users and operators see of an outage.</summary>
public sealed class OutageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [PostgresFact]
    public async Task A_server_that_crashes_is_503_until_it_is_back_and_loses_nothing_acknowledged()
    {
        await using var server = await TestPostgres.StartAsync();
        await using var infon = await RunningInfon.StartAsync(
            ["Infon:Database:Provider=Postgres", $"Infon:Database:ConnectionString={await server.NewDatabaseAsync()}"]);
        await MakeBotAsync(infon, "before");

        await server.CrashAsync();

        await ShouldBeUnavailable(await infon.Client.PostAsJsonAsync(Path("/api/v2/bots"), new { name = "meanwhile" }));
        await ShouldBeUnavailable(await infon.Client.GetAsync(Path("/api/v2/bots")));
        (await infon.Client.GetAsync(Path("/health/ready"))).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await infon.Client.GetAsync(Path("/health/live"))).StatusCode.Should().Be(HttpStatusCode.OK);

        await server.RestartAsync();
        await UntilReadyAsync(infon);
        await MakeBotAsync(infon, "after");
        (await infon.Client.GetStringAsync(Path("/api/v2/bots"))).Should().Contain("before").And.Contain("after").And.NotContain("meanwhile");
    }

    [TinyDiskFact]
    public async Task A_full_disk_is_503_for_writes_until_there_is_room_and_loses_nothing_acknowledged()
    {
        using var disk = new TinyDisk(16 * 1024);
        var ballast = System.IO.Path.Combine(disk.Folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[8 * 1024 * 1024]);
        await using var infon = await RunningInfon.StartAsync(["Infon:Health:DiskFreeMiBMin=0"], dataPath: disk.Folder);
        var bot = await MakeBotAsync(infon, "diligent");

        var saved = await SaveUntilFullAsync(infon, bot);

        (await infon.Client.GetAsync(Path($"/api/v2/bots/{bot}/versions/{saved}"))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await infon.Client.GetAsync(Path("/health/ready"))).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);

        File.Delete(ballast);
        await UntilReadyAsync(infon);
        (await SaveAsync(infon, bot, saved + 1)).StatusCode.Should().Be(HttpStatusCode.Created);
        var versions = await infon.Client.GetFromJsonAsync<JsonElement>(Path($"/api/v2/bots/{bot}/versions"));
        versions.GetProperty("total").GetInt32().Should().Be(saved + 1);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static async Task<Guid> MakeBotAsync(RunningInfon infon, string name)
    {
        var made = await infon.Client.PostAsJsonAsync(Path("/api/v2/bots"), new { name });
        return (await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private static Task<HttpResponseMessage> SaveAsync(RunningInfon infon, Guid bot, int number) => infon.Client.PostAsJsonAsync(
        Path($"/api/v2/bots/{bot}/versions"), new { source = $"-- {number} {new string('x', 200_000)}\n" });

    /// <summary>Saves versions until one is refused, and says how many were acknowledged.</summary>
    private static async Task<int> SaveUntilFullAsync(RunningInfon infon, Guid bot)
    {
        for (var saved = 0; ; saved++)
        {
            var answer = await SaveAsync(infon, bot, saved + 1);
            if (!answer.IsSuccessStatusCode)
            {
                await ShouldBeUnavailable(answer);
                return saved;
            }
        }
    }

    private static async Task ShouldBeUnavailable(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.Should().NotBeNull();
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("request.unavailable");
    }

    private static async Task UntilReadyAsync(RunningInfon infon)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await infon.Client.GetAsync(Path("/health/ready"), patience.Token)).IsSuccessStatusCode)
        {
            await pauses.WaitForNextTickAsync(patience.Token);
        }
    }
}
