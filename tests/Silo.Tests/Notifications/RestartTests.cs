using System.Net.Http.Json;
using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Notifications;

public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_read_stays_read_after_a_restart()
    {
        await using (var infon = await RunningInfon.StartAsync(dataPath: _folder.FullName))
        {
            var told = await infon.Tell(UserId.LocalPlayer.Value, "one", "two", "three");
            await infon.Client.PostAsJsonAsync("/api/v2/notifications/read", new { upTo = told[1] });
        }

        await using var again = await RunningInfon.StartAsync(dataPath: _folder.FullName);

        (await Json(again.Client.GetAsync("/api/v2/notifications/unread-count"))).GetProperty("unread").GetInt32().Should().Be(1);
        var sentences = (await Json(again.Client.GetAsync("/api/v2/notifications"))).GetProperty("items").EnumerateArray()
            .Select(notification => notification.GetProperty("sentence").GetString());
        sentences.Should().Equal("three", "two", "one");
    }

    private static async Task<JsonElement> Json(Task<HttpResponseMessage> answer) => await (await answer).Content.ReadFromJsonAsync<JsonElement>();
}
