using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Silo.Tests.Teams;

public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Teams_and_their_versions_are_the_same_after_a_restart_and_go_on_from_there()
    {
        Uri place;
        Guid first, second;
        string before;
        await using (var infon = await RunningInfon.StartAsync(dataPath: _folder.FullName))
        {
            var bot = (await Json(infon.Client.PostAsJsonAsync("/api/v2/bots", new { name = "Mule" }))).GetProperty("id").GetGuid();
            first = (await Json(infon.Client.PostAsJsonAsync($"/api/v2/bots/{bot}/versions", new { source = "-- 1" }))).GetProperty("id").GetGuid();
            second = (await Json(infon.Client.PostAsJsonAsync($"/api/v2/bots/{bot}/versions", new { source = "-- 2" }))).GetProperty("id").GetGuid();
            place = (await infon.Client.PostAsJsonAsync("/api/v2/teams", new { name = "Duo", members = new[] { first, second } })).Headers.Location!;
            await infon.Client.PutAsJsonAsync(place, new { members = new[] { second, second } });
            before = await infon.Client.GetStringAsync($"{place}/versions");
        }

        await using var again = await RunningInfon.StartAsync(dataPath: _folder.FullName);

        (await again.Client.GetStringAsync($"{place}/versions")).Should().Be(before);
        var changed = await Json(again.Client.PutAsJsonAsync(place, new { members = new[] { first, first } }));
        changed.GetProperty("current").GetProperty("number").GetInt32().Should().Be(3);
    }

    private static async Task<JsonElement> Json(Task<HttpResponseMessage> answer) => await (await answer).Content.ReadFromJsonAsync<JsonElement>();
}
