using System.Net.WebSockets;
using Infon.ProcessKit;
using Infon.ProcessKit.Live;

namespace Infon.Web.Tests.Watching;

/// <summary>Matches whose clock runs fast.</summary>
public sealed class WholeMatchTests
{
    [Theory]
    [InlineData("Stream")]
    [InlineData("Observer")]
    public async Task A_whole_match_comes_without_a_gap_on_either_carrier_and_ends_with_a_reason(string carrier)
    {
        await using var infon = await RunningInfon.StartAsync(
        [
            .. LocalInfon.WithoutQueue, "Infon:Matches:TickMilliseconds=1", "Infon:Matches:LateTicksMax=100000", "Infon:Matches:FramesKept=4000",
            "Infon:Watching:KeptTicks=4000", $"Infon:Watching:Carrier={carrier}",
        ]);
        var match = await infon.Services.AddLiveMatch();
        await using var raw = await RawWatcher.ConnectAsync(infon.Address, match.Value);
        await using var hub = await PlayClient.ConnectAsync(infon.Address);
        var answer = await hub.InvokeAsync("Watch", new { match = match.Value });

        await infon.Services.Begin(match);
        var frames = await raw.ReadUntilAsync(_ => false);
        var ended = await hub.NextAsync("Ended");

        answer.GetProperty("value").GetProperty("status").GetString().Should().Be("queued");
        frames[^1].IsLast.Should().BeTrue();
        foreach (var (frame, next) in frames.Zip(frames.Skip(1)))
        {
            (next.IsKey || next.Tick == frame.Tick + 1).Should().BeTrue("after {0} comes {1}", frame.Tick, next.Tick);
        }

        raw.Socket.CloseStatus.Should().Be(WebSocketCloseStatus.NormalClosure);
        raw.Socket.CloseStatusDescription.Should().Be("match completed");
        ended.Arguments[1].GetString().Should().Be("completed");
        var late = () => RawWatcher.ConnectAsync(infon.Address, match.Value);
        await Eventually.Holds(async () => await Refused(late) == "409", "the refusal of a match that has ended");
    }

    [Fact]
    public async Task A_process_that_stops_says_so_to_who_watches()
    {
        var infon = await RunningInfon.StartAsync();
        var match = await infon.Services.BeginLiveMatch();
        await using var raw = await RawWatcher.ConnectAsync(infon.Address, match.Value);
        await raw.ReadUntilAsync(seen => seen.Count > 3);

        var stopping = infon.DisposeAsync();
        await raw.ReadUntilAsync(_ => false);
        await raw.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stopping;

        raw.Socket.CloseStatus.Should().Be(WebSocketCloseStatus.EndpointUnavailable);
    }

    private static async Task<string> Refused(Func<Task<RawWatcher>> connect)
    {
        try
        {
            await using var watcher = await connect();
            return "";
        }
        catch (WebSocketException refused)
        {
            return refused.Message.Contains("409", StringComparison.Ordinal) ? "409" : refused.Message;
        }
    }
}
