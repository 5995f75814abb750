using System.Collections.Concurrent;
using System.Text;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Composition.Matches;

/// <summary>Live matches, here with short ticks.</summary>
public sealed class LiveTests : IDisposable
{
    private static readonly Caller Player = new(UserId.LocalPlayer);

    private readonly TestFolder _data = new();
    private readonly KeptFrames _feed = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_match_whose_process_is_gone_goes_on_and_ends_like_one_that_was_never_disturbed()
    {
        MatchPlan live;
        await using (var first = await Open())
        {
            live = await first.Add(await first.Plan(MatchPace.Live));
            await first.Grain(live).Begin();
            await first.UntilTick(live, 200);
        }

        await using var second = await Open();
        var ended = await second.PlayToEnd(live);

        var headless = await second.PlayToEnd(await second.Add(await second.Plan(MatchPace.Headless)));
        ended.Outcome!.StateHash.Should().Be(headless.Outcome!.StateHash);
        ended.Outcome.Seats.Should().Equal(headless.Outcome.Seats);
        ended.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task Whoever_watches_gets_every_frame_to_the_last()
    {
        await using var house = await Open([.. MatchHouse.ShortTicks, "Infon:Matches:FramesKept=10000", "Infon:Matches:LeaseSeconds=600"]);
        var plan = await house.Add(await house.Plan(MatchPace.Live));
        var waiting = await house.Grain(plan).Watch(Node(haveTick: null));

        await house.Grain(plan).Begin();
        await house.Ended(plan);

        waiting.Value.Status.Should().Be(MatchStatus.Queued);
        waiting.Value.Frames.Should().BeEmpty();
        _feed.Frames.Should().NotBeEmpty();
        _feed.Frames[0].IsKey.Should().BeTrue();
        _feed.Frames.Select(frame => frame.Tick).Should().Equal(Enumerable.Range(_feed.Frames[0].Tick, _feed.Frames.Count));
        _feed.Frames[^1].IsLast.Should().BeTrue();
        _feed.Frames.Skip(1).Should().OnlyContain(frame => !frame.IsKey);
    }

    [Fact]
    public async Task Whoever_missed_frames_gets_exactly_those_or_else_a_keyframe()
    {
        await using var house = await Open("Infon:Matches:TickMilliseconds=100", "Infon:Matches:LateTicksMax=100");
        var plan = await house.Add(await house.Plan(MatchPace.Live));
        await house.Store.Begin(plan.Id, 1, TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(50));
        await house.Grain(plan).Begin();
        await house.UntilPlayed(plan);

        var afresh = (await house.Grain(plan).Watch(Node(haveTick: null))).Value;
        var missed = (await house.Grain(plan).Watch(Node(haveTick: afresh.Tick - 30))).Value;
        var tooLong = (await house.Grain(plan).Watch(Node(haveTick: 10))).Value;

        afresh.Frames.Should().ContainSingle().Which.IsKey.Should().BeTrue();
        missed.Frames.Select(frame => frame.Tick).Should().Equal(Enumerable.Range(afresh.Tick!.Value - 29, missed.Tick!.Value - afresh.Tick.Value + 30));
        missed.Frames.Should().OnlyContain(frame => !frame.IsKey);
        tooLong.Frames.Should().ContainSingle().Which.IsKey.Should().BeTrue();
        tooLong.Viewers.Should().Be(Node(null).Viewers);
    }

    [Fact]
    public async Task What_reached_a_bot_reaches_it_again_when_the_match_is_taken_up_again()
    {
        MatchPlan plan;
        await using (var first = await Open())
        {
            plan = await first.Add(await first.PlanWithOwnBot(MatchPace.Live));
            await first.Grain(plan).Begin();
            await first.UntilPlayed(plan);
            (await first.Grain(plan).Submit(Player, new SubmitInput(0, SubmittedKind.Code, "function bot() suicide() end"))).IsRefused.Should().BeFalse();
        }

        await using var second = await Open();
        var inputs = await second.Store.InputsOf(plan.Id);
        var ended = await second.PlayToEnd(plan);
        var undisturbed = plan with { Id = new MatchId(Guid.CreateVersion7()) };
        await second.Add(undisturbed);
        await second.Store.Keep(undisturbed.Id, inputs[0]);
        var other = await second.PlayToEnd(undisturbed);

        inputs.Should().ContainSingle();
        Encoding.UTF8.GetString(inputs[0].Text.Span).Should().Contain("suicide");
        ended.Outcome!.StateHash.Should().Be(other.Outcome!.StateHash);
        ended.Outcome.Seats[0].Lost.Should().BePositive();
    }

    [Fact]
    public async Task Only_the_owner_of_a_bot_reaches_it_and_not_too_often()
    {
        await using var house = await Open("Infon:Matches:TickMilliseconds=100", "Infon:Matches:InputsMax=2");
        var plan = await house.Add(await house.PlanWithOwnBot(MatchPace.Live));
        var line = new SubmitInput(0, SubmittedKind.Line, "hello");

        var early = await house.Grain(plan).Submit(Player, line);
        await house.Grain(plan).Begin();
        await house.UntilPlayed(plan);
        var other = await house.Grain(plan).Submit(Player, line with { Seat = 1 });
        var wrong = await house.Grain(plan).Submit(Player, line with { Seat = 2, Text = "two\nlines" });
        Outcome<Done>[] three =
        [
            await house.Grain(plan).Submit(Player, line), await house.Grain(plan).Submit(Player, line), await house.Grain(plan).Submit(Player, line),
        ];

        early.Refusal!.Code.Should().Be("matches.takes-no-input");
        other.Refusal!.Code.Should().Be("matches.not-yours");
        wrong.Refusal!.Fields.Select(field => field.Field).Should().Equal("seat", "text");
        three.Select(each => each.Refusal?.Code).Should().Equal(null, null, "request.too-many");
    }

    [Fact]
    public async Task Ticks_keep_to_the_clock()
    {
        await using var house = await Open("Infon:Matches:TickMilliseconds=20");
        var plan = await house.Add(await house.Plan(MatchPace.Live));
        await house.Grain(plan).Begin();

        await house.UntilTick(plan, 150);

        // What drifts would be 150 delays behind, and never catch up.
        var clock = new LiveClock((await house.Store.Find(plan.Id))!.StartedAt!.Value, TimeSpan.FromMilliseconds(20));
        await MatchHouse.Until(async () =>
        {
            var tick = (await house.Grain(plan).Get(Player)).Value.Tick!.Value;
            var due = clock.TickAt(TimeProvider.System.GetUtcNow());
            tick.Should().BeLessThanOrEqualTo(due);
            return tick >= due - 1;
        });
    }

    private static WatchMatch Node(int? haveTick) => new("n-test", FrameCarrier.Stream, null, haveTick, 3);

    private Task<MatchHouse> Open(params string[] settings) => MatchHouse.OpenAsync(
        _data.Path, services => services.AddSingleton<IFrameFeed>(_feed), settings.Length == 0 ? MatchHouse.ShortTicks : settings);

    private sealed class KeptFrames : IFrameFeed
    {
        private readonly ConcurrentQueue<FramePacket> _frames = new();

        public IReadOnlyList<FramePacket> Frames => [.. _frames];

        public void Publish(WatchMatch watcher, FramePacket frame) => _frames.Enqueue(frame);
    }
}
