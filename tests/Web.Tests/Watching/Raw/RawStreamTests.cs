using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Infon.ProcessKit.Live;

namespace Infon.Web.Tests.Watching.Raw;

[Collection(InLocalMode.Name)]
public sealed class RawStreamTests(LocalInfon infon)
{
    private Uri Server => infon.Process.Address;

    [Fact]
    public async Task Without_a_WebSocket_it_says_what_it_is()
    {
        var answer = await infon.Process.Client.GetAsync(new Uri($"/api/v2/matches/{Guid.NewGuid()}/stream", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be("watching.no-websocket");
    }

    [Theory]
    [InlineData("", 404)]
    [InlineData("from=-1", 400)]
    [InlineData("every=51", 400)]
    [InlineData("format=xml", 400)]
    [InlineData("from=x", 400)]
    public async Task What_cannot_be_watched_is_refused_before_the_upgrade(string query, int status)
    {
        var connecting = () => RawWatcher.ConnectAsync(Server, Guid.NewGuid(), query);

        (await connecting.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain($"{status}");
    }

    [Fact]
    public async Task A_match_is_watched_tick_by_tick_from_a_keyframe_on()
    {
        var match = await infon.Process.Services.BeginLiveMatch();

        await using var watcher = await RawWatcher.ConnectAsync(Server, match.Value);
        var frames = await watcher.ReadUntilAsync(seen => seen.Count >= 30);

        frames[0].IsKey.Should().BeTrue();
        frames[0].Bytes[0].Should().Be(1, "a keyframe begins so");
        frames.Select(frame => frame.Tick).Should().Equal(Enumerable.Range(frames[0].Tick, frames.Count));
    }

    [Fact]
    public async Task Who_comes_back_says_what_they_have_and_gets_exactly_the_rest()
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var first = await RawWatcher.ConnectAsync(Server, match.Value);
        var before = await first.ReadUntilAsync(seen => seen.Count >= 40);

        await using var second = await RawWatcher.ConnectAsync(Server, match.Value, $"from={before[9].Tick}");
        var after = await second.ReadUntilAsync(seen => seen.Count >= 30);

        after.Should().OnlyContain(frame => !frame.IsKey);
        after.Take(30).Should().BeEquivalentTo(before.Skip(10).Take(30), options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Ticks_come_together_for_who_wants_them_so()
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var watcher = await RawWatcher.ConnectAsync(Server, match.Value, "every=5");

        await watcher.ReadUntilAsync(seen => seen.Count > 0);
        await watcher.ReadAsync();
        var whole = await watcher.ReadAsync();

        (whole!.Count % 5).Should().Be(0);
        (whole[^1].Tick % 5).Should().Be(0);
    }

    [Fact]
    public async Task Frames_come_as_JSON_for_who_wants_it()
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var watcher = await RawWatcher.ConnectAsync(Server, match.Value, "format=json");

        var message = await watcher.ReadJsonAsync();

        message!.Value.GetProperty("match").GetGuid().Should().Be(match.Value);
        var frame = message.Value.GetProperty("frames")[0];
        frame.GetProperty("key").GetBoolean().Should().BeTrue();
        frame.GetProperty("frame").GetBytesFromBase64()[0].Should().Be(1);
    }

    [Fact]
    public async Task A_match_that_waits_is_watched_from_its_first_tick()
    {
        var match = await infon.Process.Services.AddLiveMatch();
        await using var watcher = await RawWatcher.ConnectAsync(Server, match.Value);

        await infon.Process.Services.Begin(match);
        var frames = await watcher.ReadUntilAsync(seen => seen.Count >= 3);

        frames[0].Tick.Should().BeLessThanOrEqualTo(10, "a busy machine plays that many before it tells");
    }

    [Fact]
    public async Task Who_talks_too_much_is_told_to_stop()
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var watcher = await RawWatcher.ConnectAsync(Server, match.Value);

        for (var count = 0; count < 61; count++)
        {
            await watcher.Socket.SendAsync(Encoding.UTF8.GetBytes("hello"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }

        await watcher.ReadUntilAsync(_ => false);
        watcher.Socket.CloseStatus.Should().Be(WebSocketCloseStatus.PolicyViolation);
    }

    [Fact]
    public async Task Who_says_something_long_is_told_to_stop()
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var watcher = await RawWatcher.ConnectAsync(Server, match.Value);

        await watcher.Socket.SendAsync(new byte[100_000], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

        await watcher.ReadUntilAsync(_ => false);
        watcher.Socket.CloseStatus.Should().Be(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_watch_with_a_visitors_rights()
    {
        var match = await infon.Process.Services.BeginLiveMatch();

        var connecting = () => RawWatcher.ConnectAsync(
            Server, match.Value, shape: options => options.SetRequestHeader("Origin", "https://elsewhere.example"));

        (await connecting.Should().ThrowAsync<WebSocketException>()).Which.Message.Should().Contain("403");
    }
}
