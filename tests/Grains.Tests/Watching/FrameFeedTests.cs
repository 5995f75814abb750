using System.Diagnostics.Metrics;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Tests.Runtime;
using Infon.Grains.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Tests.Watching;

public sealed class FrameFeedTests : IDisposable
{
    private static readonly MatchId Match = new(Guid.NewGuid());

    private readonly ServiceProvider _parts = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ManualTime _time = new();
    private readonly Node _node = new();

    public void Dispose() => _parts.Dispose();

    [Fact]
    public async Task The_first_frame_goes_at_once_and_the_next_ones_together()
    {
        var feed = Feed(new FrameFeedOptions { BatchMilliseconds = 10 });

        Publish(feed, 1);
        var first = await _node.Next();
        for (var tick = 2; tick <= 5; tick++)
        {
            Publish(feed, tick);
        }

        var second = await NextAfterPause();

        first.Should().Equal(1);
        second.Should().Equal(2, 3, 4, 5);
    }

    [Fact]
    public async Task No_batch_is_larger_than_it_may_be()
    {
        var feed = Feed(new FrameFeedOptions { BatchFramesMax = 3, BatchBytesMax = 1000 });

        Publish(feed, 1);
        await _node.Next();
        foreach (var (tick, bytes) in new[] { (2, 10), (3, 10), (4, 10), (5, 600), (6, 600) })
        {
            Publish(feed, tick, bytes);
        }

        (await NextAfterPause()).Should().Equal(2, 3, 4);
        (await NextAfterPause()).Should().Equal(5);
        (await NextAfterPause()).Should().Equal(6);
    }

    [Fact]
    public async Task A_frame_that_is_too_large_does_not_travel()
    {
        var feed = Feed(new FrameFeedOptions { BatchBytesMax = 1000 });

        Publish(feed, 1, 1001);
        Publish(feed, 2, 1000);

        (await _node.Next()).Should().Equal(2);
    }

    [Fact]
    public async Task A_node_that_takes_nothing_costs_frames_and_nobody_waits()
    {
        var feed = Feed(new FrameFeedOptions { WaitingFramesMax = 10 });
        _node.Refuses = true;
        Publish(feed, 1);
        await _node.Next();
        for (var tick = 2; tick <= 50; tick++)
        {
            Publish(feed, tick);
        }

        _node.Refuses = false;

        (await NextAfterPause()).Should().Equal(Enumerable.Range(41, 10), "the oldest are lost");
    }

    private FrameFeed Feed(FrameFeedOptions options) => new(
        null!, Options.Create(options), new FrameFeedMeters(_parts.GetRequiredService<IMeterFactory>()), _time, NullLogger<FrameFeed>.Instance);

    private void Publish(FrameFeed feed, int tick, int bytes = 1) => feed.Publish(
        new WatchMatch("n-test", FrameCarrier.Observer, _node, null, 1),
        new FramePacket(Match, tick, IsKey: false, IsLast: false, new byte[bytes]));

    private async Task<IReadOnlyList<int>> NextAfterPause()
    {
        var next = _node.Next();
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (!next.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(10));
            await pauses.WaitForNextTickAsync();
        }

        return await next;
    }

    private sealed class Node : IFrameObserver
    {
        private readonly System.Threading.Channels.Channel<IReadOnlyList<int>> _batches =
            System.Threading.Channels.Channel.CreateUnbounded<IReadOnlyList<int>>();

        public bool Refuses { get; set; }

        public Task Receive(FrameBatch batch)
        {
            _batches.Writer.TryWrite([.. batch.Frames.Select(frame => frame.Tick)]);
            return Refuses ? throw new InvalidOperationException("Not now.") : Task.CompletedTask;
        }

        public Task<IReadOnlyList<int>> Next() => _batches.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }
}
