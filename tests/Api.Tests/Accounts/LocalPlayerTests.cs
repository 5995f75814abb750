using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Accounts;

[Collection(InLocalMode.Name)]
public sealed class LocalPlayerTests(LocalInfon infon)
{
    [Fact]
    public async Task The_player_of_local_mode_is_shown_to_be_what_they_are_treated_as()
    {
        var read = await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/users/me");
        var changed = await (await infon.Client.PutAsJsonAsync("/api/v2/users/me", new { bio = "" })).Content.ReadFromJsonAsync<JsonElement>();

        read.GetProperty("role").GetString().Should().Be("admin");
        changed.GetProperty("role").GetString().Should().Be("admin");
    }
}
