using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Bots;

[Collection(InLocalMode.Name)]
public sealed class HistoryTests(LocalInfon infon)
{
    [Fact]
    public async Task Two_versions_are_compared_line_by_line_and_word_by_word()
    {
        var bot = await Bot("compared", "local speed = 10\nprint(speed)\n", "local speed = 20\nprint(speed)\n");

        var diff = await infon.Client.GetFromJsonAsync<JsonElement>(bot + "/versions/1/diff/2");

        var lines = diff.GetProperty("hunks")[0].GetProperty("lines");
        lines.EnumerateArray().Select(line => line.GetProperty("kind").GetString()).Should().Equal("removed", "added", "context");
        lines[1].GetProperty("parts")[1].GetProperty("text").GetString().Should().Be("20");
        lines[1].GetProperty("parts")[1].GetProperty("changed").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("text/x-diff")]
    [InlineData("text/x-diff, application/json;q=0.5")]
    public async Task Who_asks_for_text_gets_the_unified_format(string accept)
    {
        var bot = await Bot("unified " + accept.Length, "x = 1\n", "x = 2\n");
        using var request = new HttpRequestMessage(HttpMethod.Get, bot + "/versions/1/diff/2");
        request.Headers.Accept.ParseAdd(accept);

        var answer = await infon.Client.SendAsync(request);

        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/x-diff");
        (await answer.Content.ReadAsStringAsync()).Should().Be("--- version-1.lua\n+++ version-2.lua\n@@ -1,1 +1,1 @@\n-x = 1\n+x = 2\n");
    }

    [Fact]
    public async Task A_version_that_is_not_there_cannot_be_compared()
    {
        var bot = await Bot("alone", "x = 1\n");

        foreach (var other in new[] { "2", "-1", "x", "00000000-0000-0000-0000-000000000000" })
        {
            (await (await infon.Client.GetAsync($"{bot}/versions/1/diff/{other}")).CodeOf()).Should().Be("bots.version-not-found");
        }
    }

    [Fact]
    public async Task Versions_of_very_many_lines_are_not_compared()
    {
        var bot = await Bot("lines", "x = 1\n", "x = 1" + new string('\n', 10_001));

        var answer = await infon.Client.GetAsync(bot + "/versions/1/diff/2");

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await answer.CodeOf()).Should().Be("bots.too-many-lines");
    }

    [Fact]
    public async Task Two_tabs_do_not_overwrite_each_other()
    {
        var bot = await Bot("in two tabs", "x = 1\n");
        var tag = (await infon.Client.GetAsync(bot)).Headers.ETag!;
        await infon.Client.PostAsJsonAsync(bot + "/versions", new { source = "x = 2\n" });

        var renamed = await Send(HttpMethod.Put, bot, new { name = "in one tab" }, tag);
        var saved = await Send(HttpMethod.Post, bot + "/versions", new { source = "x = 3\n" }, tag);
        var deleted = await Send(HttpMethod.Delete, bot, null, tag);

        foreach (var answer in new[] { renamed, saved, deleted })
        {
            answer.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        }

        (await infon.Client.GetFromJsonAsync<JsonElement>(bot)).GetProperty("versions").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task What_can_be_counted_of_a_bot_is_counted()
    {
        var bot = await Bot("counted", "x = 1\n", "x = = 2\n", "x = 3\n");
        await infon.Client.PutAsJsonAsync(bot + "/versions/3", new { archived = true });

        var stats = await infon.Client.GetFromJsonAsync<JsonElement>(bot + "/stats");

        stats.GetProperty("versions").GetInt32().Should().Be(3);
        stats.GetProperty("versionsThatLoad").GetInt32().Should().Be(2);
        stats.GetProperty("versionsArchived").GetInt32().Should().Be(1);
        stats.GetProperty("lastVersionAt").GetDateTimeOffset().Should().BeOnOrAfter(stats.GetProperty("firstVersionAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task House_bots_are_there_to_be_read_and_forked_and_never_changed()
    {
        var house = (await infon.Client.GetFromJsonAsync<JsonElement>("/api/v2/bots?owner=house&q=hunter")).GetProperty("items")[0];
        var place = "/api/v2/bots/" + house.GetProperty("id").GetString();

        house.GetProperty("activeVersion").GetInt32().Should().Be(1);
        house.GetProperty("description").GetString().Should().NotBeEmpty();
        (await infon.Client.GetFromJsonAsync<JsonElement>(place + "/versions/1")).GetProperty("verdict").GetString().Should().Be("ok");
        (await (await infon.Client.DeleteAsync(place)).CodeOf()).Should().Be("bots.house");
        (await (await infon.Client.PutAsJsonAsync(place, new { name = "mine" })).CodeOf()).Should().Be("bots.house");
        (await (await infon.Client.PostAsJsonAsync(place + "/versions", new { source = "x = 1" })).CodeOf()).Should().Be("bots.house");
        (await infon.Client.PostAsJsonAsync(place + "/fork", new { name = "my hunter" })).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string place, object? body, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(method, place) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.IfMatch.Add(tag);
        return await infon.Client.SendAsync(request);
    }

    private async Task<string> Bot(string name, params string[] sources)
    {
        var bot = (await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name })).Headers.Location!.ToString();
        foreach (var source in sources)
        {
            (await infon.Client.PostAsJsonAsync(bot + "/versions", new { source })).EnsureSuccessStatusCode();
        }

        return bot;
    }
}
