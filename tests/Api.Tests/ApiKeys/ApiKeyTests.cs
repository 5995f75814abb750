using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.ApiKeys;

[Collection(InLocalMode.Name)]
public sealed class ApiKeyTests(LocalInfon infon)
{
    private static readonly string[] ReadOnly = ["bots:read"];

    [Fact]
    public async Task A_key_acts_as_its_owner_within_its_scopes()
    {
        var key = await infon.Client.MakeKey("reader", ReadOnly);

        var reading = await infon.Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", key.Text);
        var writing = await infon.Client.SendWithKey(HttpMethod.Post, "/api/v2/bots", key.Text, new { name = "By key" });

        reading.StatusCode.Should().Be(HttpStatusCode.OK);
        await writing.ShouldBeProblem(HttpStatusCode.Forbidden, "request.scope-missing");
    }

    [Fact]
    public async Task The_times_of_a_new_key_are_those_that_lists_show_of_it()
    {
        var made = await infon.Client.PostAsJsonAsync(
            "/api/v2/api-keys", new { name = "punctual", scopes = ReadOnly, expiresAt = "2999-01-02T03:04:05.1234567+01:00" });

        var key = await made.Content.ReadFromJsonAsync<JsonElement>();

        var list = await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/api-keys?limit=200");
        var listed = list.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetGuid() == key.GetProperty("id").GetGuid());
        key.GetProperty("createdAt").GetString().Should().Be(listed.GetProperty("createdAt").GetString());
        key.GetProperty("expiresAt").GetString().Should().Be(listed.GetProperty("expiresAt").GetString());
    }

    [Fact]
    public async Task A_key_is_shown_once_and_listed_without_itself()
    {
        var key = await infon.Client.MakeKey("listed", ReadOnly);

        var list = await infon.Client.GetStringAsync("/api/v2/api-keys?limit=200");

        list.Should().Contain(key.Id.ToString()).And.NotContain(key.Text).And.NotContain(key.Text[^20..]);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_from_that_answer_on()
    {
        var key = await infon.Client.MakeKey("revoked", ReadOnly);
        (await infon.Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", key.Text)).StatusCode.Should().Be(HttpStatusCode.OK);

        var revoking = await infon.Client.DeleteAsync($"/api/v2/api-keys/{key.Id}");

        revoking.StatusCode.Should().Be(HttpStatusCode.NoContent);
        await (await infon.Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", key.Text)).ShouldBeProblem(HttpStatusCode.Unauthorized, "api-keys.revoked");
    }

    [Fact]
    public async Task A_key_makes_no_keys()
    {
        var key = await infon.Client.MakeKey("maker", ["bots:read", "bots:write", "matches:read", "matches:write", "leaderboard:read"]);

        var making = await infon.Client.SendWithKey(HttpMethod.Post, "/api/v2/api-keys", key.Text, new { name = "child", scopes = ReadOnly });

        await making.ShouldBeProblem(HttpStatusCode.Forbidden, "request.not-by-key");
    }

    [Fact]
    public async Task A_key_of_nobody_is_refused()
    {
        var key = await infon.Client.MakeKey("model", ReadOnly);

        var answer = await infon.Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", key.Text[..^1] + (key.Text[^1] == '0' ? '1' : '0'));

        await answer.ShouldBeProblem(HttpStatusCode.Unauthorized, "api-keys.wrong");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_key_is_said_at_once()
    {
        var answer = await infon.Client.PostAsJsonAsync(
            "/api/v2/api-keys", new { name = " ", scopes = Array.Empty<string>(), expiresAt = "2001-01-01T00:00:00Z" });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
        errors.EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("name", "scopes", "expiresAt");
    }

    [Fact]
    public async Task The_last_use_of_a_key_is_listed()
    {
        var key = await infon.Client.MakeKey("used", ReadOnly);

        await infon.Client.SendWithKey(HttpMethod.Get, "/api/v2/bots", key.Text);

        // It is written down while the answer is already on its way.
        var lastUse = default(JsonElement);
        for (var look = 0; look < 200 && lastUse.ValueKind != JsonValueKind.String; look++)
        {
            var list = await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/api-keys?limit=200");
            var listed = list.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetGuid() == key.Id);
            lastUse = listed.GetProperty("lastUsedAt");
        }

        lastUse.ValueKind.Should().Be(JsonValueKind.String);
    }
}
