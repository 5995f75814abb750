using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Web.Tests.Watching.Raw;

[Collection(InLocalMode.Name)]
public sealed class RawStreamTests(LocalInfon infon)
{
    [Fact]
    public async Task Without_a_WebSocket_it_says_what_it_is()
    {
        var answer = await infon.Process.Client.GetAsync(new Uri($"/api/v2/matches/{Guid.NewGuid()}/stream", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("watching.no-websocket");
    }
}
