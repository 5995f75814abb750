using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Infon.ProcessKit;

namespace Infon.Web.Tests.Watching;

public sealed class RawStreamTests : IAsyncLifetime
{
    private RunningInfon? _infon;

    private RunningInfon Infon => _infon!;

    public async Task InitializeAsync() => _infon = await RunningInfon.StartAsync(["Infon:Connections:Max=2"]);

    public async Task DisposeAsync() => await Infon.DisposeAsync();

    [Fact]
    public async Task Without_a_WebSocket_it_says_what_it_is()
    {
        var answer = await Infon.Client.GetAsync(new Uri($"/api/v2/matches/{Guid.NewGuid()}/stream", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("watching.no-websocket");
    }
}
