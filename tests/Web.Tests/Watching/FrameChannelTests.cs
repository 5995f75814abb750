using System.Diagnostics.Metrics;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Tests.Runtime;
using Infon.Web.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Web.Tests.Watching;

public sealed class FrameChannelTests : IDisposable
{
    private readonly ServiceProvider _parts = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ManualTime _time = new();
    private readonly RecordingSink _sink = new();
    private readonly FrameChannel _channel;

    public FrameChannelTests() => _channel = Channel(null);

    public void Dispose() => _parts.Dispose();

    [Fact]
    public async Task Who_comes_first_gets_a_keyframe_and_all_that_follows()
    {
        Watch(_sink, null);

        Answer(null, Frames.Key(3));
        Come(4, 6);

        await Eventually.Holds(() => _sink.Ticks.SequenceEqual([3, 4, 5, 6]), "every tick");
        _sink.Frames[0].IsKey.Should().BeTrue();
    }

    [Fact]
    public async Task Who_comes_late_begins_with_a_keyframe_of_now_that_the_match_is_asked_for()
    {
        Begin();
        Come(1, 60);

        Watch(_sink, null);
        var isMissing = _channel.IsMissing;
        var question = _channel.Question();
        Answer(question, Frames.Key(60));
        Come(61, 62);

        isMissing.Should().BeTrue();
        question.Should().BeNull();
        _channel.IsMissing.Should().BeFalse();
        await Eventually.Holds(() => _sink.Ticks.SequenceEqual([60, 61, 62]), "the keyframe and what follows");
    }

    [Fact]
    public async Task A_thousand_who_come_late_together_cost_one_question()
    {
        Begin();
        Come(1, 60);
        var sinks = Enumerable.Range(0, 1000).Select(_ => new RecordingSink()).ToList();

        sinks.ForEach(sink => Watch(sink, null));
        Answer(_channel.Question(), Frames.Key(60));
        Come(61, 61);

        await Eventually.Holds(() => sinks.TrueForAll(sink => sink.Ticks.SequenceEqual([60, 61])), "the frames of all");
        _channel.Question().Should().Be(61);
    }

    [Fact]
    public async Task Who_comes_back_gets_exactly_what_is_missing()
    {
        Begin();
        Come(1, 90);

        Watch(_sink, 50);

        await Eventually.Holds(() => _sink.Ticks.SequenceEqual(Enumerable.Range(51, 40)), "ticks 51 to 90");
        _sink.Frames.Should().OnlyContain(frame => !frame.IsKey);
    }

    [Fact]
    public async Task Who_has_been_away_for_too_long_begins_anew()
    {
        Begin();
        Come(1, 300);

        Watch(_sink, 50);
        Answer(_channel.Question(), Frames.Key(300));

        await Eventually.Holds(() => _sink.Ticks.SequenceEqual([300]), "the keyframe");
    }

    [Fact]
    public async Task Who_is_slow_makes_nobody_wait_and_skips_to_a_keyframe()
    {
        var slow = new RecordingSink();
        slow.Shut();
        Watch(slow, null);
        Watch(_sink, null);
        Answer(null, Frames.Key(0));
        await Eventually.Holds(() => slow.Ticks.Count == 1, "the first frame");

        await ComeOneByOne(1, 300);
        slow.Open();
        await Eventually.Holds(() => _channel.IsMissing, "the wish for a keyframe");
        Answer(_channel.Question(), Frames.Key(300));

        _sink.Ticks.Should().Equal(Enumerable.Range(0, 301));
        await Eventually.Holds(() => slow.Ticks.SequenceEqual([0, 300]), "the keyframe");
    }

    [Fact]
    public async Task Who_takes_nothing_is_found()
    {
        _sink.Shut();
        var viewer = Watch(_sink, null);
        Answer(null, Frames.Key(0));
        await Eventually.Holds(() => _sink.Frames.Count == 1, "the keyframe");

        _time.Advance(TimeSpan.FromSeconds(9));
        var before = _channel.StuckFor(TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(1));

        before.Should().BeEmpty();
        _channel.StuckFor(TimeSpan.FromSeconds(10)).Should().Equal(viewer);
    }

