using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Infon.Api.Tests.Bots;

[Collection(InLocalMode.Name)]
public sealed class BotEndpointTests(LocalInfon infon)
{
    [Fact]
    public async Task A_bot_is_made_and_read_at_the_place_the_answer_names()
    {
        var made = await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name = "Reader" });

        made.StatusCode.Should().Be(HttpStatusCode.Created);
        var read = await infon.Client.GetFromJsonAsync<JsonElement>(made.Headers.Location);
        read.GetProperty("name").GetString().Should().Be("Reader");
        read.GetProperty("visibility").GetString().Should().Be("private");
    }

    [Fact]
    public async Task A_second_bot_of_the_same_name_is_refused_whatever_the_case_of_its_letters()
    {
        await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name = "Twin" });

        var second = await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name = "tWIN" });

        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var problem = await second.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("code").GetString().Should().Be("bots.name-taken");
    }
}
