using Infon.ProcessKit.Live;

namespace Infon.Web.Tests.Watching.Play;

[Collection(InLocalMode.Name)]
public sealed class WatchingOnTheHubTests(LocalInfon infon)
{
    private Uri Server => infon.Process.Address;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_match_is_watched_tick_by_tick_from_a_keyframe_on(bool isBinary)
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var client = await PlayClient.ConnectAsync(Server, isBinary);

        var answer = await client.InvokeAsync("Watch", new { match = match.Value, have = (int?)null, every = (int?)null });
        var frames = await client.FramesUntilAsync(seen => seen.Count >= 20);

        answer.GetProperty("value").GetProperty("status").GetString().Should().Be("running");
        frames[0].IsKey.Should().BeTrue();
        frames.Select(frame => frame.Tick).Should().Equal(Enumerable.Range(frames[0].Tick, frames.Count));
    }

    [Fact]
    public async Task Hub_and_raw_stream_carry_the_same_bytes()
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var client = await PlayClient.ConnectAsync(Server, isBinary: true);
        await using var watcher = await RawWatcher.ConnectAsync(Server, match.Value);
        await client.InvokeAsync("Watch", new { match = match.Value });

        var raw = await watcher.ReadUntilAsync(seen => seen.Count >= 20);
        var hub = await client.FramesUntilAsync(seen => seen.Count >= 20);

        var first = Math.Max(raw[0].Tick, hub[0].Tick) + 1;
        hub.SkipWhile(frame => frame.Tick < first).Take(15)
            .Should().BeEquivalentTo(raw.SkipWhile(frame => frame.Tick < first).Take(15), options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Who_leaves_gets_nothing_more()
    {
        var match = await infon.Process.Services.BeginLiveMatch();
        await using var client = await PlayClient.ConnectAsync(Server);
        await client.InvokeAsync("Watch", new { match = match.Value });
        await client.FramesUntilAsync(seen => seen.Count >= 1);

        var left = await client.InvokeAsync("Leave", match.Value);

        left.GetProperty("problem").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        (await client.InvokeAsync("Leave", match.Value)).GetProperty("problem").GetProperty("code").GetString().Should().Be("watching.not-watched");
    }

    [Fact]
    public async Task Who_watches_a_match_that_waits_hears_that_it_begins()
    {
        var match = await infon.Process.Services.AddLiveMatch();
        await using var client = await PlayClient.ConnectAsync(Server);

        var answer = await client.InvokeAsync("Watch", new { match = match.Value });
        await infon.Process.Services.Begin(match);
        var status = "queued";
        while (status == "queued")
        {
            status = (await client.NextAsync("Match")).Arguments[0].GetProperty("status").GetString();
        }

        answer.GetProperty("value").GetProperty("status").GetString().Should().Be("queued");
        status.Should().Be("running");
    }

    [Fact]
    public async Task A_connection_watches_so_many_matches_and_no_more()
    {
        await using var client = await PlayClient.ConnectAsync(Server);
        var problems = new List<string>();
        for (var count = 0; count < 17; count++)
        {
            var match = await infon.Process.Services.AddLiveMatch();
            problems.Add((await client.InvokeAsync("Watch", new { match = match.Value })).GetProperty("problem").ToString());
        }

        problems.Take(16).Should().OnlyContain(problem => problem == "");
        problems[16].Should().Contain("watching.too-many-matches");
    }

    [Fact]
    public async Task Who_follows_the_live_matches_hears_of_new_ones()
    {
        await using var client = await PlayClient.ConnectAsync(Server);
        await client.InvokeAsync("FollowGames");

        var match = await infon.Process.Services.BeginLiveMatch();

        while (!(await client.NextAsync("Games")).Arguments[0].EnumerateArray().Any(game => game.GetProperty("id").GetGuid() == match.Value))
        {
        }
    }
}