    [Fact]
    public async Task Who_wants_ticks_together_gets_them_together()
    {
        Watch(_sink, null, every: 5);
        Answer(null, Frames.Key(0));
        await Eventually.Holds(() => _sink.Ticks.Count == 1, "the keyframe");

        await ComeOneByOne(1, 12, _sink, ticks => ticks / 5 * 5);
        _channel.Take(Frames.Delta(13, isLast: true));

        await Eventually.Holds(() => _sink.Ended is not null, "the end");
        _sink.Ticks.Should().Equal(Enumerable.Range(0, 14));
        _sink.PackSizes.Should().Equal(1, 5, 5, 3);
    }

    [Fact]
    public async Task After_the_last_frame_viewers_are_told_the_end_and_are_gone()
    {
        Watch(_sink, null);
        Answer(null, Frames.Key(0));

        _channel.Take(Frames.Delta(1, isLast: true));

        await Eventually.Holds(() => _sink.Ended == MatchStatus.Completed, "the end");
        _sink.Ticks.Should().Equal(0, 1);
        _channel.IsOver.Should().BeTrue();
        await Eventually.Holds(() => _channel.ViewerCount == 0, "nobody");
    }

    [Fact]
    public async Task A_match_that_is_called_off_ends_without_a_frame()
    {
        Watch(_sink, null);
        _channel.Take(null, new WatchView(MatchStatus.Queued, null, [], 1, TimeSpan.FromSeconds(6)));

        _channel.Take(null, new WatchView(MatchStatus.Cancelled, null, [], 1, TimeSpan.Zero));

        await Eventually.Holds(() => _sink.Ended == MatchStatus.Cancelled, "the end");
        _sink.Notes.Select(note => note.Status).Should().Equal(MatchStatus.Queued, MatchStatus.Cancelled);
    }

    [Fact]
    public async Task A_match_that_is_played_anew_begins_anew_for_its_viewers()
    {
        Watch(_sink, null);
        Answer(null, Frames.Key(0));
        await Eventually.Holds(() => _sink.Ticks.Count == 1, "the first frame");
        Come(1, 50);
        await Eventually.Holds(() => _sink.Ticks.Count == 51, "the first play");

        _channel.Take(50, new WatchView(MatchStatus.Running, 2, [], 1, TimeSpan.FromSeconds(6)));
        Answer(_channel.Question(), Frames.Key(2));
        Come(3, 4);

        await Eventually.Holds(() => _sink.Ticks.Skip(51).SequenceEqual([2, 3, 4]), "the second play");
    }

    [Fact]
    public void A_channel_closes_some_time_after_the_last_has_left()
    {
        var viewer = Watch(_sink, null);
        _time.Advance(TimeSpan.FromMinutes(1));
        var whileWatched = _channel.TryClose(TimeSpan.FromSeconds(5));

        _channel.Remove(viewer);
        var atOnce = _channel.TryClose(TimeSpan.FromSeconds(5));
        _time.Advance(TimeSpan.FromSeconds(5));

        whileWatched.Should().BeFalse();
        atOnce.Should().BeFalse();
        _channel.TryClose(TimeSpan.FromSeconds(5)).Should().BeTrue();
        _channel.Add(_sink, null, 1).Should().BeNull("it is closed");
    }

    [Fact]
    public void Who_opens_a_channel_coming_back_asks_for_what_they_lack() => Channel(77).Question().Should().Be(77);

    private FrameChannel Channel(int? opener) => new(
        Frames.Match, new WatchingOptions(), new WatchingMeters(_parts.GetRequiredService<IMeterFactory>(), _time), _time, opener);

    private Viewer Watch(RecordingSink sink, int? have, int every = 1)
    {
        var viewer = _channel.Add(sink, have, every)!;
        viewer.Wake();
        return viewer;
    }

    private void Begin()
    {
        Answer(null, Frames.Key(0));
    }

    private void Answer(int? asked, params FramePacket[] frames) =>
        _channel.Take(asked, new WatchView(MatchStatus.Running, frames[^1].Tick, [.. frames], 1, TimeSpan.FromSeconds(6)));

    private void Come(int from, int to)
    {
        foreach (var frame in Frames.Deltas(from, to))
        {
            _channel.Take(frame);
        }
    }

    private Task ComeOneByOne(int from, int to) => ComeOneByOne(from, to, _sink, tick => tick);

    private async Task ComeOneByOne(int from, int to, RecordingSink sink, Func<int, int> until)
    {
        foreach (var frame in Frames.Deltas(from, to))
        {
            _channel.Take(frame);
            await Eventually.Holds(() => (sink.Ticks is [.., var last] ? last : 0) >= until(frame.Tick), $"tick {frame.Tick}");
        }
    }
}
